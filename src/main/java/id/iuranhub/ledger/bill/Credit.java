package id.iuranhub.ledger.bill;

import id.iuranhub.model.Blth;

/** What the insurer owes back of a scheme, OPD and month. */
public record Credit(String scheme, Blth blth, String opd, long rupiah, String receipt) { }
