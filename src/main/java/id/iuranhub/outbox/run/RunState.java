package id.iuranhub.outbox.run;

import id.iuranhub.model.State;
import java.util.EnumSet;
import java.util.Set;

/** Where the run of a scheme's month stands. */
public enum RunState implements State<RunState> {
    RUNNING,
    /** By a person: no batch goes, what has gone is asked about. */
    PAUSED,
    /** It went over a limit and waits for a decision. */
    HELD,
    /** Somebody let it go; another run goes on in its place. */
    RELEASED,
    CANCELLED,
    /** A later run of the month took its place. */
    LAPSED,
    DONE;

    @Override
    public Set<RunState> next() {
        return switch (this) {
            case RUNNING -> EnumSet.of(PAUSED, HELD, CANCELLED, LAPSED, DONE);
            case PAUSED -> EnumSet.of(RUNNING, HELD, CANCELLED, LAPSED);
            case HELD -> EnumSet.of(RELEASED, CANCELLED, LAPSED);
            case RELEASED, CANCELLED, LAPSED, DONE -> EnumSet.noneOf(RunState.class);
        };
    }
}
