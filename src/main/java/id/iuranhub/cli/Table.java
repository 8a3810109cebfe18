package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Rows in columns as wide as they need to be; a column of nothing but figures stands to the right. */
public final class Table {

    private static final Pattern FIGURE = Pattern.compile("(-?(Rp)?[0-9][0-9.,]*( ?%)?)?");
    private static final String GAP = "  ";

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        this.headings = List.of(headings);
    }

    /** A list of things as they are, a column for each of their fields. */
    public static Table of(JsonNode things) {
        var fields = new LinkedHashSet<String>();
        things.forEach(thing -> thing.fieldNames().forEachRemaining(fields::add));
        var table = new Table(fields.toArray(String[]::new));
        things.forEach(thing -> table.row(fields.stream().map(field -> text(thing.path(field))).toArray()));
        return table;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isContainerNode() ? value.toString()
                : Figures.moment(value.asText());
    }

    public Table row(Object... cells) {
        var row = new ArrayList<String>(cells.length);
        for (Object cell : cells) {
            row.add(printable(String.valueOf(cell)));
        }
        rows.add(row);
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public void print(PrintStream out) {
        print(out, "");
    }

    public void print(PrintStream out, String indent) {
        out.println((indent + line(headings)).stripTrailing());
        rows.forEach(row -> out.println((indent + line(row)).stripTrailing()));
    }

    /** What comes from a file may hold anything, and a terminal obeys what it is told in control characters. */
    public static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private String line(List<String> row) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String blanks = " ".repeat(width(column) - length(row.get(column)));
            line.append(column == 0 ? "" : GAP);
            line.append(isFigures(column) ? blanks + row.get(column) : row.get(column) + blanks);
        }
        return line.toString();
    }

    private int width(int column) {
        int widest = length(headings.get(column));
        for (List<String> row : rows) {
            widest = Math.max(widest, length(row.get(column)));
        }
        return widest;
    }

    private boolean isFigures(int column) {
        return rows.stream().allMatch(row -> FIGURE.matcher(row.get(column)).matches());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
