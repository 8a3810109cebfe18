package id.iuranhub.payroll;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows below a header, and what is remarked upon while they pass by. */
final class Table {

    private final Records records;
    private final Layout layout;
    private final HeaderSearch headers;
    /** Between the fields of a CSV; 0 where cells stand at places of their own and no row comes apart. */
    private final char delimiter;
    private final Places places;
    private final Totals totals;
    private final SheetRemarks sheet;
    private boolean ended;

    Table(Source source, Records records, Layout layout, char delimiter, Remarks remarks) {
        this.records = records;
        this.layout = layout;
        this.headers = new HeaderSearch(source);
        this.delimiter = delimiter;
        this.places = layout.places(records.sheet());
        this.totals = new Totals(source, places, remarks);
        this.sheet = new SheetRemarks(source, layout, places, remarks);
    }

    Places places() {
        return places;
    }

    List<Row> read(int atMost) throws IOException, FileRefused {
        var rows = new ArrayList<Row>(Math.min(atMost, 1024));
        while (rows.size() < atMost && !ended) {
            String[] record = records.next();
            if (record == null) {
                end();
            } else {
                take(record, rows);
            }
        }
        return rows;
    }

    private void take(String[] record, List<Row> rows) throws FileRefused {
        switch (layout.sortOf(record)) {
            case DATA -> rows.add(row(cells(record)));
            case UNNUMBERED -> {
                if (!headers.areAgain(record, records.line(), layout)) {
                    rows.add(row(cells(record)));
                }
            }
            case TOTAL -> totals.compare(records.line(), cells(record));
            case BLANK -> { }
        }
    }

    private String[] cells(String[] record) {
        return delimiter != 0 && layout.isApart(record) ? layout.apart(record, delimiter) : layout.cells(record);
    }

    private Row row(String[] cells) {
        totals.add(cells);
        if (records.isHidden()) {
            sheet.hide(records.line());
        }
        return new Row(records.line(), cells);
    }

    private void end() throws IOException {
        ended = true;
        totals.end();
        sheet.end(records);
    }
}
