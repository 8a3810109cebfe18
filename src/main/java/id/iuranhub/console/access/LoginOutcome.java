package id.iuranhub.console.access;

import java.time.Duration;

/** What became of somebody's saying who they are. */
public sealed interface LoginOutcome {

    /** They have proved it. */
    record In(Login login) implements LoginOutcome { }

    /** Name, password or code do not hold; which of them is told to nobody. */
    record Wrong() implements LoginOutcome { }

    /** Nothing was looked at: too many have been tried. */
    record Later(Duration pause) implements LoginOutcome { }

    /** They have proved it, and ask more often than anybody may. */
    record Crowding(Duration pause) implements LoginOutcome { }

    /** The password is right, but it was set by somebody else and has ended. */
    record Ended() implements LoginOutcome { }
}
