package id.iuranhub;

import id.iuranhub.law.Scheme;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Trouble;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Whether all is known that the next month needs: it is said while there is time to enter it, not when the month stops.
 */
public record NextMonthCheck(HubConfiguration site, Clock clock) {

    public Optional<Trouble> unknown() {
        var unknown = new TreeSet<String>();
        Blth last = null;
        for (Scheme scheme : site.schemes().all()) {
            Blth next = new Blth(YearMonth.now(clock.withZone(scheme.zone())).plusMonths(1));
            var ofScheme = site.law().unknownFor(scheme, next);
            unknown.addAll(ofScheme);
            last = ofScheme.isEmpty() ? last : next;
        }
        return unknown.isEmpty() ? Optional.empty()
                : Optional.of(Trouble.of(Trouble.Kind.LAW, "unknown").with("blth", last)
                .with("what", String.join(", ", unknown)));
    }
}
