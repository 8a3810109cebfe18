package id.iuranhub.console.access;

/**
 * Somebody who has proved who they are.
 *
 * @param scheme     of an OPD user, else empty
 * @param opd        beyond which this login sees nothing; empty for all
 * @param mustChange the password was set by somebody else and lets in no further than to its change
 * @param lacksFactor the role is to have a second factor and there is none yet: it lets in no further than to setting
 * it up
 * @param version    changes with the password: what was proved by an older one holds no longer
 */
public record Login(String name, Role role, String scheme, String opd, boolean mustChange, boolean lacksFactor,
        String version) {

    /** Whether sight ends at one OPD. */
    public boolean isOfOpd() {
        return !opd.isEmpty();
    }

    /** Whether something about the login itself has to be seen to before anything else. */
    public boolean hasDuty() {
        return mustChange || lacksFactor;
    }

    public boolean may(Action action) {
        return action.roles().contains(role) && (action.ofOneOpd() || !isOfOpd());
    }
}
