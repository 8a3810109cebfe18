package id.iuranhub.model;

import java.util.EnumSet;
import java.util.Set;

/** Where a payroll row stands by itself; of one that goes with its batch, the batch tells the rest. */
public enum RowState implements State<RowState> {
    /** It owes, and goes with its batch. */
    BATCH("B"),
    DEAD("D"),
    /** It owes nothing, by rule. */
    SKIPPED("S"),
    /** The insurer holds another row in its place. */
    SUPERSEDED("X");

    private final String word;

    RowState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public Set<RowState> next() {
        return switch (this) {
            case BATCH -> EnumSet.of(DEAD, SKIPPED, SUPERSEDED);
            case DEAD -> EnumSet.of(BATCH, SKIPPED);
            case SKIPPED -> EnumSet.of(BATCH, DEAD);
            // Where another row was preferred and has been accepted, this one is its duplicate.
            case SUPERSEDED -> EnumSet.of(DEAD);
        };
    }
}
