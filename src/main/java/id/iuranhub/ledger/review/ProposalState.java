package id.iuranhub.ledger.review;

import id.iuranhub.model.State;
import java.util.EnumSet;
import java.util.Set;

/** Where a deed that takes a second person stands. */
public enum ProposalState implements State<ProposalState> {
    PROPOSED,
    /** Another person said yes; it is being done. One that the hub died over may be approved again. */
    APPROVED,
    DONE,
    REJECTED;

    @Override
    public Set<ProposalState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(PROPOSED, APPROVED, DONE, REJECTED);
            case DONE, REJECTED -> EnumSet.noneOf(ProposalState.class);
        };
    }

    /** Whether it waits for somebody. */
    public boolean waits() {
        return this == PROPOSED || this == APPROVED;
    }
}
