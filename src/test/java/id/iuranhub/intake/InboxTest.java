package id.iuranhub.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.CapturedLog;
import id.iuranhub.testing.KendariFile;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people and programs put into the inbox of a running hub: it is taken, refused with a reason, or left alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTest {


    @TempDir
    static Path home;

    private RunningHub hub;
    private int serial;

    @BeforeAll
    void start() {
        hub = new RunningHub(home,
                id.iuranhub.simulator.Simulator.start(id.iuranhub.simulator.Settings.of("test-cons", "test-secret")),
                Map.of("inbox.stable-for", "500ms"));
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    /** Whatever a test did, the hub goes on. */
    @AfterEach
    void theNextGoodFileIsTakenIn() throws IOException {
        String name = "upah_202605_BAIK " + ++serial + ".csv";
        put("kendari-skpd", name, KendariFile.ofRows(1, serial));
        awaitTaken("kendari-skpd", name, 1);
        await("nothing stays claimed").atMost(Patience.LONG).until(() -> isEmpty("data/claimed"));
        hub.assertBalanced("2026-05");
    }

    @Test
    void aFileWrittenInPiecesIsTakenInWhole() throws Exception {
        Path file = home.resolve("inbox/kendari-skpd/upah_202605_PELAN.csv");
        String text = KendariFile.ofRows(10, 100);
        var sender = Executors.newSingleThreadScheduledExecutor();
        try {
            int pieces = (text.length() + 49) / 50;
            var written = new ArrayList<ScheduledFuture<?>>();
            for (int piece = 0; piece < pieces; piece++) {
                String part = text.substring(50 * piece, Math.min(text.length(), 50 * piece + 50));
                written.add(sender.schedule(() -> Files.writeString(file, part, StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND), 60L * piece, TimeUnit.MILLISECONDS));
            }
            for (var part : written) {
                part.get();
            }
        } finally {
            sender.shutdownNow();
        }
        awaitTaken("kendari-skpd", file.getFileName().toString(), 10);
        assertFalse(Files.exists(home.resolve("refused/kendari-skpd/upah_202605_PELAN.csv")));
    }

    @Test
    void aFileThatKeepsGrowingDoesNotHoldUpOthers() throws Exception {
        Path growing = home.resolve("inbox/kendari-skpd/aaa_202605_TUMBUH.csv");
        Files.writeString(growing, KendariFile.ofRows(1, 200));
        var line = new AtomicInteger(201);
        var sender = Executors.newSingleThreadScheduledExecutor();
        var writing = sender.scheduleAtFixedRate(() -> {
            try {
                Files.writeString(growing, KendariFile.row(line.getAndIncrement()), StandardOpenOption.APPEND);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }, 0, 30, TimeUnit.MILLISECONDS);
        try {
            put("kendari-skpd", "upah_202605_LAIN.csv", KendariFile.ofRows(2, 150));
            awaitTaken("kendari-skpd", "upah_202605_LAIN.csv", 2);
            assertFalse(writing.isDone(), "the writer failed");
            assertTrue(Files.exists(growing));
        } finally {
            sender.shutdown();
            assertTrue(sender.awaitTermination(1, TimeUnit.MINUTES));
        }
        await().atMost(Patience.LONG).until(() -> !Files.exists(growing));
    }

    @Test
    void threeHundredFilesAtOnceAreAllTakenIn() throws Exception {
        for (int file = 0; file < 300; file++) {
            put("kendari-skpd", "upah_202604_UNIT %03d.csv".formatted(file), KendariFile.ofRows(2, 1000 + 2 * file));
        }
        await().atMost(Patience.LONG).until(() -> isEmpty("inbox/kendari-skpd"));
        hub.awaitQuiet();
        assertEquals(600, hub.scheme("2026-04", "kendari-nonasn").get("rows").get("read").asInt());
        assertEquals(300, hub.scheme("2026-04", "kendari-nonasn").get("files").get("taken").asInt());
    }

    @Test
    void filesThatVanishAgainLeaveNothingBehind() throws Exception {
        var random = new Random(5);
        var sender = Executors.newSingleThreadScheduledExecutor();
        try (var log = new CapturedLog()) {
            var deeds = new ArrayList<ScheduledFuture<?>>();
            long at = 0;
            for (int file = 0; file < 40; file++) {
                int number = file;
                deeds.add(sender.schedule(() -> putAndTakeAway(number), at, TimeUnit.MILLISECONDS));
                at += random.nextInt(20);
            }
            for (var deed : deeds) {
                deed.get();
            }
            await().atMost(Patience.LONG).until(() -> isEmpty("inbox/kendari-skpd") && isEmpty("data/claimed"));
            assertEquals(List.of(), log.lines().stream().filter(line -> line.contains("ERROR")).toList());
        } finally {
            sender.shutdownNow();
        }
        // A claim's folder goes a moment after the file that lay in it.
        await().atMost(Patience.LONG).untilAsserted(() -> {
            try (Stream<Path> claims = Files.list(home.resolve("data/claimed"))) {
                assertEquals(0, claims.count(), "folders of claims");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kutip \"dalam\" 'nama'", "titik..titik", "a..", "100%", "%41%zz", "a+b", "#1",
            "{{insurer.secret}}",
        "{{tidak.ada}}", "${body}", "${exchangeProperty.claim}", "Kötü Müdürlük 東京", "\uD83D\uDE00", "a;b,c|d",
        "$(touch x)", "a?b=c&d",
        " spasi ", "-rf", "~", "*", "RAW(x)", "a:b"})
    void aStrangeNameIsANameLikeAnyOther(String odd) throws IOException {
        String name = odd + "_202605_ANEH " + ++serial + ".csv";
        put("kendari-skpd", name, KendariFile.ofRows(1, 5000 + serial));
        awaitTaken("kendari-skpd", name, 1);
        assertTrue(Files.exists(home.resolve("archive/2026-05/kendari-skpd").resolve(name)));
        String bad = odd + "_tanpa " + serial + ".csv";
        put("kendari-skpd", bad, KendariFile.ofRows(1, 5000));
        awaitRefused("kendari-skpd", bad, "FILE_NO_PERIOD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dua\nbaris", "tab\tdi sini", "\u202ekebalik", "baris\u2028baru", "paragraf\u2029baru",
            "baris\u0085lain", "lebar\u200bnol",
        "lunak\u00adtanda", "\u2066terpisah"})
    void aNameWithWhatNoEyeSeesIsRefusedUnderOneThatIsSeen(String odd) throws IOException {
        String name = odd + "_202605_ANEH " + ++serial + ".csv";
        put("kendari-skpd", name, KendariFile.ofRows(1, 5000 + serial));
        String shown = odd.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "_") + "_202605_ANEH " + serial + ".csv";
        awaitRefused("kendari-skpd", shown, "FILE_UNREADABLE");
        String why = Files.readString(home.resolve("refused/kendari-skpd").resolve(shown + ".why.txt"));
        assertTrue(why.lines()
                .noneMatch(line -> line.chars().anyMatch(c -> c > 127 && Character.getType(c) == Character.FORMAT)),
                why);
    }

    @Test
    void theHubsOwnAnswersAreNoPayrollAndNothingSpeaksForTheHub() throws IOException {
        for (String ending : new String[] {".why.txt", ".note.txt", ".ack.csv", ".ack.xlsx", ".ACK.CSV"}) {
            String name = "upah_202605_TIRU " + ++serial + ".csv" + ending;
            put("kendari-skpd", name, KendariFile.ofRows(1, 5000));
            awaitRefused("kendari-skpd", name + "_", "FILE_UNREADABLE");
            assertFalse(Files.exists(home.resolve("refused/kendari-skpd").resolve(name)), name);
        }
    }

    @Test
    void whatUploadersAndDesktopsLeaveIsLeftAloneAndNotCounted() throws Exception {
        int refused = hub.scheme("2026-05", "kendari-nonasn").at("/files/refused").asInt();
        var names = List.of("upah_202605_X.csv.part", "upah_202605_X.csv.filepart", "upah_202605_X.tmp",
                "upah_202605_X.csv.crdownload",
                "upah_202605_X.PARTIAL", ".upah_202605_X.csv.swp", "~$upah_202605_X.xlsx", ".upah_202605_X.csv",
                "desktop.ini", "Thumbs.db");
        for (String name : names) {
            Files.writeString(home.resolve("inbox/kendari-skpd").resolve(name), KendariFile.ofRows(1, 5000));
        }
        put("kendari-skpd", "upah_202605_SAMPING.csv", KendariFile.ofRows(1, 7400));
        awaitTaken("kendari-skpd", "upah_202605_SAMPING.csv", 1);
        await().during(Duration.ofSeconds(1)).atMost(Patience.LONG).until(() -> names.stream().allMatch(name ->
                Files.exists(home.resolve("inbox/kendari-skpd").resolve(name))));
        for (String name : names) {
            Files.delete(home.resolve("inbox/kendari-skpd").resolve(name));
        }
        assertEquals(refused, hub.scheme("2026-05", "kendari-nonasn").at("/files/refused").asInt());
    }

    @Test
    void aNameMayBeAsLongAsTheDiskAllows() throws IOException {
        for (int length : new int[] {231, 240, 247, 250, 255}) {
            String name = "x".repeat(length - 11) + "_202605.csv";
            put("kendari-skpd", name, KendariFile.ofRows(1, 6000 + length));
            await(name).atMost(Patience.LONG)
                    .until(() -> Files.exists(home.resolve("archive/2026-05/kendari-skpd").resolve(name)));
            String bad = "y".repeat(length - 4) + ".csv";
            put("kendari-skpd", bad, KendariFile.ofRows(1, 6000));
            await(bad).atMost(Patience.LONG)
                    .until(() -> Files.exists(home.resolve("refused/kendari-skpd").resolve(bad)));
            put("kendari-skpd", bad, KendariFile.ofRows(1, 6000));
            await(bad + " again").atMost(Patience.LONG).until(() -> isEmpty("inbox/kendari-skpd")
                    && isEmpty("data/claimed"));
        }
        hub.awaitQuiet();
        try (Stream<Path> answers = Files.list(home.resolve("outgoing/kendari-skpd"))) {
            assertEquals(5, answers.filter(file -> file.getFileName().toString().matches("xxx.*\\.ack\\.csv")).count(),
                    "acknowledgements");
        }
        try (Stream<Path> whys = Files.list(home.resolve("refused/kendari-skpd"))) {
            assertEquals(10, whys.filter(file -> file.getFileName().toString().matches("yyy.*\\.why\\.txt")).count(),
                    "reasons");
        }
    }

    @Test
    void aNameWhoseBytesAreNoTextDoesNotStopTheOthers() throws Exception {
        var shell = new ProcessBuilder("bash", "-c", "printf 'x' > $'" + home.resolve("inbox/kendari-skpd")
                + "/rusak\\xff\\xfe_202605.csv'").start();
        assertEquals(0, shell.waitFor());
        put("kendari-skpd", "C:\\gaji\\upah_202605.csv", KendariFile.ofRows(1, 7000));
        put("kendari-skpd", "upah_202605_SESUDAH.csv", KendariFile.ofRows(1, 7001));
        try {
            awaitTaken("kendari-skpd", "upah_202605_SESUDAH.csv", 1);
        } finally {
            new ProcessBuilder("bash", "-c", "rm -f '" + home.resolve("inbox/kendari-skpd") + "'/rusak* '"
                    + home.resolve("inbox/kendari-skpd") + "'/C*").start().waitFor();
        }
    }

    @Test
    void linksFoldersAndPipesAreLeftAlone() throws Exception {
        Path outside = Files.createTempDirectory("luar");
        Files.writeString(outside.resolve("rahasia_202605.csv"), KendariFile.ofRows(1, 7100));
        Path inbox = home.resolve("inbox/kendari-skpd");
        Path link = Files.createSymbolicLink(inbox.resolve("tautan_202605.csv"), outside.resolve("rahasia_202605.csv"));
        Path folderLink = Files.createSymbolicLink(home.resolve("inbox/tautan-folder"), outside);
        Path dangling = Files.createSymbolicLink(inbox.resolve("putus_202605.csv"), outside.resolve("tidak-ada.csv"));
        Path folder = Files.createDirectories(inbox.resolve("folder_202605.csv"));
        Path deeper = Files.createDirectories(inbox.resolve("dalam/sekali"));
        Files.writeString(inbox.resolve("dalam/sekali/upah_202605_DALAM.csv"), KendariFile.ofRows(1, 7200));
        Path pipe = inbox.resolve("pipa_202605.csv");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        put("kendari-skpd", "upah_202605_TETANGGA.csv", KendariFile.ofRows(1, 7300));
        awaitTaken("kendari-skpd", "upah_202605_TETANGGA.csv", 1);
        await().during(Duration.ofSeconds(1)).atMost(Patience.LONG)
                .until(() -> Stream.of(link, folderLink, dangling, folder, deeper, pipe,
                inbox.resolve("dalam/sekali/upah_202605_DALAM.csv"))
                .allMatch(alone -> Files.exists(alone, LinkOption.NOFOLLOW_LINKS)));
        assertTrue(Files.exists(outside.resolve("rahasia_202605.csv")));
        for (Path alone
                : List.of(link, folderLink, dangling, folder, pipe,
                inbox.resolve("dalam/sekali/upah_202605_DALAM.csv"), deeper, inbox.resolve("dalam"))) {
            Files.delete(alone);
        }
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsCode() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        refuses("kendari-skpd", "kosong_202605.csv", new byte[0], "FILE_EMPTY");
        refuses("kendari-skpd", "derau_202605.csv", noise, "FILE_ENCODING");
        refuses("palembang-opd", "derau_202605.xlsx", noise, "FILE_UNREADABLE");
        refuses("sorong-gaji", "derau_202605.dbf", noise, "FILE_UNREADABLE");
        refuses("palembang-opd", "lama_202605.xls", noise, "FILE_UNREADABLE");
        refuses("kendari-skpd", "surat_202605.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "FILE_UNREADABLE");
        refuses("kendari-skpd", "tanpa-ekstensi_202605", "x".getBytes(StandardCharsets.UTF_8), "FILE_UNREADABLE");
        refuses("kendari-skpd", "nol_202605.csv", (KendariFile.ofRows(1, 1) + "\0").getBytes(StandardCharsets.UTF_8),
                "FILE_ENCODING");
        refuses("kendari-skpd", "satu-baris_202605.csv", "x".repeat(30_000_000).getBytes(StandardCharsets.UTF_8),
                "FILE_TOO_LARGE");
        refuses("kendari-skpd", "satu-sel_202605.csv", (KendariFile.HEADER + "\"" + "x\n".repeat(3_000_000))
                .getBytes(StandardCharsets.UTF_8), "FILE_TOO_LARGE");
        refuses("kendari-skpd", "sejuta-kolom_202605.csv", ("x" + ",x".repeat(500_000) + "\n")
                .getBytes(StandardCharsets.UTF_8), "FILE_LAYOUT");
        refuses("kendari-skpd", "dua-juta-kolom_202605.csv", (",".repeat(2_000_000) + "\n")
                .getBytes(StandardCharsets.UTF_8), "FILE_TOO_LARGE");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(zip, "_rels/.rels",
                    "<Relationships "
                    + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                    + "Target=\"xl/workbook.xml\"/></Relationships>");
            part(zip, "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet "
                    + "name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels",
                    "<Relationships "
                    + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
                    + "Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>".getBytes(StandardCharsets.UTF_8));
            byte[] much = new byte[1024 * 1024];
            java.util.Arrays.fill(much, (byte) 'a');
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(much);
            }
            zip.closeEntry();
        }
        put("palembang-opd", "bom_202605.xlsx", bytes.toByteArray());
        await().atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("refused/palembang-opd/bom_202605.xlsx.why.txt")));
        assertTrue(Files.readString(home.resolve("refused/palembang-opd/bom_202605.xlsx.why.txt"))
                .matches("(?s).*(FILE_TOO_LARGE|FILE_UNREADABLE).*"));
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void aFileInNoOrAnUnknownSourceIsRefusedByName() throws IOException {
        put("", "tercecer_202605.csv", KendariFile.ofRows(1, 1));
        await().atMost(Patience.LONG).until(() -> Files.exists(home.resolve("refused/tercecer_202605.csv.why.txt")));
        assertTrue(Files.readString(home.resolve("refused/tercecer_202605.csv.why.txt")).contains("SOURCE_UNKNOWN"));
        refuses("kendari-skpp", "salah_202605.csv", KendariFile.ofRows(1, 1).getBytes(StandardCharsets.UTF_8),
                "SOURCE_UNKNOWN");
        assertTrue(Files.readString(home.resolve("refused/kendari-skpp/salah_202605.csv.why.txt"))
                .contains("kendari-skpd"));
        refuses("k".repeat(240), "jauh_202605.csv", KendariFile.ofRows(1, 1).getBytes(StandardCharsets.UTF_8),
                "SOURCE_UNKNOWN");
    }

    @Test
    void aControlFileThatCameBeforeIsHeld() throws IOException {
        put("kendari-skpd", "upah_202605_KENDALI.csv.control.csv", "rows;rupiah\n2;6000000\n");
        put("kendari-skpd", "upah_202605_KENDALI.csv", KendariFile.ofRows(2, 8000));
        awaitTaken("kendari-skpd", "upah_202605_KENDALI.csv", 2);
        assertTrue(Files.exists(home.resolve("archive/2026-05/kendari-skpd/upah_202605_KENDALI.csv.control.csv")));
        put("kendari-skpd", "upah_202605_SELISIH.csv.control.csv", "rows;rupiah\n3;6000000\n");
        put("kendari-skpd", "upah_202605_SELISIH.csv", KendariFile.ofRows(2, 8100));
        awaitRefused("kendari-skpd", "upah_202605_SELISIH.csv", "CONTROL_MISMATCH");
        assertTrue(Files.exists(home.resolve("refused/kendari-skpd/upah_202605_SELISIH.csv.control.csv")));
    }

    @Test
    void aControlFileAloneIsLeftAlone() throws Exception {
        put("kendari-skpd", "yatim_202605.csv.control.csv", "rows;rupiah\n2;6000000\n");
        await().during(Duration.ofMillis(1500)).atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("inbox/kendari-skpd/yatim_202605.csv.control.csv")));
        Files.delete(home.resolve("inbox/kendari-skpd/yatim_202605.csv.control.csv"));
    }

    private void refuses(String source, String name, byte[] bytes, String code) throws IOException {
        put(source, name, bytes);
        awaitRefused(source, name, code);
    }

    private void awaitRefused(String source, String name, String code) throws IOException {
        Path kept = home.resolve("refused").resolve(source).resolve(name);
        await(name + " refused").atMost(Patience.LONG).until(() -> Files.exists(kept));
        String why = Files.readString(kept.resolveSibling(name + ".why.txt"));
        assertTrue(why.contains("[" + code + "]"), why);
        assertTrue(why.strip().lines().count() >= 8, why);
    }

    /** @return nothing: a deed that may fail */
    private static Void putAndTakeAway(int file) throws IOException {
        put("kendari-skpd", "hilang_202605_H%d.csv".formatted(file), KendariFile.ofRows(1, 3000 + file));
        if (file >= 5) {
            Files.deleteIfExists(home.resolve("inbox/kendari-skpd/hilang_202605_H%d.csv".formatted(file - 5)));
        }
        return null;
    }

    private void awaitTaken(String source, String name, int rows) throws IOException {
        Path answer = home.resolve("outgoing").resolve(source).resolve(name + ".ack.csv");
        await(name + " taken").atMost(Patience.LONG).until(() -> Files.exists(answer));
        assertEquals(rows + 1, Files.readAllLines(answer).size(), name);
    }

    private static void put(String source, String name, String text) throws IOException {
        put(source, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(String source, String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(home.resolve("inbox").resolve(source));
        Path part = Files.write(folder.resolve(".tmp"), bytes);
        Files.move(part, folder.resolve(name));
    }

    private static boolean isEmpty(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            return files.noneMatch(Files::isRegularFile);
        }
    }
}
