package id.iuranhub.ledger.bill;

import java.util.Locale;

/** Where a bill stands. It follows from what was added after it; the bill itself never changes. */
public enum BillStatus {
    /** To be paid. */
    ISSUED,
    PAID,
    /** The day by which it was to be paid is past, and it was not. */
    EXPIRED,
    /** Another kode iuran took its place. */
    REISSUED;

    /** As the contract writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
