package id.iuranhub.law;

import id.iuranhub.model.Blth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A figure of law with its time and its evidence.
 *
 * @param from    the first BLTH it holds for
 * @param until   the last BLTH it is known to hold for; empty where it holds until another follows
 * @param value   in the unit of its parameter: a fraction, rupiah or years
 * @param source  the text of law
 * @param checked the day somebody last compared it with the source
 */
record Dated(Blth from, Optional<Blth> until, BigDecimal value, String source, LocalDate checked) {

    private static final List<String> KEYS = List.of("from", "until", "value", "source", "checked");

    Dated {
        if (until.isPresent() && until.get().compareTo(from) < 0) {
            throw new IllegalArgumentException("until " + until.get() + " lies before from " + from);
        }
    }

    static Dated read(Section section, Unit unit) {
        section.only(KEYS);
        var from = section.value("from", Blth::of);
        var until = section.optional("until", Blth::of);
        var value = section.value("value", unit::read);
        var source = section.text("source");
        var checked = section.value("checked", LocalDate::parse);
        return section.made(() -> new Dated(from, until, value, source, checked));
    }

    /** The same value for other months. */
    Dated within(Blth first, Optional<Blth> last) {
        return new Dated(first, last, value, source, checked);
    }

    boolean knownAt(Blth blth) {
        return from.compareTo(blth) <= 0 && (until.isEmpty() || blth.compareTo(until.get()) <= 0);
    }
}
