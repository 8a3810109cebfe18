package id.iuranhub.payroll;

import id.iuranhub.model.Hint;
import id.iuranhub.model.Remark;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.xlsx.SheetRemarks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** The rows below a header, and what is remarked upon while they pass by. */
final class Table {

    /** What is signed below a list takes a dozen lines; where there are more of them they are rows that say nothing. */
    private static final int MOST_SIGNED = 200;

    private final Records records;
    private final Layout layout;
    private final HeaderSearch headers;
    /** Between the fields of a CSV; 0 where cells stand at places of their own and no row comes apart. */
    private final char delimiter;
    private final Places places;
    private final BitSet read;
    private final Totals totals;
    private final SheetRemarks sheet;
    private final Remarks remarks;
    /** What may be signed below the list, as long as no row follows. */
    private final List<Held> held = new ArrayList<>();
    /** Rows read that nobody has asked for yet. */
    private List<Row> surplus = List.of();
    private Boolean calculated;
    private boolean ended;

    private record Held(int line, boolean hidden, String[] record) { }

    Table(Form form, Records records, Layout layout, char delimiter, Remarks remarks) {
        this.records = records;
        this.layout = layout;
        this.headers = new HeaderSearch(form, delimiter);
        this.delimiter = delimiter;
        this.places = layout.places(records.sheet());
        this.read = layout.read();
        this.totals = new Totals(form, places, remarks);
        this.sheet = new SheetRemarks(form, layout, places, remarks);
        this.remarks = remarks;
    }

    Places places() {
        return places;
    }

    List<Row> read(int atMost) throws IOException, FileRefused {
        var rows = new ArrayList<Row>(Math.min(atMost, 1024));
        rows.addAll(surplus);
        while (rows.size() < atMost && !ended) {
            String[] record = records.next();
            if (record == null) {
                end();
            } else {
                take(record, rows);
            }
        }
        surplus = rows.size() <= atMost ? List.of() : List.copyOf(rows.subList(atMost, rows.size()));
        return surplus.isEmpty() ? rows : new ArrayList<>(rows.subList(0, atMost));
    }

    private void take(String[] record, List<Row> rows) throws IOException, FileRefused {
        if (delimiter != 0 && layout.isWholeLine(record, delimiter)) {
            throw FileRefused.hinting(Hint.QUOTED, "", new Value.Delimiter(delimiter),
                    new Value.Line(records.line()));
        }
        switch (layout.sortOf(record)) {
            case DATA -> add(record, rows);
            case UNNUMBERED -> {
                if (!headers.areAgain(record, records.line(), layout)) {
                    add(record, rows);
                }
            }
            case FOOTER -> {
                if (!headers.areAgain(record, records.line(), layout)) {
                    hold(record, rows);
                }
            }
            case TOTAL -> totals.compare(records.line(), cells(record));
            case BLANK -> { }
        }
    }

    private void add(String[] record, List<Row> rows) throws IOException, FileRefused {
        release(rows);
        rows.add(row(records.line(), records.isHidden(), cells(record)));
    }

    private void hold(String[] record, List<Row> rows) throws IOException, FileRefused {
        held.add(new Held(records.line(), records.isHidden(), cells(record)));
        if (held.size() > MOST_SIGNED) {
            release(rows);
        }
    }

    /** A row follows, so that what was held is no signature: they are rows in which numbers and amounts are missing. */
    private void release(List<Row> rows) {
        if (!held.isEmpty()) {
            held.forEach(one -> rows.add(row(one.line, one.hidden, one.record)));
            held.clear();
        }
    }

    private String[] cells(String[] record) throws IOException, FileRefused {
        String[] cells = delimiter != 0 && layout.isApart(record) ? layout.apart(record, delimiter)
                : layout.cells(record);
        if (records.isUndecided()) {
            decide(cells);
        }
        return cells;
    }

    private void decide(String[] cells) throws IOException, FileRefused {
        if (calculated == null) {
            calculated = records.isCalculated(read, layout.line());
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Cell.decided(cells[i], calculated);
        }
    }

    private Row row(int line, boolean hidden, String[] cells) {
        totals.add(cells);
        if (hidden) {
            sheet.hide(line);
        }
        return new Row(line, cells);
    }

    private void end() throws IOException {
        ended = true;
        if (!held.isEmpty()) {
            remarks.accept(new Remark(Remark.What.SIGNATURE, "", "", "",
                    held.stream().map(one -> Integer.toString(one.line)).collect(Collectors.joining(", "))));
        }
        totals.end();
        sheet.end(records);
    }
}
