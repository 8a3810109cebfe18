package id.iuranhub.console;

import java.time.Duration;

/** What became of somebody's saying who they are. */
public sealed interface Entrance {

    /** They have proved it. */
    record In(Login login) implements Entrance { }

    /** Name, password or code do not hold; which of them is told to nobody. */
    record Wrong() implements Entrance { }

    /** Nothing was looked at: too many have been tried. */
    record Later(Duration pause) implements Entrance { }

    /** They have proved it, and ask more often than anybody may. */
    record Crowding(Duration pause) implements Entrance { }

    /** The password is right, but it was set by somebody else and has ended. */
    record Ended() implements Entrance { }
}
