package id.iuranhub.console.report;

import id.iuranhub.console.http.Frame;
import java.util.List;

/**
 * A chart, which is a table first: what is drawn is read from the table that stands below it.
 *
 * @param id     of the question it answers, {@code page.chart.ID}
 * @param places what stands along the bottom, in words
 */
public record Chart(String id, Kind kind, Unit unit, List<String> places, List<Series> series) {

    /** How it is drawn. */
    public enum Kind {
        LINE, BAR, STACKED, FALL
    }

    /** In what its values are; shares and hours in tenths. */
    public enum Unit {
        PERCENT, TENTHS, HOURS, RUPIAH, COUNT;

        private static final long TEN = 10;

        private boolean isTenths() {
            return this == PERCENT || this == TENTHS || this == HOURS;
        }
    }

    /** @param name a word of the chart, or a code */
    public record Series(String name, List<Value> values) { }

    /**
     * A value.
     *
     * @param amount null where it is not known
     * @param from   where a bar of a waterfall begins; else 0
     * @param beside part and whole, or people, in words of figures
     * @param link   to what is behind it, empty for nothing
     */
    public record Value(Long amount, long from, String beside, String link) {

        static Value of(Long amount, String beside) {
            return new Value(amount, 0, beside, "");
        }

        /** A share in tenths of a percent, with what it is a share of; unknown where nothing is known to share. */
        static Value share(long part, long whole) {
            return whole == 0 ? of(null, "") : of((part * 2000 + whole) / (2 * whole), part + " / " + whole);
        }
    }

    public boolean isEmpty() {
        return series.stream().flatMap(one -> one.values.stream()).allMatch(value -> value.amount == null);
    }

    /** As it is read. */
    public String shown(Frame frame, Value value) {
        if (value.amount == null) {
            return "–";
        }
        long amount = value.amount;
        return switch (unit) {
            case RUPIAH -> frame.rupiah(amount);
            case COUNT -> frame.number(amount);
            case PERCENT -> tenths(frame, amount) + " %";
            case HOURS -> frame.say("chart.hours", "hours", tenths(frame, amount));
            case TENTHS -> tenths(frame, amount);
        };
    }

    private static String tenths(Frame frame, long amount) {
        return frame.number(amount / Unit.TEN) + (frame.english() ? "." : ",") + Math.abs(amount % Unit.TEN);
    }

    /** As it is drawn. */
    public String drawn(Long amount) {
        return amount == null ? "" : unit.isTenths() ? amount / Unit.TEN + "." + Math.abs(amount % Unit.TEN)
                : amount.toString();
    }

    /** What a series is called. */
    public String title(Frame frame, Series one) {
        return frame.words().textOr("page.chart." + id + "." + one.name, frame.title(one.name));
    }
}
