package id.iuranhub.assess;

import id.iuranhub.model.RowKey;
import id.iuranhub.model.RowState;
import id.iuranhub.payroll.Reading;
import id.iuranhub.payroll.Row;
import java.util.Map;

/**
 * A row on its way through the rules.
 *
 * @param opd     the OPD it counts under: the file's, else the row's own
 * @param row     the cells it is judged by: the file's, with what people, or corrections in force, have put in their
 * place
 * @param reading what the cells say
 * @param now     what the ledger holds of it, null for a row that is new to it
 * @param mended  null for a row that no correction was about when it came in
 */
public record Entry(RowKey key, String opd, Row row, Reading reading, Current now, Mended mended) {

    public Entry(RowKey key, String opd, Row row, Reading reading, Current now) {
        this(key, opd, row, reading, now, null);
    }

    Entry under(String unit) {
        return unit.equals(opd) ? this : new Entry(key, unit, row, reading, now, mended);
    }

    /** The same row, read otherwise. */
    public Entry read(Reading other) {
        return new Entry(key, opd, row, other, now, mended);
    }

    /** The row as it is kept, whatever it is judged by. */
    public Row kept() {
        return mended == null ? row : mended.file;
    }

    /**
     * What corrections in force have put into a row that is new to the ledger.
     *
     * @param file   the row as the file has it
     * @param edits  column name to cell
     * @param remark for whoever reads the answer
     * @param author which corrections
     */
    public record Mended(Row file, Map<String, String> edits, String remark, String author) { }

    /**
     * @param state    as the ledger has it
     * @param findings of a dead row, as stored
     * @param total    rupiah of a row that goes with its batch
     */
    public record Current(RowState state, long batch, String kpj, long total, String note, String findings) { }

    /** The OPD a row counts under: that of the file's name, else the row's own. */
    public static String opd(String ofFile, String ofRow) {
        return !ofFile.isEmpty() ? ofFile : ofRow == null ? "" : ofRow;
    }
}
