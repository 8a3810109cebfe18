package id.iuranhub.ledger.batch;

import id.iuranhub.model.State;
import java.util.EnumSet;
import java.util.Set;

/** Where a batch stands. */
public enum BatchState implements State<BatchState> {
    /** Rows may still join it. */
    OPEN,
    /** A run has sealed it; it has not gone. */
    QUEUED,
    /** It may have arrived: from here on only the insurer can say. */
    SENT,
    /** A receipt is in the books. */
    ACCEPTED,
    /** It waits for a person, or for the insurer to be there again. */
    STUCK,
    /** Its file was replaced before it went. */
    SUPERSEDED;

    @Override
    public Set<BatchState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(QUEUED, SUPERSEDED);
            case QUEUED -> EnumSet.of(OPEN, SENT, ACCEPTED, STUCK, SUPERSEDED);
            case SENT -> EnumSet.of(ACCEPTED, STUCK);
            case STUCK -> EnumSet.of(OPEN, QUEUED, SENT, SUPERSEDED);
            case ACCEPTED, SUPERSEDED -> EnumSet.noneOf(BatchState.class);
        };
    }
}
