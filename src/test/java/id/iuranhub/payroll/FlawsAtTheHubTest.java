package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Code;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The files of {@link FlawsTest}, and the whole-file codes that need more than a file, through a running hub. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlawsAtTheHubTest {

    private static final String ROWS =
            "nik,nama,tanggal_lahir,kpj,skpd,upah\n7471011705908001,A,1990-05-17,,DINAS,3000000\n";

    @TempDir
    static Path home;

    private RunningHub hub;

    @BeforeAll
    void dropThemAll() throws IOException {
        hub = new RunningHub(home);
        hub.stop();
        for (Path file : FlawsTest.files().toList()) {
            copy(file);
            if (Files.exists(Control.beside(file))) {
                copy(Control.beside(file));
            }
        }
        hub.start();
        hub.awaitQuiet();
    }

    private static void copy(Path file) throws IOException {
        Path target = home.resolve("inbox").resolve(FlawsTest.FLAWS.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
    }

    @AfterAll
    void stop() {
        hub.assertBalanced("2026-05");
        hub.close();
    }

    @Test
    void whatIsWrongWithAFileAsAWholeRefusesIt() throws IOException {
        for (Path file : FlawsTest.files().toList()) {
            String code = FlawsTest.expected(file).stream().filter(line -> line.startsWith("file | "))
                    .map(line -> line.split(" \\| ")[1]).findFirst().orElse("");
            String why = read(beside(file, "refused", ".why.txt"));
            assertEquals(code.isEmpty() ? "" : "[" + code + "]", why.isEmpty() ? ""
                    : why.replaceAll("(?s).*(\\[[A-Z_]+]).*", "$1"), file::toString);
        }
    }

    /** Whoever reads the note looks at the clock on their own wall. */
    @Test
    void theTimeInANoteIsThatOfTheCity() throws IOException {
        var zones = Map.of("kendari-skpd", "WITA Asia/Makassar", "palu-kontrak", "WITA Asia/Makassar", "sorong-gaji",
                "WIT Asia/Jayapura",
                "palembang-opd", "WIB Asia/Jakarta", "kota-lain", "WIB Asia/Jakarta");
        var seen = new TreeSet<String>();
        for (Path file : FlawsTest.files().toList()) {
            var time = Pattern.compile("Waktu : (\\d{1,2} \\S+ \\d{4} \\d{2}\\.\\d{2}) (\\S+)")
                    .matcher(read(beside(file, "refused", ".why.txt")));
            String zone = zones.get(file.getParent().getFileName().toString());
            if (time.find() && zone != null) {
                assertEquals(zone.split(" ")[0], time.group(2), file::toString);
                var now = ZonedDateTime.now(ZoneId.of(zone.split(" ")[1]));
                var words = Words.in(Locale.forLanguageTag("id"));
                assertTrue(IntStream.rangeClosed(0, 30).anyMatch(ago ->
                        words.minute(now.minusMinutes(ago)).equals(time.group(1))), () -> file + ": " + time.group(1));
                seen.add(time.group(2));
            }
        }
        assertTrue(seen.containsAll(List.of("WIB", "WITA", "WIT")), seen::toString);
    }

    @Test
    void theSenderIsToldOfEachRowWhatIsExpected() throws IOException {
        for (Path file : FlawsTest.files().toList()) {
            var lines = FlawsTest.expected(file);
            if (lines.stream().noneMatch(line -> line.startsWith("file | "))) {
                var wanted = new TreeMap<Integer, String>();
                lines.stream().filter(line -> Character.isDigit(line.charAt(0)))
                        .map(line -> line.split("\\s*\\|\\s*", -1))
                        .forEach(cells -> wanted.putIfAbsent(Integer.parseInt(cells[0]), cells[2]));
                assertEquals(wanted, readingCodes(file), file::toString);
                assertEquals(lines.get(0), "rows | " + (answer(file).size() - 1), file::toString);
            }
        }
    }

    /** What the rules say of enrolments is no matter of reading. */
    private Map<Integer, String> readingCodes(Path file) throws IOException {
        var codes = new TreeMap<Integer, String>();
        for (String line : answer(file).subList(1, answer(file).size())) {
            String[] cells = line.split(";", -1);
            if (!cells[4].isEmpty() && Code.valueOf(cells[4]).compareTo(Code.IDENTITY_CONFLICT) <= 0) {
                codes.put(Integer.parseInt(cells[0]), cells[4]);
            }
        }
        return codes;
    }

    private List<String> answer(Path file) throws IOException {
        return Files.readAllLines(beside(file, "outgoing", ".ack.csv"));
    }

    @Test
    void theSenderIsToldWhatIsRemarkable() throws IOException {
        var noted = new ArrayList<String>();
        for (Path file : FlawsTest.files().toList()) {
            long remarks = FlawsTest.expected(file).stream().filter(line -> line.startsWith("remark | ")).count();
            String note = read(beside(file, "outgoing", ".note.txt"));
            assertEquals(remarks, note.lines().filter(line -> line.startsWith("- ")).count(), file::toString);
            noted.add(note);
        }
        assertTrue(noted.stream()
                .anyMatch(note ->
                note.contains("Mei!G4 (kolom Honorarium) 7.100.000, sedangkan jumlah baris yang terbaca 7.000.000")));
    }

    @Test
    void aRefusedFileIsToldHowToSaveItRightly() throws IOException {
        for (String name
                : List.of("palembang-opd/gaji_202605_xls.xls", "palembang-opd/gaji_202605_ods.ods",
                "palembang-opd/gaji_202605_xlsb-renamed.xlsx")) {
            String why = Files.readString(home.resolve("refused").resolve(name + ".why.txt"));
            assertTrue(why.contains("File > Simpan Sebagai (Save As), jenis Excel Workbook (*.xlsx)"), why);
        }
    }

    @Test
    void theSameContentAgainHasTheFirstAnswerUnderBothNames() throws IOException {
        hub.drop("inbox/kendari-skpd", "upah_202605_SAMA.csv", ROWS + ",TOTAL,,,,3000001\n");
        hub.drop("inbox/kendari-skpd", "salinan_202605_SAMA.csv", ROWS + ",TOTAL,,,,3000001\n");
        Path outgoing = home.resolve("outgoing/kendari-skpd");
        assertTrue(read(home.resolve("refused/kendari-skpd/salinan_202605_SAMA.csv.why.txt"))
                .contains("[FILE_DUPLICATE]"));
        for (String what : List.of(".ack.csv", ".note.txt")) {
            assertEquals(read(outgoing.resolve("upah_202605_SAMA.csv" + what)).replace("upah_", ""),
                    read(outgoing.resolve("salinan_202605_SAMA.csv" + what)).replace("salinan_", ""));
        }
        assertFalse(read(outgoing.resolve("salinan_202605_SAMA.csv.note.txt")).isEmpty());
        hub.drop("inbox/kendari-skpd", "baru_202605_SAMA.csv", ROWS.replace("3000000", "4000000"));
        assertEquals(List.of("superseded"), hub.told("kendari-skpd", "salinan_202605_SAMA.csv"));
        hub.drop("inbox/kendari-skpd", "salinan_202605_SAMA.csv", ROWS.replace("3000000", "5000000"));
        assertTrue(Files.notExists(outgoing.resolve("salinan_202605_SAMA.csv.note.txt")),
                "the note of another content");
        assertEquals(List.of("dead NOT_ENROLLED"), hub.told("kendari-skpd", "salinan_202605_SAMA.csv"));
    }

    @Test
    void aRecordBeyondTheLimitIsTooLarge() throws IOException {
        byte[] bytes = (ROWS + "x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8);
        hub.drop("inbox/kendari-skpd", "upah_202605_PANJANG.csv", bytes);
        assertTrue(read(home.resolve("refused/kendari-skpd/upah_202605_PANJANG.csv.why.txt"))
                .contains("[FILE_TOO_LARGE]"));
    }

    /** So that no code is left without a file that has it; a folder of another OPD is OpdFoldersTest. */
    @Test
    void everyCodeOfAWholeFileIsTried() throws IOException {
        var tried = new TreeSet<Code>(List.of(Code.FILE_DUPLICATE, Code.FILE_TOO_LARGE, Code.FILE_OPD));
        for (Path file : FlawsTest.files().toList()) {
            FlawsTest.expected(file).stream().filter(line -> line.startsWith("file | "))
                    .forEach(line -> tried.add(Code.valueOf(line.split(" \\| ")[1])));
        }
        assertEquals(Arrays.stream(Code.values()).filter(Code::ofFile).collect(Collectors.toCollection(TreeSet::new)),
                tried);
    }

    private static Path beside(Path file, String folder, String suffix) {
        Path name = FlawsTest.FLAWS.relativize(file);
        return home.resolve(folder).resolve(name.resolveSibling(name.getFileName() + suffix));
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
