package id.iuranhub.payroll;

import id.iuranhub.payroll.value.Cell;
import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The records of a file one by one, in the file's own columns; titles, headers, totals and blank ones included. */
public interface Records extends Closeable {

    /** The cells of the next record, see {@link Cell}; null at the end (of the sheet). */
    String[] next() throws IOException, FileRefused;

    /** The line, row or number of the record last given; 0 for the field names of a DBF. */
    int line();

    /** The name of the sheet; empty where a file has none. */
    default String sheet() {
        return "";
    }

    /** Whether the record last given is not seen by whoever opens the file. */
    default boolean isHidden() {
        return false;
    }

    /** Whether the sheet is not. */
    default boolean isSheetHidden() {
        return false;
    }

    /** Which cells are merged, as {@code A2:A9}; known at the end of the sheet. */
    default List<String> merged() {
        return List.of();
    }

    /** Goes on to the next sheet, if there is one. */
    default boolean nextSheet() throws IOException, FileRefused {
        return false;
    }

    /** Whether the record last given has a formula of which it is not known whether anybody worked it out. */
    default boolean isUndecided() {
        return false;
    }

    /** Whether somebody has worked out the formulas in some columns, below a line. */
    default boolean isCalculated(BitSet places, int above) throws IOException, FileRefused {
        return true;
    }

    /** What a column is where its cells cannot be read at all: {@code GAPOK: M}. */
    default Optional<String> unreadable(int place) {
        return Optional.empty();
    }

    /** Whether the serial numbers of its dates count from 1904. */
    default boolean countsFrom1904() {
        return false;
    }
}
