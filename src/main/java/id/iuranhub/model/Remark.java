package id.iuranhub.model;

/**
 * Something a sender should know about a file that was read all the same: it refuses nothing and changes nothing.
 *
 * @param where    the cell, line or sheet, may be empty
 * @param field    the column as the contract names it, may be empty
 * @param expected what would have been expected, where that is a value of its own: the sum of a column
 * @param found    what there was
 */
public record Remark(What what, String where, String field, String expected, String found) {

    /** What is remarked upon. */
    public enum What {
        /** A printed total is not the sum of the rows above it. */
        TOTAL_DIFFERS,
        /** A printed total does not read as an amount. */
        TOTAL_UNREADABLE,
        /** Other sheets have the columns too and were not read. */
        SHEETS_LEFT,
        /** The sheet that was read is hidden. */
        SHEET_HIDDEN,
        /** Rows that are hidden were read like any other. */
        ROWS_HIDDEN,
        /** Of merged cells only the first has what it shows. */
        CELLS_MERGED,
        /** The fields are parted by something else than agreed. */
        DELIMITER_OTHER,
        /** Lines below the list, as where it is signed, were not read as rows. */
        SIGNATURE,
        /** It went on after it was first taken in, and was read anew. */
        WENT_ON
    }
}
