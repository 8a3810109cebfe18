package id.iuranhub.outbox.insurer;

import id.iuranhub.model.State;
import java.util.EnumSet;
import java.util.Set;

/** Where a request that the insurer enrol somebody stands. */
public enum EnrolmentRequestState implements State<EnrolmentRequestState> {
    ASKED,
    /** The insurer has it. */
    TAKEN;

    @Override
    public Set<EnrolmentRequestState> next() {
        return this == ASKED ? EnumSet.of(TAKEN) : EnumSet.noneOf(EnrolmentRequestState.class);
    }
}
