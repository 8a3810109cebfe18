/** The monthly run on command: sending, holding, releasing. */
package id.iuranhub.console.run;
