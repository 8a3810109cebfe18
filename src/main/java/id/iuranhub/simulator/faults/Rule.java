package id.iuranhub.simulator.faults;

import id.iuranhub.model.Misconfigured;
import java.time.Duration;

/**
 * One line of the faults file: when, what, and how late.
 *
 * @param delay how long the answer is held back; the work itself is not delayed
 */
public record Rule(Match match, Effect effect, Duration delay) {

    public Rule {
        if (match.call().isPresent() && !effect.fits().contains(match.call().get())) {
            throw new Misconfigured("the effect " + effect + " means nothing for " + match.call().get().word());
        }
        if (effect instanceof Effect.Refuse && !delay.isZero()) {
            throw new Misconfigured("refuse has no delay of its own: write a second rule for it");
        }
    }

    boolean fits(Occasion occasion) {
        return effect.fits().contains(occasion.call()) && match.fits(occasion);
    }
}
