package id.iuranhub.law;

import id.iuranhub.model.Blth;
import java.time.LocalDate;

/**
 * When age ends a programme.
 *
 * @param bornBy who was born on this day or earlier has reached pension age
 */
record Pension(LocalDate bornBy, String source) {

    /** A programme that age does not end. */
    static final Pension NEVER = new Pension(LocalDate.MIN, "");

    /**
     * Pension age in a BLTH. Once reached it stays reached when the age goes up, so it counts whether a participant
     * had reached any earlier age on the first day of the last month of that age (PP 45/2015 art 15).
     */
    static Pension at(Blth blth, Timeline ages) {
        Pension latest = NEVER;
        for (int step = 0; step < ages.entries().size(); step++) {
            Dated age = ages.entries().get(step);
            if (age.from().compareTo(blth) > 0) {
                break;
            }
            Blth last = ages.endOf(step).filter(end -> end.compareTo(blth) < 0).orElse(blth);
            LocalDate bornBy = last.firstDay().minusYears(age.value().intValueExact());
            if (bornBy.isAfter(latest.bornBy)) {
                latest = new Pension(bornBy, age.source());
            }
        }
        return latest;
    }

    /** Without a birth date nobody has reached it: the iuran is owed until the age is known. */
    boolean reachedBy(LocalDate birthDateOrNull) {
        return birthDateOrNull != null && !birthDateOrNull.isAfter(bornBy);
    }
}
