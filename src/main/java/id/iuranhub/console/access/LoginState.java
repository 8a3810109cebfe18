package id.iuranhub.console.access;

import id.iuranhub.model.State;
import java.util.EnumSet;
import java.util.Set;

/** Where a login stands. */
public enum LoginState implements State<LoginState> {
    ACTIVE,
    DISABLED;

    @Override
    public Set<LoginState> next() {
        return EnumSet.of(this == ACTIVE ? DISABLED : ACTIVE);
    }
}
