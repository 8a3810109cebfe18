/** Deeds that take a second person: who counts as another one, and what waits for them. */
package id.iuranhub.ledger.review;
