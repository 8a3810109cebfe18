package id.iuranhub.payroll;

import id.iuranhub.model.Code;
import id.iuranhub.model.Hint;
import id.iuranhub.model.Nearest;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.value.Blank;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.WrittenText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for the header: the first row, among the first 20 of a sheet, that has all needed columns. */
public final class HeaderSearch {

    private static final int ROWS = 20;

    /** A header longer than that is a title; one more than so many need not be looked at to find a misspelt one. */
    private static final int LONGEST = 60;
    private static final int MOST = 200;

    private final Form form;
    private final char delimiter;
    private final Map<String, Integer> columns = new HashMap<>();
    private String[] best = {};
    private int bestFound = -1;

    /** @param delimiter between the fields of a CSV; 0 where there is none */
    public HeaderSearch(Form form, char delimiter) {
        this.form = form;
        this.delimiter = delimiter;
        for (int i = 0; i < form.columns().size(); i++) {
            for (String header : form.columns().get(i).headers()) {
                columns.putIfAbsent(header, i);
            }
        }
    }

    /**
     * Leaves the records where the data begins.
     *
     * @throws FileRefused {@code FILE_EMPTY}: nothing but blank rows; {@code FILE_LAYOUT}: no header, with all columns
     * that
     *                     the row most like one lacks
     */
    Layout in(Records records) throws IOException, FileRefused {
        do {
            Layout layout = inSheet(records);
            if (layout != null) {
                return layout;
            }
        } while (records.nextSheet());
        throw best.length == 0 ? FileRefused.because(Code.FILE_EMPTY, "", "", "") : notFound();
    }

    /** Null where the sheet has no header. */
    public Layout inSheet(Records records) throws IOException, FileRefused {
        for (String[] record = records.next(); record != null && records.line() <= ROWS; record = records.next()) {
            int[] at = places(record);
            if (missing(at).isEmpty()) {
                demandOnce(record, at);
                demandReadable(records, at);
                return new Layout(form, at, record.length, records.line(), records.countsFrom1904());
            }
            demandParted(record, records.line());
            remember(record, at);
        }
        return null;
    }

    /** Of two columns with one meaning, neither is taken. */
    private void demandOnce(String[] record, int[] at) throws FileRefused {
        for (int place = 0; place < record.length; place++) {
            int column = columnOf(record[place]);
            if (column >= 0 && at[column] != place && form.columns().get(column).kind().standsOnce()) {
                throw FileRefused.hinting(Hint.TWICE, form.columns().get(column).name(), Value.NOTHING,
                        new Value.Text(Cell.shown(record[at[column]]) + ", " + Cell.shown(record[place])));
            }
        }
    }

    /** A column that is read needs cells that can be. */
    private void demandReadable(Records records, int[] at) throws FileRefused {
        for (int i = 0; i < at.length; i++) {
            var type = at[i] < 0 || form.columns().get(i).kind() == Kind.TEXT ? Optional.<String>empty()
                    : records.unreadable(at[i]);
            if (type.isPresent()) {
                throw FileRefused.hinting(Hint.TYPE, form.columns().get(i).name(),
                        new Value.Text("C, N, F, D, L, I, Y, B, T"), new Value.Text(type.get()));
            }
        }
    }

    /** All headers in one field, with the delimiter in it: the whole line stands in quotes. */
    private void demandParted(String[] record, int line) throws FileRefused {
        if (delimiter != 0 && record.length > 0 && record[0].indexOf(delimiter) > 0
                && Arrays.stream(record).skip(1).allMatch(Blank::is)
                && missing(places(record[0].replace("\"", "").split(Pattern.quote(String.valueOf(delimiter)))))
                .isEmpty()) {
            throw FileRefused.hinting(Hint.QUOTED, "", new Value.Delimiter(delimiter), new Value.Line(line));
        }
    }

    /**
     * Whether a record is the headers once more, as at the top of each page of a print.
     *
     * @throws FileRefused {@code FILE_LAYOUT}: it is, but in another order, so that what follows stands in other
     * columns
     */
    boolean areAgain(String[] record, int line, Layout layout) throws FileRefused {
        int[] at = places(record);
        if (!missing(at).isEmpty()) {
            return false;
        }
        var moved = layout.moved(at).stream().map(column -> form.columns().get(column).name()).toList();
        if (!moved.isEmpty()) {
            throw FileRefused.hinting(Hint.MOVED, String.join(", ", moved), new Value.Line(layout.line()),
                    new Value.Line(line));
        }
        return true;
    }

    private int[] places(String[] record) {
        int[] at = new int[form.columns().size()];
        Arrays.fill(at, -1);
        for (int place = record.length - 1; place >= 0; place--) {
            int column = columnOf(record[place]);
            if (column >= 0) {
                at[column] = place;
            }
        }
        return at;
    }

    private int columnOf(String cell) {
        return cell.isEmpty() ? -1 : columns.getOrDefault(Column.normal(WrittenText.of(Cell.shown(cell))), -1);
    }

    private List<Column> missing(int[] at) {
        var missing = new ArrayList<Column>();
        for (int i = 0; i < at.length; i++) {
            Column column = form.columns().get(i);
            if (at[i] < 0 && column.columnNeeded()) {
                missing.add(column);
            }
        }
        return missing;
    }

    private void remember(String[] record, int[] at) {
        int found = (int) Arrays.stream(at).filter(place -> place >= 0).count();
        boolean blank = Arrays.stream(record).allMatch(Blank::is);
        if (!blank && found > bestFound) {
            best = record;
            bestFound = found;
        }
    }

    private FileRefused notFound() {
        var missing = missing(places(best)).stream().map(Column::name).toList();
        var unknown = Arrays.stream(best)
                .map(header -> Blank.stripped(Cell.shown(header)))
                .filter(header -> !header.isEmpty() && header.length() <= LONGEST && columnOf(header) < 0)
                .limit(MOST)
                .toList();
        var nearest = missing.stream()
                .map(name -> nearest(name, unknown)).filter(header -> !header.isEmpty())
                .distinct().toList();
        return FileRefused.because(Code.FILE_LAYOUT, String.join(", ", missing), "", String.join(", ", nearest));
    }

    /** A title or another column is not shown as if somebody had misspelt a header. */
    private static String nearest(String name, List<String> unknown) {
        String header = Nearest.of(name, unknown);
        return Nearest.distance(Column.normal(name), Column.normal(header)) <= name.length() / 2 ? header : "";
    }
}
