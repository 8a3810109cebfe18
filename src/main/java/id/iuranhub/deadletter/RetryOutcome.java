package id.iuranhub.deadletter;

import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.model.Disposition;
import java.util.Locale;

/** What came of trying a row again. Written down once; as long as it is not, it is read from the row. */
public enum RetryOutcome {
    PENDING, SENT, ACCEPTED, SKIPPED, SUPERSEDED,
    /** The rules stopped it again. */
    DEAD,
    /** The insurer did. */
    REFUSED,
    /** Its whole batch is stuck. */
    PARKED,
    /** Left out of a bulk retry: somebody is at work on it. */
    HELD,
    /** Left out of a bulk retry: it is no longer dead, or its scheme is gone. */
    GONE;

    /** As the row stands now. @param batch that it goes with, null for none */
    static RetryOutcome of(Disposition row, BatchState batch) {
        return switch (row) {
            case PENDING -> batch == BatchState.SENT ? SENT : PENDING;
            case ACCEPTED -> ACCEPTED;
            case DEAD -> batch == BatchState.STUCK ? PARKED : DEAD;
            case SKIPPED -> SKIPPED;
            case SUPERSEDED -> SUPERSEDED;
        };
    }

    static RetryOutcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether it came to nothing, so that a bulk retry may have to stop. */
    boolean isRefusal() {
        return this == DEAD || this == REFUSED || this == PARKED;
    }

    /** As contracts and the database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
