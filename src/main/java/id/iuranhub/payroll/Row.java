package id.iuranhub.payroll;

import id.iuranhub.payroll.value.Cell;
import java.util.Arrays;

/**
 * A data row as the file has it.
 *
 * @param line  the physical line where it begins; the row of a sheet; the number of a DBF record, deleted ones counted
 * @param cells in the order of the source's columns, see {@link Cell}; not copied, since a file has millions of rows
 */
public record Row(int line, String[] cells) {

    /** The cells in one text, for storing; {@link #of} reads it back. */
    public String stored() {
        int length = cells.length;
        for (String cell : cells) {
            length += cell.length();
        }
        var text = new StringBuilder(length);
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : Cell.SEPARATOR).append(cells[i]);
        }
        return text.toString();
    }

    public static Row of(int line, String stored) {
        int count = 1;
        for (int at = stored.indexOf(Cell.SEPARATOR); at >= 0; at = stored.indexOf(Cell.SEPARATOR, at + 1)) {
            count++;
        }
        String[] cells = new String[count];
        int from = 0;
        for (int i = 0; i < count - 1; i++) {
            int to = stored.indexOf(Cell.SEPARATOR, from);
            cells[i] = stored.substring(from, to);
            from = to + 1;
        }
        cells[count - 1] = stored.substring(from);
        return new Row(line, cells);
    }

    /** The cell of a column, empty where the row has none. */
    public String cell(int column) {
        return column >= 0 && column < cells.length ? cells[column] : "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && line == row.line && Arrays.equals(cells, row.cells);
    }

    @Override
    public int hashCode() {
        return 31 * line + Arrays.hashCode(cells);
    }

    /** The line only: the cells are about a person. */
    @Override
    public String toString() {
        return "Row " + line;
    }
}
