/** Batches: the rows that go to the insurer together, by scheme, BLTH, OPD and tariff. */
package id.iuranhub.ledger.batch;
