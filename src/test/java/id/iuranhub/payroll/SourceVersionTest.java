package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import id.iuranhub.testing.Fast;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was written down of a source once is read for ever. */
@Fast
class SourceVersionTest {

    private static final String COLUMNS =
            "\"columns\":[{\"name\":\"nik\",\"kind\":\"nik\",\"cell\":\"needed\",\"column\":\"needed\","
            + "\"aliases\":[]}";
    private static final String FIRST =
            "{\"scheme\":\"s\",\"role\":\"payroll\",\"formats\":[\"csv\"],\"delimiter\":\";\",\"numbers\":\"id\","
            + "\"dates\":\"dd-mm-yyyy\",\"once-per\":\"nik\",\"regular-pay\":\"\"," + COLUMNS;

    @Test
    void everySourceThatIsInstalledIsReadBackAsItWas() throws Exception {
        for (Source source : Fixtures.sources().all()) {
            var version = SourceVersion.of(source);
            Source again = SourceVersion.read(source.name(), version.configuration());
            assertEquals(source.columns(), again.columns());
            assertEquals(version.digest(), SourceVersion.of(again).digest(), source.name());
        }
    }

    /** Each line is a version as some release wrote it: none may ever be taken away, only added. */
    @Test
    void whatEveryReleaseWroteIsRead() throws Exception {
        for (String line : Files.readAllLines(Path.of("src/test/resources/source-versions.txt"))) {
            assertEquals(line, SourceVersion.of(SourceVersion.read("x", line)).configuration());
        }
    }

    /** A word that is added to the code has to be added there, so that it is never renamed. */
    @Test
    void everyWordIsInOneOfThem() throws Exception {
        String all = Files.readString(Path.of("src/test/resources/source-versions.txt"));
        for (Enum<?>[] words : List.of(Role.values(), Format.values(), MoneyFormat.values())) {
            Arrays.stream(words).map(SourceFile::word)
                    .forEach(word -> assertTrue(all.contains("\"" + word + "\""), word));
        }
        Arrays.stream(Kind.values()).filter(Kind::isOfPayroll).map(SourceFile::word)
                .forEach(word -> assertTrue(all.contains("\"kind\":\"" + word + "\""), word));
        Arrays.stream(DateFormat.values()).map(DateFormat::text)
                .forEach(word -> assertTrue(all.contains("\"dates\":\"" + word + "\""), word));
    }

    @Test
    void whatIsNotKnownAnyMoreIsPassedOver() {
        Source source = SourceVersion.read("x", FIRST.replace("{\"scheme\"", "{\"colour\":\"red\",\"scheme\"")
                .replace("[\"csv\"]", "[\"ods\"]")
                + ",{\"name\":\"agama\",\"kind\":\"religion\",\"cell\":\"optional\",\"column\":\"optional\","
                + "\"width\":3}]}");
        assertEquals(List.of(Kind.NIK, Kind.TEXT), source.columns().stream().map(Column::kind).toList());
        assertEquals(1, source.at("Agama"));
    }

    @Test
    void whereARowWouldBeReadOtherwiseNothingIsGuessed() {
        assertThrows(Misconfigured.class, () -> SourceVersion.read("x", FIRST.replace("dd-mm-yyyy", "julian") + "]}"));
        assertThrows(Misconfigured.class, () -> SourceVersion.read("x", FIRST.replace("\"id\"", "\"roman\"") + "]}"));
        assertThrows(Misconfigured.class, () -> SourceVersion.read("x", "{"));
    }

    /**
     * A comment, another order of keys or a default that is written out are no other version; neither is who is
     * expected to send.
     */
    @Test
    void whatSaysTheSameIsTheSame() {
        String yaml =
                "scheme: s\nformats: [csv]\nnumbers: id\ndates: dd-mm-yyyy\ncolumns:\n  - {name: nik, kind: nik}\n";
        String other =
                "# mine\ndates: dd-mm-yyyy\nopds: [DLH]\nscheme: s\nonce-per: nik\nformats: [csv]\nnumbers: "
                + "id\ndelimiter: \";\"\n"
                + "columns:\n  - {kind: nik, name: nik, cell: needed}\n";
        assertEquals(SourceVersion.of(Sources.of("x", yaml)).digest(),
                SourceVersion.of(Sources.of("x", other)).digest());
        assertEquals(false, SourceVersion.of(Sources.of("x", yaml)).digest()
                .equals(SourceVersion.of(Sources.of("y", yaml)).digest()));
        assertEquals(FIRST + "]}", SourceVersion.of(Sources.of("x", yaml)).configuration());
    }
}
