package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.model.Finding;
import id.iuranhub.model.Remark;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file below {@code payroll/flaws} is named for its flaw, lies in the folder of its source, and has beside it, in
 * {@code <file>.expected}, all that is to be found in it: {@code rows} how many;
 * {@code line | place | code | field | expected |
 * found | hint | mending} for a cell; {@code file} for the file as a whole; {@code remark} for what is told all the
 * same.
 */
@Fast
class FlawsTest {

    static final Path FLAWS = Path.of("src/test/resources/payroll/flaws");

    @TestFactory
    Stream<DynamicTest> everyFlawIsFoundAsExpected() throws IOException {
        return files().map(file -> DynamicTest.dynamicTest(FLAWS.relativize(file).toString(), () ->
                assertEquals(String.join("\n", expected(file)), String.join("\n", found(file)))));
    }

    /** The files with something expected of them, in the order of their names. */
    static Stream<Path> files() throws IOException {
        try (var all = Files.walk(FLAWS)) {
            return all.filter(file -> Files.exists(beside(file))).sorted().toList().stream();
        }
    }

    static List<String> expected(Path file) throws IOException {
        return Files.readAllLines(beside(file)).stream().filter(line -> !line.startsWith("#")
                && !line.isBlank()).toList();
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".expected");
    }

    private static List<String> found(Path file) throws IOException {
        var lines = new ArrayList<String>();
        var source = Fixtures.sources().find(file.getParent().getFileName().toString());
        if (source.isEmpty()) {
            return List.of("file | SOURCE_UNKNOWN | | palu-kontrak | kota-lain | NONE");
        }
        try {
            read(SentFile.of(file, source.get(), Limits.DEFAULT), lines);
        } catch (FileRefused refused) {
            refused.findings().forEach(finding -> lines.add("file | " + told(finding)));
        }
        return lines;
    }

    private static void read(SentFile sent, List<String> lines) throws IOException, FileRefused {
        var tally = new Tally();
        try (var payroll = sent.open()) {
            var reader = new RowReader(sent.source(), sent.name().blth());
            for (var rows = payroll.next(2); !rows.isEmpty(); rows = payroll.next(2)) {
                for (Row row : rows) {
                    Reading reading = reader.read(row);
                    tally.add(reading);
                    reading.findings()
                            .forEach(finding -> lines.add(told(row.line(), payroll.places(), sent.source(), finding)));
                }
            }
            lines.add(0, "rows | " + tally.rows());
            payroll.remarks().forEach(remark -> lines.add(told(remark)));
        }
        var control = sent.control();
        if (control.isPresent()) {
            control.get().demand(tally);
        }
    }

    private static String told(int line, Places places, Source source, Finding finding) {
        return "%d | %s | %s | %s".formatted(line, places.of(source, finding.field(), line), told(finding),
                finding.mending())
                .replace("|  |", "| |");
    }

    private static String told(Finding finding) {
        return "%s | %s | %s | %s | %s".formatted(finding.code(), finding.place(), finding.expected().plain(),
                visible(finding.found().plain()),
                finding.hint()).replace("|  |", "| |").replace("|  |", "| |");
    }

    private static String told(Remark remark) {
        return "remark | %s | %s | %s | %s | %s".formatted(remark.what(), remark.where(), remark.field(),
                visible(remark.expected()), visible(remark.found())).replace("|  |", "| |").replace("|  |", "| |");
    }

    private static String visible(String text) {
        return text.replace("\t", "TAB");
    }
}
