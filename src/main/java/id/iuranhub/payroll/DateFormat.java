package id.iuranhub.payroll;

import id.iuranhub.model.CalendarDay;
import id.iuranhub.model.Digits;
import id.iuranhub.model.Hint;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a source writes dates. Each source declares one; day and month are never guessed nor swapped. A number cell of a
 * workbook is a serial number, whatever the format.
 */
public enum DateFormat {
    DD_MM_YYYY("dd-mm-yyyy"),
    YYYY_MM_DD("yyyy-mm-dd"),
    DD_SLASH_MM_SLASH_YYYY("dd/mm/yyyy"),
    YYYYMMDD("yyyymmdd");

    /** No person and no sponsorship of ours is older; it also keeps a year of two digits out. */
    private static final int EARLIEST_YEAR = 1900;
    /** Excel takes 1900 for a leap year: its day 60 never was, and every later serial number is one too high. */
    private static final int NO_SUCH_DAY = 60;
    private static final long LAST_SERIAL = 2_958_465;
    private static final LocalDate BEFORE_DAY_1 = LocalDate.of(1899, 12, 31);

    /** What to add to a serial number of a workbook whose days count from 1904. */
    static final int DAYS_FROM_1900_TO_1904 = 1462;

    /** A longer text is no date. */
    private static final int LONGEST = 20;
    private static final Pattern ONE_DIGIT = Pattern.compile("(?<![0-9])[0-9](?![0-9])");

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
        return Cell.isNumber(cell) ? ofSerial(NumberCell.read(cell)) : text(cell, day, month);
    }

    private LocalDate text(String cell, int dayAt, int monthAt) {
        int from = Identifier.start(cell);
        if (Blank.end(cell, from) - from != text.length() || !hasSeparators(cell, from)) {
            return null;
        }
        int y = Digits.number(cell, from + year, from + year + 4);
        int m = Digits.number(cell, from + monthAt, from + monthAt + 2);
        int d = Digits.number(cell, from + dayAt, from + dayAt + 2);
        return y >= EARLIEST_YEAR && CalendarDay.exists(y, m, d) ? LocalDate.of(y, m, d) : null;
    }

    /** A cell as a person sees it: of a date cell the date, not its serial number. */
    String shown(String cell, LocalDate date) {
        return Cell.isNumber(cell) ? write(date) : cell;
    }

    /** What a cell that is no date in this format looks like. */
    Hint hint(String cell) {
        String text = Blank.stripped(cell);
        if (Cell.isNumber(cell) || text.length() > LONGEST) {
            return Hint.NONE;
        }
        if (text(text, month, day) != null) {
            return Hint.SWAPPED;
        }
        String padded = ONE_DIGIT.matcher(text).replaceAll("0$0");
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

    /** The day of a serial number of the 1900 system; null for what is none, a time of day included. */
    private static LocalDate ofSerial(long serial) {
        if (serial < 1 || serial > LAST_SERIAL || serial == NO_SUCH_DAY) {
            return null;
        }
        return BEFORE_DAY_1.plusDays(serial < NO_SUCH_DAY ? serial : serial - 1);
    }

    /** The serial number of a day after February 1900. */
    static long serial(LocalDate date) {
        return date.toEpochDay() - BEFORE_DAY_1.toEpochDay() + 1;
    }

    /** The date as this source would write it. */
    public String write(LocalDate date) {
        return text.replace("dd", padded(date.getDayOfMonth(), 2))
                .replace("mm", padded(date.getMonthValue(), 2))
                .replace("yyyy", padded(date.getYear(), 4));
    }

    private static String padded(int number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }
}
