package id.iuranhub.payroll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the tests of this package read: the shipped sources and samples, and the tables of cases. */
public final class Fixtures {

    public static final Path DEMO = Path.of("src/main/resources/demo");
    public static final Blth MAY = Blth.of("2026-05");

    private Fixtures() {
    }

    public static Sources sources() throws IOException {
        try (var files = Files.list(Path.of("config/sources"))) {
            return Sources.load(files.toList());
        }
    }

    /** A shipped source, where an exception has no place to go. */
    public static Source shipped(String name) {
        try {
            return sources().get(name);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static JsonNode expected(String blth) throws IOException {
        return new ObjectMapper().readTree(Path.of("src/test/resources/expected", blth + ".json").toFile());
    }

    static List<NamedCsvRecord> cases(String name) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/cases", name))) {
            return reader.stream().toList();
        }
    }

    /** A source of the columns a case needs, in the formats it names. */
    public static Source source(Kind oncePer, MoneyFormat money, DateFormat dates, Column... columns) {
        return new Source("case", "case", Role.PAYROLL, Set.of(Format.CSV, Format.XLSX, Format.DBF), ';', money, dates,
                oncePer, "", List.of(), OpdFolders.ALLOWED, List.of(columns));
    }

    public static Column column(String name, Kind kind, boolean needed) {
        return new Column(name, kind, needed, needed, List.of());
    }

    public static List<Row> rows(Path file, Source source) throws IOException, FileRefused {
        return rows(file, source, Limits.DEFAULT);
    }

    public static List<Row> rows(Path file, Source source, Limits limits) throws IOException, FileRefused {
        String extension = FileName.extension(file.getFileName().toString());
        var all = new ArrayList<Row>();
        var content = Content.of(file, extension, limits);
        try (var payroll = TableFile.open(file, extension, source.form(), content, limits)) {
            for (var rows = payroll.next(3); !rows.isEmpty(); rows = payroll.next(3)) {
                all.addAll(rows);
            }
        }
        return all;
    }

    static List<Code> codes(Reading reading) {
        return reading.findings().stream().map(finding -> finding.code()).toList();
    }
}
