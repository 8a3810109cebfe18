package id.iuranhub.ledger.row;

import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Reading;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.value.Cell;
import java.util.Map;

/**
 * A row of the ledger, to be read as it was when its file came in.
 *
 * @param source the version its file was read with
 * @param file   the cells as the file has them
 * @param edits  what people, or corrections in force, have put in their place, by column
 */
public record StoredRow(Source source, Row file, Map<String, String> edits, RowReader reader) {

    /** The cells it is judged by. */
    public Row cells() {
        return Edits.into(file, source, edits);
    }

    public Reading reading() {
        return reader.read(cells());
    }

    /** The same row with other edits. */
    public StoredRow with(Map<String, String> others) {
        return new StoredRow(source, file, others, reader);
    }

    /** The cell of the first column of a kind as the file has it, as a person sees it; empty where there is none. */
    public String shown(Kind kind) {
        return Cell.shown(file.cell(source.at(kind)));
    }
}
