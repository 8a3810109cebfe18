package id.iuranhub.law;

import id.iuranhub.model.Programme;
import id.iuranhub.model.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rates of the wage, rounded on each side.
 *
 * @param jkp the part of them that is the JKP's; nothing where that is none
 */
record Rated(Rate employer, Rate worker, Ceiling ceiling, Rounding rounding, Rate jkp) implements Amount {

    /** The rates of law, moved to the side of whoever pays; moved rates are added first and rounded once. */
    static Rated of(Payer payer, Rate employer, Rate worker, Ceiling ceiling, Rounding rounding) {
        return switch (payer) {
            case LAW -> new Rated(employer, worker, ceiling, rounding, Rate.NOTHING);
            case EMPLOYER -> new Rated(employer.plus(worker), Rate.NOTHING, ceiling, rounding, Rate.NOTHING);
            case WORKER, SPONSOR -> new Rated(Rate.NOTHING, employer.plus(worker), ceiling, rounding, Rate.NOTHING);
        };
    }

    Rated recomposedBy(Rate rate) {
        return new Rated(employer, worker, ceiling, rounding, rate);
    }

    @Override
    public Share share(Programme programme, long wage) {
        long base = ceiling.cap(wage);
        return new Share(programme, employer.of(base, rounding), worker.of(base, rounding));
    }

    @Override
    public List<Step> steps(Programme programme, long wage) {
        var steps = new ArrayList<Step>(2);
        if (!employer.isNothing()) {
            steps.add(step(programme, Side.EMPLOYER, employer, wage));
        }
        if (!worker.isNothing()) {
            steps.add(step(programme, Side.WORKER, worker, wage));
        }
        if (!jkp.isNothing()) {
            long base = ceiling.cap(wage);
            steps.add(new Step.Recomposed(programme, jkp.fraction(), jkp.of(base, rounding), jkp.source()));
        }
        return steps;
    }

    private Step step(Programme programme, Side side, Rate rate, long wage) {
        long base = ceiling.cap(wage);
        return new Step.Counted(programme, side, base, ceiling.stated(), Optional.of(rate.fraction()),
                rate.exactly(base), rounding, rate.of(base, rounding), ceiling.citing(rate.source()));
    }
}
