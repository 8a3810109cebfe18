package id.iuranhub.law;

import id.iuranhub.model.Programme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** One step of how an iuran came about, for whoever asks why. */
public sealed interface Step {

    Programme programme();

    /**
     * An amount of one side.
     *
     * @param base      rupiah the rate was taken of, after the ceiling; 0 for a flat amount
     * @param ceiling   rupiah, where the programme has one
     * @param rate      a fraction of the base; empty for a fixed amount
     * @param unrounded rupiah before rounding
     * @param rounded   whole rupiah, as owed
     * @param source    the text of law, or of the agreement
     */
    record Counted(Programme programme, Side side, long base, Optional<Long> ceiling, Optional<BigDecimal> rate,
                   BigDecimal unrounded, Rounding rounding, long rounded, String source) implements Step {
    }

    /** Nothing is owed: the participant was born on or before this day, which is pension age in this BLTH. */
    record PensionAge(Programme programme, LocalDate bornBy, String source) implements Step {
    }

    /**
     * A part of an amount that is another programme's: JKP's of the JKK. It adds nothing.
     *
     * @param rate   a fraction of the same base
     * @param rupiah of what the steps before say
     */
    record Recomposed(Programme programme, BigDecimal rate, long rupiah, String source) implements Step {
    }

    /** No amount may be computed. */
    record Unknown(Charge.LawMissing missing) implements Step {

        @Override
        public Programme programme() {
            return missing.programme();
        }
    }
}
