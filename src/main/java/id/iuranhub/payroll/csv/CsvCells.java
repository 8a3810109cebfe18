package id.iuranhub.payroll.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import id.iuranhub.payroll.value.Cell;
import java.util.Arrays;

/** Gathers the fields of a CSV record as the parser meets them. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<String[]> {

    /** The parser wraps what goes wrong here; the cause tells it from a fault of the parser. */
    static final class RecordTooLarge extends RuntimeException {
        RecordTooLarge() {
            super(null, null, false, false);
        }
    }

    private final int maxRecord;
    private String[] cells = new String[32];
    private int count;
    private int size;

    CsvCells(int maxRecord) {
        this.maxRecord = maxRecord;
    }

    @Override
    protected void handleBegin(long line) {
        count = 0;
        size = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        size += length + 1;
        if (size > maxRecord) {
            throw new RecordTooLarge();
        }
        if (index == cells.length) {
            cells = Arrays.copyOf(cells, index * 2);
        }
        cells[index] = length == 0 ? "" : Cell.text(new String(buffer, offset, length));
        count = index + 1;
    }

    @Override
    protected String[] buildRecord() {
        return Arrays.copyOf(cells, count);
    }

    int line() {
        return Math.toIntExact(getStartingLineNumber());
    }
}
