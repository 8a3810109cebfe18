package id.iuranhub.payroll.example;

import id.iuranhub.payroll.value.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The header of an example and the data rows below it. */
record Table(String[] header, List<String[]> rows) {

    private static final int HEADER_ROWS = 20;
    private static final Pattern TOTAL = Pattern.compile("(?i)\\s*(total|jumlah).*", Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6,}");

    /** The record with the most known headings; where none is known, the widest one without numbers. */
    static Table of(List<String[]> records, Headings headings) {
        int header = 0;
        int best = -1;
        for (int i = 0; i < Math.min(HEADER_ROWS, records.size()); i++) {
            int likeness = likeness(records.get(i), headings);
            if (likeness > best) {
                best = likeness;
                header = i;
            }
        }
        String[] names = records.isEmpty() ? new String[0] : records.get(header);
        return new Table(names, records.stream().skip(header + 1L).filter(Table::isData).toList());
    }

    /** How much some records look like a table: known headings first, then how wide it is. */
    static int likeness(List<String[]> records, Headings headings) {
        return records.stream().limit(HEADER_ROWS).mapToInt(record -> likeness(record, headings)).max().orElse(0);
    }

    private static int likeness(String[] record, Headings headings) {
        int filled = (int) Arrays.stream(record).filter(cell -> !cell.isBlank()).count();
        boolean data = Arrays.stream(record).anyMatch(cell -> Cell.isNumber(cell) || DIGITS.matcher(cell).find());
        return headings.knownIn(record) * 1000 + (data ? 0 : Math.min(999, filled));
    }

    private static boolean isData(String[] record) {
        boolean blank = Arrays.stream(record).allMatch(String::isBlank);
        boolean total = Arrays.stream(record).anyMatch(cell -> TOTAL.matcher(cell).matches())
                && Arrays.stream(record).noneMatch(cell -> cell.matches("[0-9]{16,18}"));
        return !blank && !total;
    }

    /** Columns without a heading cannot be found again, so that they are none. */
    List<ColumnProfile> columns() {
        var columns = new ArrayList<ColumnProfile>();
        for (int i = 0; i < header.length; i++) {
            int at = i;
            String heading = Cell.shown(header[i]).strip();
            if (!id.iuranhub.payroll.Column.normal(heading).isEmpty()) {
                columns.add(new ColumnProfile(at, heading, rows.stream().filter(row -> at < row.length
                        && !row[at].isBlank())
                        .map(row -> row[at]).toList()));
            }
        }
        return columns;
    }

    static String cell(String[] row, ColumnProfile column) {
        return column.at() < row.length ? row[column.at()] : "";
    }
}
