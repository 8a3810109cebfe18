package id.iuranhub.law;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import id.iuranhub.model.Zones;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A city's agreement to insure a group of people.
 *
 * @param id      how it is named everywhere
 * @param title   how it is called before people
 * @param zone    the city's time zone
 * @param who     whom it covers, in words
 * @param due     by when an iuran is to be paid
 * @param run     when the monthly run starts
 * @param sources where the facts were read
 * @param periods what it says in which months, oldest first; the first holds from ever
 */
public record Scheme(String id, String title, String city, ZoneId zone, String who, Due due, Run run,
        List<String> sources,
                     List<Period> periods) {

    /**
     * Some months in which nothing of a scheme changes.
     *
     * @param from    the first BLTH; null for ever
     * @param terms   empty where a value is not known
     * @param missing the first value that is not known, by its place in the scheme's file
     */
    record Period(Blth from, Optional<Terms> terms, String missing) { }

    public Scheme {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a scheme id is lower-case letters and digits with hyphens, not " + id);
        }
        sources = List.copyOf(sources);
        periods = List.copyOf(periods);
    }

    /** One that the ledger has rows of, and configuration no file any more: nothing is known of it in any month. */
    static Scheme withoutFile(String id) {
        return new Scheme(id, id, "", Zones.SITE_UNKNOWN, "",
                new Due(15, Due.Month.NEXT, Due.OnHoliday.NEXT_WORKING_DAY),
                new Run("0 0 0 1 * ?", Run.Month.PREVIOUS_MONTH), List.of(),
                List.of(new Period(null, Optional.empty(), "no file config/schemes/" + id + ".yaml")));
    }

    /** @throws IllegalArgumentException it says enough of no month */
    Scheme known() {
        if (periods.stream().noneMatch(period -> period.terms.isPresent())) {
            throw new IllegalArgumentException("in no month all values are known; first is "
                    + periods.get(periods.size() - 1).missing);
        }
        return this;
    }

    /** What it says of a BLTH; empty before the first of its values, or after the end of one. */
    public Optional<Terms> at(Blth blth) {
        return period(blth).terms;
    }

    /** Which value is not known in a BLTH: {@code sorong-asn: levy.flat.amount}. */
    public Optional<String> unknownAt(Blth blth) {
        Period period = period(blth);
        return period.terms.isPresent() ? Optional.empty() : Optional.of(id + ": " + period.missing);
    }

    private Period period(Blth blth) {
        Period last = periods.get(0);
        for (Period period : periods) {
            if (period.from != null && period.from.compareTo(blth) <= 0) {
                last = period;
            }
        }
        return last;
    }

    /** Of a BLTH, or where nothing is known of it what it says next, or said last: to speak of what it may be. */
    Set<Programme> programmesNear(Blth blth) {
        return at(blth)
                .or(() -> periods.stream().filter(period -> period.from != null && period.from.compareTo(blth) > 0)
                .flatMap(period -> period.terms.stream()).findFirst()).or(this::last)
                .map(terms -> terms.levy().programmes()).orElseGet(() -> EnumSet.allOf(Programme.class));
    }

    private Optional<Terms> last() {
        return periods.stream().flatMap(period -> period.terms.stream()).reduce((earlier, later) -> later);
    }

    /** The employer number in a BLTH. */
    public Optional<String> npp(Blth blth) {
        return at(blth).map(Terms::npp);
    }

    /** All employer numbers it has, or has had. */
    public Set<String> npps() {
        var npps = new TreeSet<String>();
        periods.forEach(period -> period.terms.ifPresent(terms -> npps.add(terms.npp())));
        return npps;
    }

    /** All that it ever says. */
    public List<Terms> ever() {
        return periods.stream().flatMap(period -> period.terms.stream()).toList();
    }
}
