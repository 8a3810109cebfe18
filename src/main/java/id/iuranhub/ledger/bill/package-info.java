/**
 * What the insurer wants paid, owes back, and was paid: entries that are only ever added to. bills - credits =
 * accepted.
 */
package id.iuranhub.ledger.bill;
