package id.iuranhub.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bulan-tahun: the month an iuran is for.
 *
 * @param month a month of the years 2000-2099, the only ones a payroll file name can state
 */
public record Blth(YearMonth month) implements Comparable<Blth> {

    private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)-?(\\d\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d\\d)-(20\\d\\d)");

    public Blth {
        if (month.getYear() < 2000 || month.getYear() > 2099) {
            throw new IllegalArgumentException("a BLTH lies in 2000-2099, not in " + month);
        }
    }

    /** The month of a number like 202605, as it is stored. */
    public static Blth of(int number) {
        return new Blth(YearMonth.of(number / 100, number % 100));
    }

    /** The month of a text that is known to be one, such as configuration; see {@link #parse} for what users type. */
    public static Blth of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a BLTH (YYYY-MM): " + text));
    }

    /** Reads {@code 202605}, {@code 05-2026} and {@code 2026-05}; empty for anything else. */
    public static Optional<Blth> parse(String text) {
        var yearFirst = WRITTEN.matcher(text);
        if (yearFirst.matches()) {
            return at(yearFirst.group(1), yearFirst.group(2));
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches() ? at(monthFirst.group(2), monthFirst.group(1)) : Optional.empty();
    }

    private static Optional<Blth> at(String year, String month) {
        try {
            return Optional.of(new Blth(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month))));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    /** 202605 for 2026-05. */
    public int number() {
        return month.getYear() * 100 + month.getMonthValue();
    }

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    public Blth plusMonths(int months) {
        return new Blth(month.plusMonths(months));
    }

    @Override
    public int compareTo(Blth other) {
        return month.compareTo(other.month);
    }

    /** {@code 2026-05}, the way the hub writes it everywhere. */
    @Override
    public String toString() {
        return month.toString();
    }
}
