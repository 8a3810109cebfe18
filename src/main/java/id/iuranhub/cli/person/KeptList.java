package id.iuranhub.cli.person;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Failure;
import id.iuranhub.console.http.ListSheet;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** A list that may be kept as a table: {@code --csv} and {@code --xlsx}. */
public final class KeptList {

    private static final String OUT = "-";

    @Option(names = "--csv", arity = "0..1", fallbackValue = OUT, paramLabel = "FILE",
            description = "As CSV, on standard output or into FILE.")
    private String csv;

    @Option(names = "--xlsx", arity = "0..1", fallbackValue = OUT, paramLabel = "FILE",
            description = "As a workbook, into FILE, else one named for the list.")
    private String xlsx;

    /** As what, for the journal; null where it is only looked at. */
    public String as() {
        return xlsx != null ? "xlsx" : csv != null ? "csv" : null;
    }

    /** @return false where it is to be shown */
    public boolean tell(String name, List<String> fields, JsonNode rows, PrintStream out) {
        var sheet = new ListSheet(name, fields, cells(fields, rows));
        if (xlsx != null) {
            write(Path.of(xlsx.equals(OUT) ? name + ".xlsx" : xlsx), sheet.xlsx(), out);
        } else if (csv != null && csv.equals(OUT)) {
            out.writeBytes(sheet.csv());
        } else if (csv != null) {
            write(Path.of(csv), sheet.csv(), out);
        }
        return as() != null;
    }

    private static List<List<Object>> cells(List<String> fields, JsonNode rows) {
        var cells = new ArrayList<List<Object>>();
        rows.forEach(row -> cells.add(fields.stream().map(row::path)
                .map(value -> value.isNumber() ? (Object) value.asLong() : value.asText()).toList()));
        return cells;
    }

    private static void write(Path file, byte[] bytes, PrintStream out) {
        try {
            Files.write(file, bytes);
            out.println(file);
        } catch (IOException cannot) {
            throw Failure.usage("cannot write " + file + ": " + cannot.getMessage());
        }
    }
}
