package id.iuranhub.payroll;

import id.iuranhub.model.Digits;
import id.iuranhub.payroll.value.Blank;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.xlsx.DateSerial;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Where the columns of a form stand in one file, found from its header. */
public final class Layout {

    /**
     * What a record is. One of a person who is named by no number is data too, unless it is the headers once more; one
     * without money as well may be what is signed below a list.
     */
    enum Sort { DATA, UNNUMBERED, FOOTER, TOTAL, BLANK }

    /** Of people: no number of a person is as short. */
    private static final int LONGEST_COUNT = 7;

    private final int[] at;
    private final int width;
    private final int line;
    private final boolean[] money;
    private final boolean[] used;
    private final int[] identities;
    private final boolean[] dates1904;
    private final Footer footer;

    /**
     * @param at    for each column of the form its place in the file, -1 where the file has none
     * @param width how many fields the header has
     * @param line  where the header stands
     */
    Layout(Form form, int[] at, int width, int line, boolean countsFrom1904) {
        this.at = at;
        this.width = width;
        this.footer = new Footer(form);
        this.line = line;
        this.money = new boolean[at.length];
        this.used = new boolean[at.length];
        this.dates1904 = new boolean[at.length];
        int[] found = new int[at.length];
        int count = 0;
        for (int i = 0; i < at.length; i++) {
            Kind kind = form.columns().get(i).kind();
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
        boolean identified = false;
        for (int identity : identities) {
            String cell = identity >= 0 && identity < record.length ? record[identity] : "";
            // The second look keeps "31 Mei 2026" out.
            if (cell.length() > LONGEST_COUNT && Digits.is(cell.charAt(0))
                    && Digits.is(cell.charAt(cell.length() / 2))) {
                return Sort.DATA;
            }
            identified = identified || hasDigit(cell);
        }
        return identified ? numbered(record) : unnumbered(record);
    }

    /** Of a total that stands in the column of a NIK, such as how many people there are, no birth date is told. */
    private Sort numbered(String[] record) {
        if (footer.isCount(record, at, LONGEST_COUNT) && Arrays.stream(record).anyMatch(Layout::isTotal)) {
            return Sort.TOTAL;
        }
        return footer.mayBe(record, at) ? Sort.FOOTER : Sort.DATA;
    }

    private Sort unnumbered(String[] record) {
        boolean blank = true;
        for (String cell : record) {
            if (isTotal(cell)) {
                return Sort.TOTAL;
            }
            blank = blank && Blank.is(cell);
        }
        return blank ? Sort.BLANK : footer.mayBe(record, at) ? Sort.FOOTER : Sort.UNNUMBERED;
    }

    Places places(String sheet) {
        return new Places(sheet, at);
    }

    public int line() {
        return line;
    }

    /** Whether a column that is read stands between two places. */
    public boolean isUsed(int from, int to) {
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

    /** Whether a record is a whole line in one field, as if somebody had put it in quotes. */
    boolean isWholeLine(String[] record, char delimiter) {
        return record.length == 1 && width > 1 && record[0].chars().filter(c -> c == delimiter).count() >= width - 1;
    }

    /** The cells of such a record; an amount is all that stands from its place on. */
    String[] apart(String[] record, char delimiter) {
        String[] cells = cells(record);
        for (int i = 0; i < cells.length; i++) {
            if (money[i] && at[i] >= 0) {
                cells[i] = Cell
                        .apart(String.join(String.valueOf(delimiter), Arrays.asList(record)
                        .subList(at[i], record.length)));
            }
        }
        return cells;
    }

    /** The cells of a record in the form's own order. */
    String[] cells(String[] record) {
        String[] cells = new String[at.length];
        for (int i = 0; i < cells.length; i++) {
            String cell = at[i] < 0 || at[i] >= record.length ? "" : record[at[i]];
            // Old Excel for the Mac counts days from 1904; one meaning of a date cell is enough for all that comes
            // after.
            cells[i] = dates1904[i] ? DateSerial.from1904(cell) : cell;
        }
        return cells;
    }

    /** Where the columns stand that are read, 0 for the first column of the file. */
    BitSet read() {
        var read = new BitSet();
        IntStream.range(0, at.length).filter(i -> used[i] && at[i] >= 0).forEach(i -> read.set(at[i]));
        return read;
    }
}
