/** The monthly run: when it is due, what is looked at before it is sealed, who is missing from it. */
package id.iuranhub.outbox.run;
