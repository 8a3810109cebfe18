package id.iuranhub.payroll;

import id.iuranhub.payroll.value.Blank;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column of a table that people drop.
 *
 * @param name         its header as the contract prints it, which findings name
 * @param cellNeeded   whether an empty cell is a fault of its row
 * @param columnNeeded whether a file without the column is refused
 * @param aliases      other headers it is known by
 */
public record Column(String name, Kind kind, boolean cellNeeded, boolean columnNeeded, List<String> aliases) {

    public Column {
        if (normal(name).isEmpty()) {
            throw new IllegalArgumentException("a column needs a name");
        }
        if (cellNeeded && !columnNeeded) {
            throw new IllegalArgumentException("column " + name + " may be absent, so its cells cannot be needed");
        }
        aliases = List.copyOf(aliases);
    }

    /** A column that every file and every line has to have. */
    public static Column needed(String name, Kind kind, String... aliases) {
        return new Column(name, kind, true, true, List.of(aliases));
    }

    /** A column that every file has to have, whose cells may be empty. */
    public static Column mayBeEmpty(String name, Kind kind, String... aliases) {
        return new Column(name, kind, false, true, List.of(aliases));
    }

    /** Whether each of its cells is an amount of rupiah, of 0 or more. */
    public boolean isAmount() {
        return kind == Kind.WAGE || kind == Kind.AMOUNT || kind == Kind.CUT;
    }

    /** What it may be headed, in the form of {@link #normal}. */
    List<String> headers() {
        return Stream.concat(Stream.of(name), aliases.stream()).map(Column::normal).toList();
    }

    /** A header without what headers drift in: case, spaces, underscores, dots. */
    public static String normal(String header) {
        var normal = new StringBuilder(header.length());
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c != '_' && c != '.' && !Blank.is(c)) {
                normal.append(c);
            }
        }
        return normal.toString().toLowerCase(Locale.ROOT);
    }
}
