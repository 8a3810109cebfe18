package id.iuranhub.assess;

import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.Reading;
import id.iuranhub.payroll.Row;

/**
 * A row on its way through the rules.
 *
 * @param opd     the OPD it counts under: the file's, else the row's own
 * @param row     the cells it is judged by: the file's, with what people have corrected since
 * @param reading what the cells say
 * @param now     what the ledger holds of it, null for a row that is new to it
 */
public record Entry(RowKey key, String opd, Row row, Reading reading, Current now) {

    /**
     * @param state    B goes with its batch, D dead, S skipped
     * @param findings of a dead row, as stored
     * @param total    rupiah of a row that goes with its batch
     */
    public record Current(char state, long batch, String kpj, long total, String note, String findings) { }

    /** The OPD a row counts under: that of the file's name, else the row's own. */
    public static String opd(String ofFile, String ofRow) {
        return !ofFile.isEmpty() ? ofFile : ofRow == null ? "" : ofRow;
    }
}
