package id.iuranhub.assess;

import id.iuranhub.law.Earnings;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.value.Cell;

/**
 * What a row says of somebody's pay. A column is looked at only where a scheme asks for it.
 *
 * @param row  one that reads: an amount in it is an amount
 * @param wage rupiah
 */
public record Pay(Source source, Row row, long wage) implements Earnings {

    /** A cell that may be empty, and is, adds nothing. */
    @Override
    public long amount(String column) {
        String cell = row.cell(source.at(column));
        return cell.isBlank() ? 0 : source.money().read(cell);
    }

    @Override
    public String text(String column) {
        return Cell.shown(row.cell(source.at(column)));
    }
}
