package id.iuranhub.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.CapturedLog;
import id.iuranhub.testing.KendariFile;
import id.iuranhub.testing.Patience;
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
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever people and programs put into the inbox of a running hub: it is taken, refused with a reason, or left alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTest extends RunningInbox {

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
            zip.write(("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><"
                    + "row r=\"1\"><c r=\"A1\" t=\"str\"><v>").getBytes(StandardCharsets.UTF_8));
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

    /** @return nothing: a deed that may fail */
    private static Void putAndTakeAway(int file) throws IOException {
        put("kendari-skpd", "hilang_202605_H%d.csv".formatted(file), KendariFile.ofRows(1, 3000 + file));
        if (file >= 5) {
            Files.deleteIfExists(home.resolve("inbox/kendari-skpd/hilang_202605_H%d.csv".formatted(file - 5)));
        }
        return null;
    }
}
