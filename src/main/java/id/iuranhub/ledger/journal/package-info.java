/** Who did what, in a chain of hashes that shows what was altered, and its head anchored outside. */
package id.iuranhub.ledger.journal;
