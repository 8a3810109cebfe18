package id.iuranhub.payroll.dbf;

import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.xlsx.DateSerial;
import id.iuranhub.payroll.xlsx.NumberCell;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;

/**
 * A field of a dBase III or FoxPro table.
 *
 * @param type   C N F D L stand in the record as characters, I Y B T of Visual FoxPro as binary numbers
 * @param at     where it begins in the record
 * @param length in bytes
 * @param nullAt the bit that says that it holds nothing, -1 if there is none
 */
record DbfField(String name, char type, int at, int length, int nullAt) {

    private static final String CHARACTERS = "CNFDL";
    private static final String BINARY = "IYBT";
    /** Y counts in ten-thousandths. */
    private static final int CURRENCY_DECIMALS = 4;
    private static final long HALF_A_SECOND = 500_000_000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    boolean isReadable() {
        return CHARACTERS.indexOf(type) >= 0 || isBinary() && length == (type == 'I' ? Integer.BYTES : Long.BYTES);
    }

    private boolean isBinary() {
        return BINARY.indexOf(type) >= 0;
    }

    /** {@code GAPOK: M}: the way a field that is not read is named. */
    String told() {
        return name + ": " + type;
    }

    int end() {
        return at + length;
    }

    /** Its cell, see {@link Cell}; empty for a type that is not read. */
    String cell(byte[] record, Charset charset) {
        return switch (type) {
            case 'C', 'N', 'F', 'D', 'L' -> text(record, charset);
            default -> isReadable() ? binary(ByteBuffer.wrap(record, at, length).order(ByteOrder.LITTLE_ENDIAN)) : "";
        };
    }

    private String binary(ByteBuffer bytes) {
        return switch (type) {
            case 'I' -> Cell.number(Integer.toString(bytes.getInt()));
            case 'Y' -> Cell.number(plain(BigDecimal.valueOf(bytes.getLong(), CURRENCY_DECIMALS)));
            case 'B' -> number(bytes.getDouble());
            default -> moment(bytes.getInt(), bytes.getInt());
        };
    }

    private static String number(double stored) {
        return Double.isFinite(stored) ? Cell.number(plain(BigDecimal.valueOf(stored))) : Double.toString(stored);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A date cell like that of a workbook, so that a time of day is told from midnight by the same rule. */
    private static String moment(int day, int milliseconds) {
        if (day == 0) {
            return "";
        }
        try {
            LocalDateTime moment = LocalDate.MIN.with(JulianFields.JULIAN_DAY, day).atStartOfDay()
                    .plusNanos(milliseconds * 1_000_000L);
            LocalDateTime whole = moment.plusNanos(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS);
            return whole.getYear() >= 1900 && whole.getYear() <= 9999 ? Cell.number(DateSerial.of(whole))
                    : MOMENT.format(whole);
        } catch (java.time.DateTimeException | ArithmeticException noDay) {
            return day + ", " + milliseconds;
        }
    }

    /**
     * Without what pads it: texts behind, everything else on both sides. A number past its 15th digit has lost digits,
     * as in a workbook.
     */
    private String text(byte[] record, Charset charset) {
        int from = at;
        int to = end();
        while (to > from && isPadding(record[to - 1])) {
            to--;
        }
        while (type != 'C' && from < to && isPadding(record[from])) {
            from++;
        }
        String text = from == to ? "" : Cell.text(new String(record, from, to - from, charset));
        return isNumber() && NumberCell.hasLostDigits(text) ? Cell.number(text) : text;
    }

    private boolean isNumber() {
        return type == 'N' || type == 'F';
    }

    private static boolean isPadding(byte character) {
        return character == ' ' || character == 0;
    }
}
