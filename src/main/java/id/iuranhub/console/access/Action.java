package id.iuranhub.console.access;

import static id.iuranhub.console.access.Role.ADMINISTRATOR;
import static id.iuranhub.console.access.Role.APPROVER;
import static id.iuranhub.console.access.Role.AUDITOR;
import static id.iuranhub.console.access.Role.OPERATOR;
import static id.iuranhub.console.access.Role.VIEWER;

import java.util.EnumSet;
import java.util.Set;

/** Every kind of deed, and who may do it. */
public enum Action {
    /** Open to whoever asks, without a login: the way in, and the language of it. */
    OPEN(true, VIEWER, OPERATOR, APPROVER, ADMINISTRATOR, AUDITOR),
    /** One's own password, language and leaving. */
    OWN(true, VIEWER, OPERATOR, APPROVER, ADMINISTRATOR, AUDITOR),
    /** Months, files and dead letters: what an OPD may see of itself. */
    SEE(true, VIEWER, OPERATOR, APPROVER, ADMINISTRATOR, AUDITOR),
    /** What only makes sense of the whole: runs, reconciliation, rankings, the balance. */
    SEE_ALL(false, VIEWER, OPERATOR, APPROVER, ADMINISTRATOR, AUDITOR),
    /** Personal data in full: a row, a participant, an export. */
    PERSONAL(true, OPERATOR, APPROVER, ADMINISTRATOR, AUDITOR),
    /** The same, of anybody in the city. */
    PERSONAL_ALL(false, OPERATOR, APPROVER, ADMINISTRATOR, AUDITOR),
    /** Edits, notes, retries, discards. */
    WORK(true, OPERATOR, ADMINISTRATOR),
    UPLOAD(true, OPERATOR, ADMINISTRATOR),
    /** Many letters at once, and what holds for the whole month. */
    WORK_ALL(false, OPERATOR, ADMINISTRATOR),
    RUN(false, OPERATOR, ADMINISTRATOR),
    /** Lets go what was held. */
    RELEASE(false, APPROVER, ADMINISTRATOR),
    JOURNAL(false, ADMINISTRATOR, AUDITOR),
    SETTINGS(false, ADMINISTRATOR, AUDITOR),
    ADMINISTER(false, ADMINISTRATOR);

    private final boolean ofOneOpd;
    private final Set<Role> roles;

    Action(boolean ofOneOpd, Role first, Role... others) {
        this.ofOneOpd = ofOneOpd;
        this.roles = EnumSet.of(first, others);
    }

    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    /** Whether somebody may do it whose sight ends at one OPD. */
    public boolean ofOneOpd() {
        return ofOneOpd;
    }
}
