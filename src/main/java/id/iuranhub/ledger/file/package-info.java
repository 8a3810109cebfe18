/** Files: what came, and what is out of the ordinary with it. */
package id.iuranhub.ledger.file;
