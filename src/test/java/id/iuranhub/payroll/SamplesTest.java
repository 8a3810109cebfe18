package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The sample months, as far as files and rows by themselves decide what comes out. */
@Fast
class SamplesTest {

    private static final Set<Code> OF_A_ROW = EnumSet.range(Code.NIK_INVALID, Code.IDENTITY_CONFLICT);

    @TestFactory
    Stream<DynamicTest> everyFileYieldsExactlyItsDataRows() throws IOException {
        return Stream.of("2026-05", "2025-11").flatMap(SamplesTest::files).map(file -> DynamicTest.dynamicTest(
                name(file), () -> assertEquals(expectedLines(file), readLines(file))));
    }

    @TestFactory
    Stream<DynamicTest> everyControlFileAgrees() throws IOException {
        var controlled = files("2026-05").filter(file -> Files.exists(Control.beside(path(file)))).toList();
        assertEquals(7, controlled.size());
        return controlled.stream().map(file -> DynamicTest.dynamicTest(name(file),
                () -> assertEquals(List.of(), Control.read(Control.beside(path(file)))
                .differences(tally(path(file))))));
    }

    @TestFactory
    Stream<DynamicTest> everyBadFileIsRefusedForItsReason() throws IOException {
        return stream(Fixtures.expected("2026-05").get("bad"))
                .filter(file -> !name(file).startsWith("kota-lain"))
                .map(file -> DynamicTest.dynamicTest(name(file), () -> assertEquals(
                        file.get("codes").get(0).asText(),
                        refusal(Fixtures.DEMO.resolve("2026-05/bad").resolve(name(file)))
                                .get(0).code().name())));
    }

    @Test
    void theFolderThatNoSourceNamesIsNoSource() throws IOException {
        assertTrue(Fixtures.sources().find("kota-lain").isEmpty());
    }

    @Test
    void aCopyUnderAnotherNameHasTheSameHash() throws IOException, FileRefused {
        Path month = Fixtures.DEMO.resolve("2026-05");
        Path original = month.resolve("inbox/palu-gaji/gaji_20260512_202605.csv");
        Path copy = month.resolve("again/palu-gaji/salinan-gaji_20260512_202605.csv");
        assertEquals(Content.of(original, "csv", Limits.DEFAULT).sha256(),
                Content.of(copy, "csv", Limits.DEFAULT).sha256());
    }

    /**
     * Nothing but bytes goes wrong here: whatever a truncated sample is, it is refused or read, and nothing escapes.
     */
    @TestFactory
    Stream<DynamicTest> aTruncatedFileIsRefusedOrReadButNothingElseHappens() throws IOException {
        return files("2026-05").map(file -> DynamicTest.dynamicTest(name(file), () -> {
            byte[] whole = Files.readAllBytes(path(file));
            Path part = Files.createTempFile("part", "." + extension(path(file)));
            for (int length = 0; length < whole.length; length += 1 + whole.length / 60) {
                Files.write(part, Arrays.copyOf(whole, length));
                try {
                    Fixtures.rows(part, source(path(file)));
                } catch (FileRefused refused) {
                    assertTrue(refused.findings().get(0).code().ofFile());
                }
            }
            Files.delete(part);
        }));
    }

    private static List<Finding> refusal(Path file) {
        return assertThrows(FileRefused.class, () -> {
            FileName.of(file.getFileName().toString());
            var tally = tally(file);
            if (Files.exists(Control.beside(file))) {
                var differences = Control.read(Control.beside(file)).differences(tally);
                if (!differences.isEmpty()) {
                    throw new FileRefused(differences);
                }
            }
        }).findings();
    }

    private static Tally tally(Path file) throws IOException, FileRefused {
        var tally = new Tally();
        var reader = new RowReader(source(file), FileName.of(file.getFileName().toString()).blth());
        for (Row row : Fixtures.rows(file, source(file))) {
            tally.add(reader.read(row));
        }
        return tally;
    }

    /** Line, NIK cell and the code the row carries, where that is one of rules 1 and 2. */
    private static List<String> readLines(JsonNode file) throws IOException, FileRefused {
        var name = FileName.of(path(file).getFileName().toString());
        assertEquals(file.get("opd").asText(), name.opd());
        var source = source(path(file));
        var reader = new RowReader(source, name.blth());
        var lines = new ArrayList<String>();
        for (Row row : Fixtures.rows(path(file), source)) {
            assertEquals(row, Row.of(row.line(), row.stored()));
            var reading = reader.read(row);
            String code = reading.findings().isEmpty() ? "" : reading.findings().get(0).code().name();
            lines.add(row.line() + " " + Cell.shown(row.cell(source.at(Kind.NIK))) + " " + code);
        }
        return lines;
    }

    private static List<String> expectedLines(JsonNode file) {
        var lines = new TreeMap<Integer, String>();
        for (JsonNode row : expected(file.get("month").asText()).get("rows")) {
            if (row.get("file").asText().equals(file.get("file").asText())
                    && row.get("source").asText().equals(file.get("source").asText())) {
                String code = row.get("before").get("code").asText();
                boolean own = !code.isEmpty() && OF_A_ROW.contains(Code.valueOf(code));
                int line = row.get("line").asInt();
                lines.put(line, line + " " + row.get("nik").asText() + " " + (own ? code : ""));
            }
        }
        return List.copyOf(lines.values());
    }

    private static Stream<JsonNode> files(String month) {
        return stream(expected(month).get("files"))
                .peek(file -> ((ObjectNode) file).put("month", month));
    }

    private static JsonNode expected(String month) {
        try {
            return Fixtures.expected(month);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String name(JsonNode file) {
        return file.get("source").asText() + "/" + file.get("file").asText();
    }

    private static Path path(JsonNode file) {
        return Fixtures.DEMO.resolve(file.get("month").asText()).resolve("inbox").resolve(name(file));
    }

    private static String extension(Path file) {
        return FileName.extension(file.getFileName().toString());
    }

    private static Source source(Path file) throws IOException {
        return Fixtures.sources().get(file.getParent().getFileName().toString());
    }
}
