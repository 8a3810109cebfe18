package id.iuranhub.deadletter;

import id.iuranhub.model.State;
import java.util.EnumSet;
import java.util.Set;

/** Where a correction or an attestation stands. */
public enum ReviewState implements State<ReviewState> {
    PROPOSED,
    /** A second person has reviewed it. */
    IN_FORCE,
    ENDED;

    @Override
    public Set<ReviewState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(IN_FORCE, ENDED);
            case IN_FORCE -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(ReviewState.class);
        };
    }
}
