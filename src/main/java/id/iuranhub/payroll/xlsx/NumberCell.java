package id.iuranhub.payroll.xlsx;

import id.iuranhub.model.Digits;
import id.iuranhub.payroll.value.Blank;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.MoneyFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Reads a number cell of a workbook, which may hold 3500000, 3500000.0 or 1.25E7 for a whole number. What a formula
 * adds past the 15th digit (35000.000000000007) is not in what the spreadsheet shows and computes with, so it is left
 * out.
 */
public final class NumberCell {

    /** A number a workbook keeps whole: a double has 15 digits it can be trusted with. */
    public static final long GREATEST = 999_999_999_999_999L;

    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    /** Longer texts are no numbers that a workbook writes. */
    private static final int LONGEST = 40;

    private NumberCell() {
    }

    /** The whole number of at most 15 digits, or {@link MoneyFormat#INVALID}. */
    public static long read(String cell) {
        String text = Blank.stripped(Cell.shown(cell));
        if (!text.isEmpty() && text.length() <= 15 && Digits.only(text)) {
            return Long.parseLong(text);
        }
        return isNumeric(text) ? whole(text) : MoneyFormat.INVALID;
    }

    private static boolean isNumeric(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Digits.is(text.charAt(i)) && "+-.eE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    /** Looks at the exponent before it makes digits of it: {@code 1E999999999} is a short text and a long number. */
    private static long whole(String text) {
        try {
            var number = new BigDecimal(text);
            if (number.signum() == 0) {
                return 0;
            }
            boolean tooLong = (long) number.precision() - number.scale() > 15;
            var kept = tooLong ? number : number.round(KEPT);
            if (tooLong || kept.stripTrailingZeros().scale() > 0) {
                return MoneyFormat.INVALID;
            }
            return kept.longValueExact();
        } catch (NumberFormatException noNumber) {
            return MoneyFormat.INVALID;
        }
    }

    /** Whether a number in a place for an identifier has lost digits: an exponent, or more than 15 digits. */
    public static boolean hasLostDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && text.charAt(i) != '.'; i++) {
            if (Digits.is(text.charAt(i))) {
                digits++;
            }
        }
        return digits > 15 || text.indexOf('E') >= 0 || text.indexOf('e') >= 0;
    }
}
