package id.iuranhub.console.today;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.Login;
import java.util.Locale;
import java.util.Set;

/** What may wait for somebody, the most urgent first, and who does it. */
public enum TaskKind {
    /** A run went over a limit; nothing of it goes out before somebody decides. */
    RUN_HELD(true, Action.RELEASE),
    /** A file or snapshot is out of the ordinary; what it would replace stands. */
    FILE_HELD(true, Action.RELEASE),
    SNAPSHOT_HELD(true, Action.RELEASE),
    /** Kode iuran that nobody paid in time: the month counts as unpaid. */
    BILL_EXPIRED(true, Action.RUN, Action.RELEASE),
    /** Kode iuran that can be paid for a few days only. */
    BILL_ENDS(false, Action.RUN, Action.RELEASE),
    /** What takes a second person. */
    PROPOSAL(false, Action.RELEASE),
    /** A file that could not be taken in, and none has come in its place. */
    FILE_REFUSED(false, Action.UPLOAD),
    /** Units of which nothing has come of the month that is run next. */
    OPD_MISSING(false, Action.UPLOAD),
    /** Rows that somebody has to look at, of one cause. */
    DEAD(false, Action.WORK),
    /** People who are enrolled and in no payroll row. */
    PEOPLE_MISSING(false, Action.WORK_ALL);

    private final boolean pressing;
    private final Set<Action> deeds;

    TaskKind(boolean pressing, Action... deeds) {
        this.pressing = pressing;
        this.deeds = Set.of(deeds);
    }

    /** Whether work stands still, or money is late, because of it. */
    public boolean isPressing() {
        return pressing;
    }

    /** Whether it waits for this login; for others it waits for somebody else. */
    public boolean isFor(Login login) {
        return deeds.stream().anyMatch(login::may);
    }

    /** By which its words are found. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
