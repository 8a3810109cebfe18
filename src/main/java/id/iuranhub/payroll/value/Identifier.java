package id.iuranhub.payroll.value;

import id.iuranhub.model.Digits;
import id.iuranhub.payroll.xlsx.NumberCell;
import java.util.function.Predicate;

/** What stands in the cell of a NIK, NIP or KPJ, and what Excel has done to it. */
public final class Identifier {

    /** So many digits a spreadsheet keeps. */
    private static final int KEPT = 15;
    /** What a database keeps of a number with decimals. */
    private static final long GREATEST_EXACT = 1L << 53;

    private Identifier() {
    }

    /** Past the blanks and apostrophes by which spreadsheets are made to keep a number as text. */
    public static int start(String cell) {
        int start = 0;
        while (start < cell.length() && (cell.charAt(start) == '\'' || Blank.is(cell.charAt(start)))) {
            start++;
        }
        return start;
    }

    /** The text without these, and without blanks behind; empty where the cell says nothing. */
    public static String clean(String cell) {
        int start = start(cell);
        return cell.substring(start, Blank.end(cell, start));
    }

    public static boolean isDamaged(String cell, String clean) {
        return Cell.isNumber(cell) ? NumberCell.hasLostDigits(clean) : isExponent(clean) || WrittenText.isWhole(clean);
    }

    /**
     * A cell as it was written, see {@link WrittenText}; of {@code 43697912.0}, as a database writes it that takes it
     * for a number, the digits. Past 15 of them a spreadsheet would have left a 0 behind, and past 2^53 a database
     * rounds: then they are lost.
     */
    public static String written(String cell) {
        String written = WrittenText.of(cell);
        String clean = clean(written);
        if (Cell.isNumber(cell) || !WrittenText.isWhole(clean)) {
            return written;
        }
        String digits = clean.substring(0, clean.length() - 2);
        boolean kept = digits.length() <= KEPT || digits.length() == KEPT + 1 && !digits.endsWith("0")
                && Long.parseLong(digits) < GREATEST_EXACT;
        return kept ? digits : written;
    }

    /**
     * A number of so few digits that a workbook keeps all of them, written out; the text as it is otherwise. Lost
     * leading zeros stay lost.
     */
    public static String lossless(String cell, String clean) {
        if (!Cell.isNumber(cell)) {
            return clean;
        }
        long number = NumberCell.read(cell);
        return number < 0 ? clean : Long.toString(number);
    }

    /**
     * Whether a number would be right with the zeros in front that a spreadsheet takes away.
     *
     * @param most with more zeros than that it never began
     */
    public static boolean hasLostZeros(String cell, int length, int most, Predicate<String> isValid) {
        String digits = lossless(cell, clean(cell));
        int lost = length - digits.length();
        return lost > 0 && lost <= most && Digits.only(digits) && isValid.test("0".repeat(lost) + digits);
    }

    /** {@code 7,27190170590500E+15}, {@code 7.2719E+15}, {@code 7E+15}: what a spreadsheet saves as text. */
    private static boolean isExponent(String text) {
        int e = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (e < 1 || e == text.length() - 1 || !Digits.is(text.charAt(0))) {
            return false;
        }
        int digits = text.charAt(e + 1) == '+' || text.charAt(e + 1) == '-' ? e + 2 : e + 1;
        return digits < text.length() && onlyDigits(text, digits, text.length()) && isDecimal(text, e);
    }

    private static boolean isDecimal(String text, int to) {
        int point = Math.max(text.indexOf(','), text.indexOf('.'));
        return point < 0
                ? onlyDigits(text, 0, to)
                : onlyDigits(text, 0, point) && onlyDigits(text, point + 1, to);
    }

    private static boolean onlyDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Digits.is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
