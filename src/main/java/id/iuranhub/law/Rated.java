package id.iuranhub.law;

import id.iuranhub.model.Programme;
import id.iuranhub.model.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rates of the wage, rounded on each side. */
record Rated(Rate employer, Rate worker, Ceiling ceiling, Rounding rounding) implements Amount {

    /** The rates of law, moved to the side of whoever pays; moved rates are added first and rounded once. */
    static Rated of(Payer payer, Rate employer, Rate worker, Ceiling ceiling, Rounding rounding) {
        return switch (payer) {
            case LAW -> new Rated(employer, worker, ceiling, rounding);
            case EMPLOYER -> new Rated(employer.plus(worker), Rate.NOTHING, ceiling, rounding);
            case WORKER, SPONSOR -> new Rated(Rate.NOTHING, employer.plus(worker), ceiling, rounding);
        };
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
        return steps;
    }

    private Step step(Programme programme, Side side, Rate rate, long wage) {
        long base = ceiling.cap(wage);
        return new Step.Counted(programme, side, base, ceiling.stated(), Optional.of(rate.fraction()),
                rate.exactly(base), rounding, rate.of(base, rounding), ceiling.citing(rate.source()));
    }
}
