package id.iuranhub.ledger.file;

import id.iuranhub.model.State;
import java.util.EnumSet;
import java.util.Set;

/** Where a payroll file stands. */
public enum FileState implements State<FileState> {
    /** Its rows are being read; what is left of one that was never taken is removed. */
    LOADING,
    /** In force. */
    TAKEN,
    /** A later file of its source, OPD and BLTH is in force. */
    REPLACED,
    /** A list of sponsors that another one replaced before its month was run: it never counted. */
    WITHDRAWN,
    REFUSED;

    @Override
    public Set<FileState> next() {
        return switch (this) {
            case LOADING -> EnumSet.of(TAKEN);
            case TAKEN -> EnumSet.of(REPLACED, WITHDRAWN);
            case REPLACED, WITHDRAWN, REFUSED -> EnumSet.noneOf(FileState.class);
        };
    }
}
