package id.iuranhub.payroll;

import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import id.iuranhub.payroll.value.MonthNames;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a person sees in a cell and takes it for, told by patterns and in one go, so that the readers can be held
 * against it.
 */
public final class Seen {

    private static final BigInteger GREATEST = BigInteger.valueOf(999_999_999_999_999L);
    private static final String CURRENCY = "(?:[Rr][Pp]\\.?)?";
    private static final String BLANK = "[\\x00-\\x20\\x7f-\\x9f\\p{Z}]*";
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}\\u00a0\\u2007\\u202f]");
    private static final Pattern WRAPPED = Pattern.compile(BLANK + "=\"(.*)\"" + BLANK, Pattern.DOTALL);
    private static final Map<DateFormat, String> DATES = Map.of(DateFormat.DD_MM_YYYY, "dd-MM-uuuu",
            DateFormat.YYYY_MM_DD, "uuuu-MM-dd",
            DateFormat.DD_SLASH_MM_SLASH_YYYY, "dd/MM/uuuu", DateFormat.YYYYMMDD, "uuuuMMdd");
    private static final Pattern MIDNIGHT =
            Pattern.compile("(.*?)[T ]0?0:00(:00(\\.0{1,9})?)?( ?(Z|[+-]\\d\\d(:?\\d\\d)?))?");

    private Seen() {
    }

    /** Without what nobody sees, and without {@code ="..."} around it. */
    public static String text(String cell) {
        String visible = INVISIBLE.matcher(cell).replaceAll("");
        var wrapped = WRAPPED.matcher(visible);
        return stripped(wrapped.matches() ? wrapped.group(1).replace("\"\"", "\"") : visible);
    }

    static String stripped(String text) {
        return text.replaceFirst("^" + BLANK, "").replaceFirst(BLANK + "$", "");
    }

    /** A number or date, which a spreadsheet may have been told to keep as text. */
    public static String unquoted(String text) {
        return text.replaceFirst("^['\\x00-\\x20\\x7f-\\x9f\\p{Z}]+", "");
    }

    /** Of a number with a decimal that says nothing the digits, where none of them can have been lost. */
    public static String digits(String seen) {
        if (!seen.matches("\\d+\\.0")) {
            return seen;
        }
        String digits = seen.substring(0, seen.length() - 2);
        boolean kept = digits.length() <= 15 || digits.length() == 16 && !digits.endsWith("0")
                && Long.parseLong(digits) < 1L << 53;
        return kept ? digits : seen;
    }

    /** {@link MoneyFormat#INVALID} where nobody could say which amount it is. */
    public static long money(MoneyFormat format, String cell) {
        String text = text(cell);
        if (text.endsWith(",-")) {
            String before = stripped(text.substring(0, text.length() - 2));
            long own = plain(format, before);
            return own == MoneyFormat.INVALID ? plain(MoneyFormat.ID, before) : own;
        }
        return text.matches(CURRENCY + BLANK + "\\d+\\.0") ? plain(format, text.substring(0, text.length() - 2))
                : plain(format, text);
    }

    private static long plain(MoneyFormat format, String text) {
        String decimal = "(?:" + Pattern.quote(format == MoneyFormat.ID ? "," : ".") + "00)?";
        String group = format == MoneyFormat.ID ? "\\." : format == MoneyFormat.EN ? "," : null;
        String number = group == null ? "\\d+" + decimal : "(?:\\d+|\\d{1,3}(?:" + group + "\\d{3})+)" + decimal;
        String currency = "(?:[Rr][Pp]\\.?" + BLANK + ")?";
        String signed = currency + "(?:\\(" + currency + number + "\\)|-" + currency + number + "|" + number + ")";
        if (!text.matches(signed)) {
            return MoneyFormat.INVALID;
        }
        String digits = text.replaceAll("[^0-9.,]*[Rr][Pp]\\.?|[^0-9.,]", "").replaceFirst("[.,]00$", "")
                .replaceAll("\\D", "");
        var amount = new BigInteger(digits);
        long read = amount.compareTo(GREATEST) > 0 ? MoneyFormat.INVALID : amount.longValueExact();
        return read != MoneyFormat.INVALID && (text.indexOf('-') >= 0 || text.indexOf('(') >= 0) ? -read : read;
    }

    /** Null where it is no day in the format, nor an ISO day at midnight. */
    public static LocalDate date(DateFormat format, String cell) {
        String text = unquoted(text(cell));
        LocalDate date = day(format, text);
        var midnight = MIDNIGHT.matcher(text);
        if (date == null && midnight.matches()) {
            date = day(format, stripped(midnight.group(1)));
            date = date == null ? day(DateFormat.YYYY_MM_DD, stripped(midnight.group(1))) : date;
        }
        return date;
    }

    private static LocalDate day(DateFormat format, String text) {
        if (format == DateFormat.DD_MONTH_YYYY) {
            // The names have cases of their own.
            LocalDate named = MonthNames.read(text);
            return named == null || named.getYear() < 1900 ? null : named;
        }
        try {
            if (!text.matches("[0-9/-]{8,10}")) {
                return null;
            }
            var date = LocalDate.parse(text, DateTimeFormatter.ofPattern(DATES.get(format))
                    .withResolverStyle(ResolverStyle.STRICT));
            return date.getYear() < 1900 ? null : date;
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
