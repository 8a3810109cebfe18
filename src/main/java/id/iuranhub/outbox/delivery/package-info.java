/**
 * Batches on their way: their text, their life from queued to answered, and the posting of receipts into the ledger.
 */
package id.iuranhub.outbox.delivery;
