/** The journal, in the words of its reader. */
package id.iuranhub.console.journal;
