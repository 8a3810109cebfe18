package id.iuranhub.enrolment;

import id.iuranhub.model.State;
import java.util.EnumSet;
import java.util.Set;

/** Where a snapshot of the insurer's participants stands. */
public enum SnapshotState implements State<SnapshotState> {
    /** Being read; what is left of one that was never taken is removed. */
    LOADING,
    TAKEN;

    @Override
    public Set<SnapshotState> next() {
        return this == LOADING ? EnumSet.of(TAKEN) : EnumSet.noneOf(SnapshotState.class);
    }
}
