package id.iuranhub.payroll.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Dates of a list for which nobody has configured how they are written: each of the ways a source may declare is read,
 * the day before the month as is usual here. Shows one cell of the list that its writer puts the month first, no cell
 * of it that reads both ways is believed.
 */
public final class WrittenDates {

    private static final List<DateFormat> DAY_FIRST = List.of(DateFormat.DD_MM_YYYY, DateFormat.DD_SLASH_MM_SLASH_YYYY);

    private boolean monthFirst;

    /** To be shown every cell of the list before the first is read. */
    public void see(String cell) {
        monthFirst |= !Cell.isNumber(cell) && date(cell) == null && swapped(cell) != null;
    }

    /** The date of a cell; null where it is none, or could be two. */
    public LocalDate read(String cell) {
        LocalDate date = date(cell);
        return date == null || isEither(cell, date) ? null : date;
    }

    private boolean isEither(String cell, LocalDate date) {
        LocalDate other = monthFirst && !Cell.isNumber(cell) ? swapped(cell) : null;
        return other != null && !other.equals(date);
    }

    private static LocalDate date(String cell) {
        return first(Stream.of(DateFormat.values()).map(format -> format.read(cell)));
    }

    private static LocalDate swapped(String cell) {
        return first(DAY_FIRST.stream().map(format -> format.swapped(cell)));
    }

    private static LocalDate first(Stream<LocalDate> dates) {
        return dates.filter(Objects::nonNull).findFirst().orElse(null);
    }
}
