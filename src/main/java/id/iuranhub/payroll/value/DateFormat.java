package id.iuranhub.payroll.value;

import id.iuranhub.model.CalendarDay;
import id.iuranhub.model.Digits;
import id.iuranhub.model.Hint;
import id.iuranhub.payroll.xlsx.DateSerial;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a source writes dates. Each source declares one; day and month are never guessed nor swapped. A number cell of a
 * workbook is a serial number, whatever the format; midnight behind a date says nothing.
 */
public enum DateFormat {
    DD_MM_YYYY("dd-mm-yyyy"),
    YYYY_MM_DD("yyyy-mm-dd"),
    DD_SLASH_MM_SLASH_YYYY("dd/mm/yyyy"),
    YYYYMMDD("yyyymmdd"),
    /** With the name of the month in Indonesian, {@link MonthNames}. */
    DD_MONTH_YYYY("dd mmmm yyyy");

    /** No person and no sponsorship of ours is older; it also keeps a year of two digits out. */
    private static final int EARLIEST_YEAR = 1900;
    /** A longer text is no date. */
    private static final int LONGEST = 40;
    private static final Pattern ONE_DIGIT = Pattern.compile("(?<![0-9])[0-9](?![0-9])");
    /** As databases write a day: at midnight, with a zone or without. */
    private static final Pattern MIDNIGHT =
            Pattern.compile("(.*?)[ T]0?0:00(?::00(?:\\.0{1,9})?)?(?: ?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?))?");

    private final String text;
    private final int day;
    private final int month;
    private final int year;

    DateFormat(String text) {
        this.text = text;
        this.day = text.indexOf("dd");
        this.month = text.indexOf("mm");
        this.year = text.indexOf("yyyy");
    }

    /** {@code dd-mm-yyyy}: what configuration says and findings show as expected. */
    public String text() {
        return text;
    }

    /** The date of a cell; null where it is none in this format. Leading blanks, TAB and apostrophe are passed over. */
    public LocalDate read(String cell) {
        if (Cell.isNumber(cell)) {
            return DateSerial.day(cell);
        }
        LocalDate date = text(cell, day, month);
        return date == null ? dressed(Identifier.clean(WrittenText.of(cell))) : date;
    }

    /** A date in what databases and spreadsheets put around it. ISO at midnight is one whatever the format. */
    private LocalDate dressed(String text) {
        if (text.length() > LONGEST || Cell.isStale(text)) {
            return null;
        }
        var midnight = MIDNIGHT.matcher(text);
        if (!midnight.matches()) {
            return text(text, day, month);
        }
        LocalDate date = text(midnight.group(1), day, month);
        return date == null && this != YYYY_MM_DD
                ? YYYY_MM_DD.text(midnight.group(1), YYYY_MM_DD.day, YYYY_MM_DD.month) : date;
    }

    private LocalDate text(String cell, int dayAt, int monthAt) {
        int from = Identifier.start(cell);
        if (this == DD_MONTH_YYYY) {
            LocalDate named = dayAt == day ? MonthNames.read(Identifier.clean(cell)) : null;
            return named == null || named.getYear() < EARLIEST_YEAR ? null : named;
        }
        if (Blank.end(cell, from) - from != text.length() || !hasSeparators(cell, from)) {
            return null;
        }
        int y = Digits.number(cell, from + year, from + year + 4);
        int m = Digits.number(cell, from + monthAt, from + monthAt + 2);
        int d = Digits.number(cell, from + dayAt, from + dayAt + 2);
        return y >= EARLIEST_YEAR && CalendarDay.exists(y, m, d) ? LocalDate.of(y, m, d) : null;
    }

    /**
     * The date in a cell that tells the place of birth too, {@code Palu, 17 Mei 1990}: what stands behind its last
     * comma.
     */
    public static String afterPlace(String cell) {
        return Cell.isNumber(cell) || Cell.isStale(cell) ? cell : cell.substring(cell.lastIndexOf(',') + 1);
    }

    /** A cell as a person sees it: of a date cell the date, and the time where it has one, not its serial number. */
    public String shown(String cell) {
        return Cell.isNumber(cell) ? DateSerial.shown(cell, this) : WrittenText.of(Cell.shown(cell));
    }

    /** What a cell says to whoever writes the month where this format has the day; null where that is no date. */
    LocalDate swapped(String cell) {
        String written = Blank.stripped(WrittenText.of(cell));
        return written.length() > LONGEST ? null : text(written, month, day);
    }

    /** What a cell that is no date in this format looks like. */
    public Hint hint(String cell) {
        String written = Blank.stripped(WrittenText.of(cell));
        if (Cell.isNumber(cell) || written.length() > LONGEST) {
            return Hint.NONE;
        }
        if (swapped(cell) != null) {
            return Hint.SWAPPED;
        }
        String padded = ONE_DIGIT.matcher(written).replaceAll("0$0");
        return Arrays.stream(values()).anyMatch(format -> format.read(padded) != null) ? Hint.DATES : Hint.NONE;
    }

    private boolean hasSeparators(String cell, int from) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) && c != cell.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    /** The date as this source would write it. */
    public String write(LocalDate date) {
        return this == DD_MONTH_YYYY ? MonthNames.write(date) : text.replace("dd", padded(date.getDayOfMonth(), 2))
                .replace("mm", padded(date.getMonthValue(), 2))
                .replace("yyyy", padded(date.getYear(), 4));
    }

    private static String padded(int number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }
}
