package id.iuranhub.payroll;

import id.iuranhub.model.Blth;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.StatusAsn;
import id.iuranhub.payroll.value.WrittenText;
import java.util.Optional;

/**
 * Rules 1 and 2 of a row: everything in it reads, and the person is the same throughout. Holds nothing of a row, so
 * that several threads may read with one.
 */
public final class RowReader {

    private final Source source;
    private final Column[] columns;
    private final Blth blth;
    private final int transaction;
    private final int statusAsn;
    private final Optional<Kind> controlled;

    public RowReader(Source source, Blth blth) {
        this.source = source;
        this.columns = source.columns().toArray(new Column[0]);
        this.blth = blth;
        this.transaction = source.at(Kind.TRANSACTION);
        this.statusAsn = source.at(Kind.STATUS_ASN);
        this.controlled = source.controlled();
    }

    public Reading read(Row row) {
        if (isExtraPay(row)) {
            return Reading.extraPay(controlAmount(row));
        }
        var draft = new Draft(source, blth.lastDay(), StatusAsn.of(row.cell(statusAsn)));
        for (int i = 0; i < columns.length; i++) {
            draft.take(columns[i], row.cell(i));
        }
        draft.compareBirthDates();
        return draft.reading(controlled);
    }

    /** A row that does not say what pay it is, is not passed over in silence: it is a row with an empty field. */
    private boolean isExtraPay(Row row) {
        if (transaction < 0) {
            return false;
        }
        String cell = row.cell(transaction);
        String said = WrittenText.code(cell);
        return !said.isEmpty() && !said.equals(source.regularPay()) && !Cell.isStale(cell);
    }

    /** Of a row that is not read otherwise: its control column counts all the same. */
    private long controlAmount(Row row) {
        return controlled.map(kind -> Math.max(0, source.money().read(row.cell(source.at(kind))))).orElse(0L);
    }
}
