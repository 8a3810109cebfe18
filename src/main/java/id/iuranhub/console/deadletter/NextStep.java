package id.iuranhub.console.deadletter;

import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * What happens with a row by itself, or has to.
 *
 * @param at       when: of a run to come, or since when it waits; null where no time is known
 * @param proposal that waits for a second person, 0 for none
 * @param receipt  of what the insurer accepted, empty for none
 */
public record NextStep(What what, OffsetDateTime at, long proposal, String receipt) {

    /** What it is. */
    public enum What {
        /** Somebody has to correct it. */
        LOOK(false),
        /** Corrected: it has to be judged again. */
        RETRY(true),
        /** A correction waits for a second person. */
        SECOND_PERSON(true),
        /** It goes with the next run of its scheme. */
        RUN(true),
        /** It goes once somebody sends its month: no run of it is to come. */
        SEND(true),
        UNDER_WAY(true),
        /** The insurer has not answered: the hub asks again by itself. */
        INSURER(false),
        ACCEPTED(true),
        /** It owes nothing. */
        NOTHING(true),
        REPLACED(false),
        DISCARDED(false);

        private final boolean good;

        What(boolean good) {
            this.good = good;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static NextStep of(What what) {
        return new NextStep(what, null, 0, "");
    }

    static NextStep at(What what, OffsetDateTime when) {
        return new NextStep(what, when, 0, "");
    }

    /** Whether a person has done what there was to do. */
    public boolean isGood() {
        return what.good;
    }
}
