package id.iuranhub.payroll.value;

import java.util.regex.Pattern;

/**
 * The text of a cell as the file has it. A number of a workbook carries a mark in front, since it is read by other
 * rules than the same characters typed as text: a number has lost its digits past the 15th.
 */
public final class Cell {

    /** Marks a number. */
    private static final char NUMBER = '\u0002';
    /** Marks what stands from a cell on in a row that has come apart. */
    private static final char APART = '\u0001';
    /** Marks a formula that nobody has worked out. */
    private static final char STALE = '\u0004';
    /** Parts a formula from what is stored for it, as long as it is not known whether that is its value. */
    private static final char STORED = '\u0005';
    /** Parts the cells of a stored row. */
    public static final char SEPARATOR = '\u001f';

    private static final Pattern LINE_ENDS = Pattern.compile("\\R");

    private Cell() {
    }

    /** The number cell of a workbook that holds this text, the cached value of a formula included. */
    public static String number(String text) {
        return NUMBER + text;
    }

    /** The rest of a row from a cell on, where nobody can say which fields of it are that cell. */
    public static String apart(String text) {
        return APART + text;
    }

    static boolean isApart(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == APART;
    }

    public static boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == NUMBER;
    }

    /**
     * A formula of which it is not known yet whether anybody worked it out.
     *
     * @param stored the cell it is if somebody did
     */
    public static String undecided(String formula, String stored) {
        return STALE + formula + STORED + stored;
    }

    /** What an undecided cell is in the end. */
    public static String decided(String cell, boolean calculated) {
        int stored = isStale(cell) ? cell.indexOf(STORED) : -1;
        return stored < 0 ? cell : calculated ? cell.substring(stored + 1) : cell.substring(0, stored);
    }

    /** Whether it is a formula that nobody has worked out. */
    public static boolean isStale(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == STALE;
    }

    /** The cell as a person sees it. */
    public static String shown(String cell) {
        if (isStale(cell)) {
            int stored = cell.indexOf(STORED);
            return stored < 0 ? cell.substring(1) : shown(cell.substring(stored + 1));
        }
        return isNumber(cell) || isApart(cell) ? cell.substring(1) : cell;
    }

    /** A text as somebody wrote it, without what nobody sees around it; line ends in it are spaces. */
    public static String written(String cell) {
        return LINE_ENDS.matcher(Blank.stripped(WrittenText.of(shown(cell)))).replaceAll(" ");
    }

    /**
     * The number of a person as it stands in a cell, without blanks and apostrophes around; empty where the cell says
     * nothing.
     */
    public static String identifier(String cell) {
        return Identifier.clean(WrittenText.of(shown(cell)));
    }

    /** A text that may be stored: the characters that are taken by the hub itself, and NUL, become spaces. */
    public static String text(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (isTaken(raw.charAt(i))) {
                return raw.replace(NUMBER, ' ').replace(SEPARATOR, ' ').replace(APART, ' ').replace(STALE, ' ')
                        .replace(STORED, ' ').replace('\0', ' ');
            }
        }
        return raw;
    }

    /** No database takes a NUL in a text. */
    private static boolean isTaken(char c) {
        return c <= NUMBER || c == SEPARATOR || c == STALE || c == STORED;
    }
}
