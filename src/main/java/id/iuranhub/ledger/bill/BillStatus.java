package id.iuranhub.ledger.bill;

import id.iuranhub.model.State;
import java.util.EnumSet;
import java.util.Set;

/** Where a bill stands. It follows from what was added after it; the bill itself never changes. */
public enum BillStatus implements State<BillStatus> {
    /** To be paid. */
    ISSUED,
    PAID,
    /** The day by which it was to be paid is past, and it was not. */
    EXPIRED,
    /** Another kode iuran took its place. */
    REISSUED;

    @Override
    public Set<BillStatus> next() {
        return switch (this) {
            case ISSUED -> EnumSet.of(PAID, EXPIRED, REISSUED);
            // The insurer may name another kode iuran for what somebody has noted as paid.
            case PAID -> EnumSet.of(REISSUED);
            case EXPIRED -> EnumSet.of(PAID, REISSUED);
            case REISSUED -> EnumSet.noneOf(BillStatus.class);
        };
    }
}
