/** Bills as people and programs see them. */
package id.iuranhub.console.bill;
