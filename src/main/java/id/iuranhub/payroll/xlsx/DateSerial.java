package id.iuranhub.payroll.xlsx;

import id.iuranhub.payroll.value.Blank;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** The date cells of a workbook: numbers of days and parts of days. All here count from 1900. */
public final class DateSerial {

    /** Excel takes 1900 for a leap year: its day 60 never was, and every later serial number is one too high. */
    private static final int NO_SUCH_DAY = 60;
    private static final long LAST = 2_958_465;
    private static final LocalDate BEFORE_DAY_1 = LocalDate.of(1899, 12, 31);

    /** What to add to a serial number of a workbook whose days count from 1904. */
    static final int DAYS_FROM_1900_TO_1904 = 1462;

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    /** Some programs miss midnight by the seconds their time zone once differed. */
    private static final long NEARLY = 60;
    private static final int LONGEST = 40;

    private DateSerial() {
    }

    /** The day of a number cell, where it is within a minute of midnight; null for what is none. */
    public static LocalDate day(String cell) {
        long whole = NumberCell.read(cell);
        if (whole != MoneyFormat.INVALID) {
            return ofDay(whole);
        }
        LocalDateTime time = time(cell);
        if (time == null) {
            return null;
        }
        long second = time.toLocalTime().toSecondOfDay();
        return second <= NEARLY ? time.toLocalDate()
                : SECONDS_A_DAY.longValue() - second <= NEARLY ? time.toLocalDate().plusDays(1) : null;
    }

    /** The moment of a number cell to the second; null where it is no date. */
    static LocalDateTime time(String cell) {
        BigDecimal serial = number(cell);
        LocalDate day = serial == null ? null : ofDay(serial.longValue());
        if (day == null) {
            return null;
        }
        BigDecimal part = serial.subtract(BigDecimal.valueOf(serial.longValue()));
        return day.atStartOfDay()
                .plusSeconds(part.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private static BigDecimal number(String cell) {
        String text = Blank.stripped(Cell.shown(cell));
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        try {
            var number = new BigDecimal(text);
            boolean far = (long) number.precision() - number.scale() > String.valueOf(LAST).length();
            return far || number.signum() < 0 || number.scale() > LONGEST ? null : number;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static LocalDate ofDay(long serial) {
        if (serial < 1 || serial > LAST || serial == NO_SUCH_DAY) {
            return null;
        }
        return BEFORE_DAY_1.plusDays(serial < NO_SUCH_DAY ? serial : serial - 1);
    }

    /** The serial number of a day after February 1900. */
    public static long of(LocalDate date) {
        return date.toEpochDay() - BEFORE_DAY_1.toEpochDay() + 1;
    }

    /** The number of a moment after February 1900, to the second. */
    public static String of(LocalDateTime time) {
        int second = time.toLocalTime().toSecondOfDay();
        String day = Long.toString(of(time.toLocalDate()));
        return second == 0 ? day
                : day + BigDecimal.valueOf(second).divide(SECONDS_A_DAY, 10, RoundingMode.HALF_UP).toPlainString()
                .substring(1);
    }

    /** The same moment counted from 1904. */
    static String in1904(String serial) {
        return new BigDecimal(serial).subtract(BigDecimal.valueOf(DAYS_FROM_1900_TO_1904)).toPlainString();
    }

    /** A number cell that counts from 1904, counted from 1900; any other cell as it is. */
    public static String from1904(String cell) {
        BigDecimal serial = Cell.isNumber(cell) ? number(cell) : null;
        return serial == null ? cell
                : Cell.number(serial.add(BigDecimal.valueOf(DAYS_FROM_1900_TO_1904)).toPlainString());
    }

    /** {@code 16/05/1990 17:00}, as a sheet shows it; the number where it is no date. */
    public static String shown(String cell, DateFormat format) {
        LocalDateTime time = time(cell);
        if (time == null || time.getYear() < 1900) {
            return Cell.shown(cell);
        }
        int second = time.getSecond();
        String hour = second == 0 ? "" : String.format(Locale.ROOT, ":%02d", second);
        boolean day = time.toLocalTime().toSecondOfDay() == 0;
        return format.write(time.toLocalDate())
                + (day ? "" : String.format(Locale.ROOT, " %02d:%02d", time.getHour(), time.getMinute()) + hour);
    }
}
