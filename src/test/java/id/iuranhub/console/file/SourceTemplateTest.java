package id.iuranhub.console.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.console.http.Frame;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.SentFile;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an OPD is given to fill in is what the hub reads. */
@Fast
class SourceTemplateTest {

    @TempDir
    Path folder;

    static Stream<Source> sources() throws IOException {
        try (var files = Files.list(Path.of("config/sources"))) {
            return Sources.load(files.toList()).all().stream().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void anEmptyTemplateHasEveryColumnAndNoRow(Source source) throws IOException, FileRefused {
        for (String language : List.of("id", "en")) {
            var template = new SourceTemplate(source, new Frame(null, language, "", "/", ZoneOffset.UTC, List::of,
                    List.of()));
            String name = template.name(Blth.of(202605), "DAMKAR");
            Path file = Files.write(folder.resolve(name), template.bytes());
            try (var rows = SentFile.of(file, source, Limits.DEFAULT).open()) {
                assertTrue(rows != null, "its header is found");
            } catch (FileRefused refused) {
                assertEquals("FILE_EMPTY", refused.findings().get(0).code().name(), source.name());
            }
            if (name.endsWith(".xlsx")) {
                assertGuarded(file);
            }
        }
    }

    /** No digit is eaten, and a number of the wrong length is told while it is typed. */
    private static void assertGuarded(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            String sheet = text(zip, "xl/worksheets/sheet1.xml");
            assertTrue(sheet.contains("LEN("), "lengths are checked");
            assertTrue(text(zip, "xl/styles.xml").contains("numFmtId=\"49\"")
                    || text(zip, "xl/styles.xml").contains("formatCode=\"@\""), "text stays text");
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
