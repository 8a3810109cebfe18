package id.iuranhub.deadletter;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The states of a dead letter, and what people may do in each. How one is seen in the ledger says
 * {@code sql/deadletter/state.sql}.
 */
public enum DeadLetterState {
    /** The rules, or the insurer at the first attempt, stopped it. */
    NEW,
    /** Somebody is at work on it. */
    REVIEW,
    /** Corrected, not judged yet. */
    FIXED,
    /** Tried again: on its way, the insurer has not answered. */
    QUEUED,
    /** It went through, or owes nothing. */
    RESOLVED,
    /** The insurer refused it again after somebody had tried it again. */
    REFUSED,
    /** Given up. */
    DISCARDED,
    /** Its whole batch is stuck. */
    PARKED,
    /** Its file was replaced. */
    SUPERSEDED;

    /** What people do with a letter. */
    public enum Deed {
        TAKE(EnumSet.of(NEW, REVIEW, FIXED, REFUSED, PARKED)),
        /** Of a parked row only where the insurer refused the whole batch: else it may have it. */
        EDIT(EnumSet.of(NEW, REVIEW, FIXED, REFUSED, DISCARDED, PARKED)),
        RETRY(EnumSet.of(NEW, REVIEW, FIXED, REFUSED, DISCARDED, PARKED)),
        DISCARD(EnumSet.of(NEW, REVIEW, FIXED, REFUSED, DISCARDED, PARKED));

        private final Set<DeadLetterState> from;

        Deed(Set<DeadLetterState> from) {
            this.from = from;
        }
    }

    public boolean allows(Deed deed) {
        return deed.from.contains(this);
    }

    /** Whether it is left alone unless somebody names it. */
    public boolean isGivenUp() {
        return this == DISCARDED;
    }

    /** As contracts and the database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeadLetterState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
