package id.iuranhub.payroll;

import id.iuranhub.payroll.value.Cell;
import java.util.Arrays;

/**
 * Where the columns of a source stand in one file, so that a cell can be named the way its sender sees it.
 *
 * @param sheet the sheet that was read; empty for a file that has none
 * @param at    for each column of the source its place in the file from 0, -1 where the file has none
 */
public record Places(String sheet, int[] at) {

    /** Of a file that was read before its places were kept. */
    public static final Places UNKNOWN = new Places("", new int[0]);

    private static final int LETTERS = 26;

    /** The name of a cell, {@code Gaji!D14} or {@code 'Gaji Mei'!D14}; empty where the file has no cells with names. */
    public String of(Source source, String column, int line) {
        return of(source.at(column), line);
    }

    /** The name of a cell by the place of its column in a form. */
    String of(int index, int line) {
        return sheet.isEmpty() || index < 0 || index >= at.length || at[index] < 0 ? "" : cell(at[index], line);
    }

    String cell(int column, int line) {
        return quoted() + "!" + letters(column) + line;
    }

    private String quoted() {
        return sheet.matches("[\\p{L}_][\\p{L}\\p{Nd}_.]*") ? sheet : "'" + sheet.replace("'", "''") + "'";
    }

    /** AB for 27. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /** In one text, for storing; {@link #read} reads it back. */
    public String stored() {
        var text = new StringBuilder(sheet);
        for (int place : at) {
            text.append(Cell.SEPARATOR).append(place);
        }
        return text.toString();
    }

    /** @param stored null where nothing was kept */
    public static Places read(String stored) {
        if (stored == null || stored.isEmpty()) {
            return UNKNOWN;
        }
        String[] parts = stored.split(String.valueOf(Cell.SEPARATOR), -1);
        return new Places(parts[0], Arrays.stream(parts).skip(1).mapToInt(Integer::parseInt).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Places places && sheet.equals(places.sheet) && Arrays.equals(at, places.at);
    }

    @Override
    public int hashCode() {
        return 31 * sheet.hashCode() + Arrays.hashCode(at);
    }

    @Override
    public String toString() {
        return sheet + Arrays.toString(at);
    }
}
