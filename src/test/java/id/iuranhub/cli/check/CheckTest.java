package id.iuranhub.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.FakeHub;
import id.iuranhub.model.Code;
import id.iuranhub.testing.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code hub check} on the sample months, where everything that can be wrong with a file is wrong somewhere. */
class CheckTest {

    private static final Path DEMO = Path.of("src/main/resources/demo");

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void install() throws IOException {
        shell = new Shell(folder);
    }

    @TestFactory
    Stream<DynamicTest> everySampleFileShowsWhatTheIntakeWillSayOfItAlone() throws IOException {
        return Stream.of("2026-05", "2025-11").flatMap(month -> stream(expected(month).path("files")).map(file ->
                DynamicTest.dynamicTest(name(file), () -> {
                    var ran = check(file.path("source").asText(), DEMO.resolve(month).resolve("inbox")
                            .resolve(name(file)));
                    var codes = expectedCodes(month, file);
                    assertEquals(codes, firstCodes(ran.document()));
                    assertEquals(codes.isEmpty() ? Exit.DONE : Exit.ATTENTION, ran.exit());
                    assertEquals(file.path("rows").asInt(), ran.document().at("/files/0/rows/read").asInt());
                    assertEquals(codes.size(), ran.document().at("/files/0/rows/faulty").asInt());
                    assertEquals("", ran.err());
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyBadFileIsRefusedForItsReason() throws IOException {
        return stream(expected("2026-05").path("bad")).filter(file -> !name(file).startsWith("kota-lain")).map(file ->
                DynamicTest.dynamicTest(name(file), () -> {
                    var ran = check(file.path("source").asText(), DEMO.resolve("2026-05/bad").resolve(name(file)));
                    assertEquals(Exit.ATTENTION, ran.exit());
                    JsonNode finding = ran.document().at("/files/0/findings/0");
                    assertEquals(file.at("/codes/0").asText(), finding.path("code").asText());
                    assertTrue(finding.path("line").isNull());
                    assertTrue(!finding.path("message").asText().isBlank());
                }));
    }

    @Test
    void aPersonReadsLineColumnAndASentenceAboutEachFinding() {
        Path file = DEMO.resolve("2026-05/inbox/kendari-skpd/kendari_202605_DINAS LINGKUNGAN HIDUP.csv");
        var ran = shell.run("check", file.toString(), "--source", "kendari-skpd");
        assertEquals(Exit.ATTENTION, ran.exit());
        assertTrue(ran.out().contains("25 baris: 18 baik, 0 tanpa iuran, 7 perlu dibetulkan"), ran.out());
        assertTrue(ran.out().contains("  baris 12, nik: NIK_INVALID\n    "), ran.out());
        assertTrue(ran.out().contains("747190640581502"), "the sender sees the sender's own data");
        assertTrue(ran.out().contains("baris 19"), "where the person stands before");
        assertEquals("", ran.err());
    }

    @Test
    void filesOfOneCallAreToldOneByOneAndAControlFileGoesWithItsOwn() throws IOException {
        var command = new ArrayList<>(List.of("check", "--source", "palu-kontrak", "--json"));
        try (var files = Files.list(DEMO.resolve("2026-05/inbox/palu-kontrak"))) {
            files.sorted().map(Path::toString).forEach(command::add);
        }
        JsonNode files = shell.run(command).document().path("files");
        assertEquals(7, files.size());
        assertEquals(4, stream(files).filter(file -> file.path("control").asBoolean()).count());
    }

    @Test
    void nothingIsStoredAndNoHomeAppears() {
        check("kendari-skpd", DEMO.resolve("2026-05/inbox/kendari-skpd/kendari_202605_DAMKAR.csv"));
        assertTrue(Files.notExists(shell.home()));
    }

    @Test
    void aHubAtWorkOnTheHomeIsLeftAlone() throws IOException {
        try (var hub = new FakeHub(shell.home())) {
            var ran = check("kendari-skpd", DEMO.resolve("2026-05/inbox/kendari-skpd/kendari_202605_DINAS SDA.csv"));
            assertEquals(Exit.DONE, ran.exit());
            assertEquals(List.of(), hub.asked());
        }
    }

    @Test
    void theLimitOfTheSiteHolds() {
        Path file = DEMO.resolve("2026-05/inbox/kendari-skpd/kendari_202605_DINAS SDA.csv");
        var ran = shell.run("check", file.toString(), "--json", "--source", "kendari-skpd", "--set",
                "inbox.max-bytes=100");
        assertEquals(Exit.ATTENTION, ran.exit());
        assertEquals("FILE_TOO_LARGE", ran.document().at("/files/0/findings/0/code").asText());
    }

    @Test
    void aFileOfAnotherSourceIsNotToldWithoutEnd() throws IOException {
        Path file = folder.resolve("upah_202605.csv");
        var text = new StringBuilder("nik,nama,tanggal_lahir,kpj,skpd,upah\n");
        for (int row = 0; row < 6000; row++) {
            text.append("x,BUDI,y,,UJI,1\n");
        }
        Files.writeString(file, text);
        var ran = shell.run("check", file.toString(), "--source", "kendari-skpd");
        assertTrue(ran.out().contains("dan 11.900 temuan lagi"), ran.out().substring(ran.out().length() - 400));
        JsonNode document = check("kendari-skpd", file).document();
        assertEquals(10_000, document.at("/files/0/findings").size());
        assertEquals(2_000, document.at("/files/0/unlisted").asInt());
        assertEquals(6_000, document.at("/files/0/codes/NIK_INVALID").asInt());
        assertFalse(document.path("clean").asBoolean());
    }

    private Shell.Ran check(String source, Path file) {
        return shell.run("check", file.toString(), "--source", source, "--json");
    }

    /** By line, the code each row is known by. */
    private static Map<Integer, String> firstCodes(JsonNode document) {
        var codes = new TreeMap<Integer, String>();
        document.at("/files/0/findings").forEach(finding ->
                codes.putIfAbsent(finding.path("line").asInt(), finding.path("code").asText()));
        return codes;
    }

    /** What the intake says of the file's rows, without what it takes an enrolment, a cut or another file to know. */
    private static Map<Integer, String> expectedCodes(String month, JsonNode file) {
        var codes = new TreeMap<Integer, String>();
        var seen = new HashSet<String>();
        stream(expected(month).path("rows")).filter(row -> name(row).equals(name(file))).forEach(row -> {
            String code = row.at("/before/code").asText();
            boolean again = !seen.add(row.path("nik").asText());
            if (!code.isEmpty() && Code.valueOf(code).owesUnknown() && (again || !code.equals("DUPLICATE_ROW"))) {
                codes.put(row.path("line").asInt(), code);
            }
        });
        return codes;
    }

    private static JsonNode expected(String month) {
        try {
            return new ObjectMapper().readTree(Path.of("src/test/resources/expected", month + ".json").toFile());
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String name(JsonNode file) {
        return file.path("source").asText() + "/" + file.path("file").asText();
    }
}
