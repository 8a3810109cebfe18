package id.iuranhub.ledger.row;

import id.iuranhub.model.State;
import java.util.EnumSet;
import java.util.Set;

/** Where a dead letter stands in the database; how people see it follows from its row and batch too. */
public enum LetterState implements State<LetterState> {
    /** The rules, or the insurer at the first attempt, stopped the row. */
    NEW,
    /** Corrected, not judged yet. */
    FIXED,
    /** The row went through, or owes nothing; it may be stopped anew. */
    RESOLVED,
    /** The insurer refused it again after somebody had tried it again. */
    REFUSED,
    /** Given up; somebody may take it up again. */
    DISCARDED,
    /** Its file was replaced. */
    SUPERSEDED;

    @Override
    public Set<LetterState> next() {
        return switch (this) {
            case NEW -> EnumSet.of(FIXED, RESOLVED, REFUSED, DISCARDED, SUPERSEDED);
            case FIXED -> EnumSet.of(NEW, RESOLVED, DISCARDED, SUPERSEDED);
            case RESOLVED -> EnumSet.of(NEW);
            case REFUSED -> EnumSet.of(NEW, FIXED, RESOLVED, DISCARDED, SUPERSEDED);
            case DISCARDED -> EnumSet.of(NEW, FIXED, RESOLVED);
            case SUPERSEDED -> EnumSet.of(NEW);
        };
    }
}
