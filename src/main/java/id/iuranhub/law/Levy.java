package id.iuranhub.law;

import id.iuranhub.model.Programme;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a scheme charges its participants.
 *
 * @param programmes which programmes, in the order of {@link Programme}
 * @param base       what the iuran is counted from
 * @param payer      who carries it
 * @param rounding   how each programme's amount becomes whole rupiah, on each side
 */
public record Levy(Set<Programme> programmes, Base base, Payer payer, Rounding rounding) {

    // JHT and JP live from the wage: what they pay out follows from it
    private static final Set<Programme> WITHOUT_WAGE = EnumSet.of(Programme.JKK, Programme.JKM);

    public Levy {
        if (programmes.isEmpty()) {
            throw new IllegalArgumentException("a levy has at least one programme");
        }
        programmes = Collections.unmodifiableSet(EnumSet.copyOf(programmes));
        if (payer == Payer.LAW && !(base instanceof Base.Wage)) {
            throw new IllegalArgumentException(
                    "the law splits between employer and worker only what is counted from a wage");
        }
        if (!(base instanceof Base.Wage) && !WITHOUT_WAGE.containsAll(programmes)) {
            throw new IllegalArgumentException("without a wage only " + WITHOUT_WAGE + " are charged, not "
                    + programmes);
        }
        if (base instanceof Base.Flat flat && !flat.weights().keySet().equals(programmes)) {
            throw new IllegalArgumentException("weights " + flat.weights() + " are not those of " + programmes);
        }
    }

    /** Whether a cut is expected in somebody's pay: the worker's or the sponsor's. */
    public boolean cutsPay() {
        return payer.cutsPay();
    }
}
