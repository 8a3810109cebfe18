package id.iuranhub.payroll.value;

import id.iuranhub.model.Digits;
import id.iuranhub.model.Hint;
import id.iuranhub.payroll.xlsx.NumberCell;
import java.util.Arrays;

/**
 * How a source writes rupiah. Each source declares one, since {@code 1.500} alone is 1500 here and 1.5 there. In all of
 * them {@code Rp} may stand in front and blanks around; grouping may be left out but must be right; decimals are two
 * and 00. A number cell of a workbook is read as the number it is, whatever the format.
 */
public enum MoneyFormat {
    PLAIN("1250000", '\0', '.'),
    ID("1.250.000,00", '.', ','),
    EN("1,250,000.00", ',', '.'),
    /** A workbook's own numbers; digits typed as text pass too. */
    CELL("1250000", '\0', '.');

    /** What {@link #read} answers where there is no amount to be read. */
    public static final long INVALID = Long.MIN_VALUE;

    /** As in a letter: {@code Rp3.500.000,-}. */
    private static final String NO_CENTS = ",-";

    private final String example;
    private final char group;
    private final char decimal;

    MoneyFormat(String example, char group, char decimal) {
        this.example = example;
        this.group = group;
        this.decimal = decimal;
    }

    /** What findings show as expected. */
    public String example() {
        return example;
    }

    /** The amount in rupiah, negative for {@code -500} and {@code (500)}; {@link #INVALID} for anything else. */
    public long read(String cell) {
        if (Cell.isNumber(cell)) {
            return NumberCell.read(cell);
        }
        if (Cell.isApart(cell)) {
            return INVALID;
        }
        long amount = typed(cell);
        return amount != INVALID || Cell.isStale(cell) ? amount : dressed(WrittenText.of(cell));
    }

    /**
     * An amount as databases and letters dress it: {@code 3500000.0}, and {@code ,-} behind it, which says that the
     * dots before it are groups.
     */
    private long dressed(String cell) {
        String text = Blank.stripped(cell);
        if (text.endsWith(NO_CENTS)) {
            String amount = text.substring(0, text.length() - NO_CENTS.length());
            long own = typed(amount);
            return own == INVALID ? ID.typed(amount) : own;
        }
        int from = afterCurrency(text, 0, text.length());
        return typed(WrittenText.isWhole(text.substring(from)) ? text.substring(0, text.length() - 2) : text);
    }

    private long typed(String cell) {
        int from = Blank.start(cell, 0);
        int to = Blank.end(cell, from);
        from = afterCurrency(cell, from, to);
        if (from + 1 < to && cell.charAt(from) == '(' && cell.charAt(to - 1) == ')') {
            return negative(digits(cell, afterCurrency(cell, from + 1, to), to - 1));
        }
        if (from < to && cell.charAt(from) == '-') {
            return negative(digits(cell, afterCurrency(cell, from + 1, to), to));
        }
        return digits(cell, from, to);
    }

    /** What a cell that does not read looks like. */
    public Hint hint(String cell) {
        if (Cell.isApart(cell)) {
            return Hint.SHIFTED;
        }
        if (cell.startsWith("=") && WrittenText.of(cell).equals(cell)) {
            return Hint.FORMULA;
        }
        boolean other = !Cell.isNumber(cell)
                && Arrays.stream(values()).anyMatch(format -> format != this && format.read(cell) != INVALID);
        return other ? Hint.NUMBERS : Hint.NONE;
    }

    private static long negative(long amount) {
        return amount == INVALID ? INVALID : -amount;
    }

    private static int afterCurrency(String cell, int from, int to) {
        if (from + 2 > to || !cell.regionMatches(true, from, "Rp", 0, 2)) {
            return from;
        }
        int after = from + 2;
        if (after < to && cell.charAt(after) == '.') {
            after++;
        }
        return Math.min(Blank.start(cell, after), to);
    }

    private long digits(String cell, int from, int to) {
        long amount = 0;
        int run = 0;
        boolean grouped = false;
        for (int i = from; i < to; i++) {
            char c = cell.charAt(i);
            if (Digits.is(c)) {
                amount = amount * 10 + (c - '0');
                run++;
                if (amount > NumberCell.GREATEST) {
                    return INVALID;
                }
            } else if (c == group && group != '\0' && endsGroup(run, grouped, false)) {
                grouped = true;
                run = 0;
            } else {
                boolean noCents = c == decimal && i + 3 == to && cell.startsWith("00", i + 1);
                return noCents && endsGroup(run, grouped, true) ? amount : INVALID;
            }
        }
        return endsGroup(run, grouped, true) ? amount : INVALID;
    }

    /** Whether so many digits since the last separator are right: three, or at the very front one to three. */
    private static boolean endsGroup(int run, boolean grouped, boolean last) {
        return grouped ? run == 3 : run >= 1 && (last || run <= 3);
    }
}
