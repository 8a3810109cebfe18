package id.iuranhub.payroll;

import id.iuranhub.model.Digits;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Where the columns of a source stand in one file, found from its header. */
final class Layout {

    /** What a record is. One of a person who is named by no number is data too, unless it is the headers once more. */
    enum Sort { DATA, UNNUMBERED, TOTAL, BLANK }

    private final int[] at;
    private final int width;
    private final int line;
    private final boolean[] money;
    private final boolean[] used;
    private final int[] identities;
    private final boolean[] dates1904;

    /**
     * @param at    for each column of the source its place in the file, -1 where the file has none
     * @param width how many fields the header has
     * @param line  where the header stands
     */
    Layout(Source source, int[] at, int width, int line, boolean countsFrom1904) {
        this.at = at;
        this.width = width;
        this.line = line;
        this.money = new boolean[at.length];
        this.used = new boolean[at.length];
        this.dates1904 = new boolean[at.length];
        int[] found = new int[at.length];
        int count = 0;
        for (int i = 0; i < at.length; i++) {
            Kind kind = source.columns().get(i).kind();
            dates1904[i] = countsFrom1904 && kind.isDate();
            money[i] = kind.isMoney();
            used[i] = kind != Kind.TEXT;
            if (kind.isIdentity()) {
                found[count++] = at[i];
            }
        }
        this.identities = Arrays.copyOf(found, count);
    }

    /** Most rows are told by the first digit of a NIK or NIP. */
    Sort sortOf(String[] record) {
        for (int identity : identities) {
            if (identity >= 0 && identity < record.length && hasDigit(record[identity])) {
                return Sort.DATA;
            }
        }
        boolean blank = true;
        for (String cell : record) {
            if (isTotal(cell)) {
                return Sort.TOTAL;
            }
            blank = blank && Blank.is(cell);
        }
        return blank ? Sort.BLANK : Sort.UNNUMBERED;
    }

    Places places(String sheet) {
        return new Places(sheet, at);
    }

    int line() {
        return line;
    }

    /** Whether a column that is read stands between two places. */
    boolean isUsed(int from, int to) {
        return IntStream.range(0, at.length).anyMatch(i -> used[i] && at[i] >= from && at[i] <= to);
    }

    /** The columns that stand elsewhere in another header, those of no meaning left out. */
    List<Integer> moved(int[] other) {
        return IntStream.range(0, at.length).filter(i -> used[i] && at[i] != other[i]).boxed().toList();
    }

    private static boolean hasDigit(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (Digits.is(cell.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTotal(String cell) {
        int start = Blank.start(cell, 0);
        return cell.regionMatches(true, start, "TOTAL", 0, 5) || cell.regionMatches(true, start, "JUMLAH", 0, 6);
    }

    /**
     * Whether a record has more fields than its header, the blank ones not counted: something in it came apart, such as
     * {@code 1,250,000} between commas, and nobody can say where.
     */
    boolean isApart(String[] record) {
        for (int i = width; i < record.length; i++) {
            if (!Blank.is(record[i])) {
                return true;
            }
        }
        return false;
    }

    /** The cells of such a record; an amount is all that stands from its place on. */
    String[] apart(String[] record, char delimiter) {
        String[] cells = cells(record);
        for (int i = 0; i < cells.length; i++) {
            if (money[i] && at[i] >= 0) {
                cells[i] = Cell.apart(String.join(String.valueOf(delimiter), Arrays.asList(record).subList(at[i], record.length)));
            }
        }
        return cells;
    }

    /** The cells of a record in the source's own order. */
    String[] cells(String[] record) {
        String[] cells = new String[at.length];
        for (int i = 0; i < cells.length; i++) {
            String cell = at[i] < 0 || at[i] >= record.length ? "" : record[at[i]];
            cells[i] = dates1904[i] ? from1900(cell) : cell;
        }
        return cells;
    }

    /** Old Excel for the Mac counts days from 1904; one meaning of a date cell is enough for all that comes after. */
    private static String from1900(String cell) {
        long serial = Cell.isNumber(cell) ? NumberCell.read(cell) : MoneyFormat.INVALID;
        return serial < 0 ? cell : Cell.number(Long.toString(serial + DateFormat.DAYS_FROM_1900_TO_1904));
    }
}
