package id.iuranhub.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.KendariFile;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.Zipped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Files made to break a hub, dropped into one that has 256 MB of memory, a process of its own: each is refused with its
 * reason, or left alone, within seconds, and the next file is taken in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest extends SmallHub {

    @Test
    void twoHundredMegabytesOnOneLine() throws IOException {
        refuses("kendari-skpd", "satu-baris_202605.csv", "FILE_TOO_LARGE", out -> {
            byte[] much = new byte[MB];
            Arrays.fill(much, (byte) 'x');
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                out.write(much);
            }
        });
    }

    /** More than the hub has memory for. */
    @Test
    void aSnapshotWithAQuoteThatIsNeverClosed() throws IOException {
        Files.createDirectories(home.resolve("enrolment"));
        Path made = workshop.resolve("peserta");
        byte[] much = "x\n".repeat(MB / 2).getBytes(StandardCharsets.US_ASCII);
        try (var out = new BufferedOutputStream(Files.newOutputStream(made))) {
            out.write(MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)).getBytes(StandardCharsets.UTF_8));
            out.write('"');
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                out.write(much);
            }
        }
        Files.move(made, home.resolve("enrolment/peserta kutip.csv"));
        String why = why("enrolment", "peserta kutip.csv");
        assertTrue(why.contains("[FILE_UNREADABLE]") && why.contains("tanda kutip yang tidak ditutup mulai baris 5"),
                why);
    }

    @Test
    void aMillionColumns() throws IOException {
        refuses("kendari-skpd", "sejuta-kolom_202605.csv", "FILE_LAYOUT",
                out -> out.write("x;".repeat(500_000).getBytes(StandardCharsets.US_ASCII)));
        refuses("palembang-opd", "sejuta-kolom_202605.xlsx", "FILE_UNREADABLE",
                Zipped.workbook().sheet("<row r='1'>" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>"));
    }

    @Test
    void namesThatPointOutOfTheInbox() throws IOException {
        for (String name
                : new String[] {"naik..%2f..%2fconfig_202605_X.csv", "naik..\u2215_202605_Y.csv",
                "naik.._202605_Z.csv"}) {
            put("kendari-skpd", name, KendariFile.ofRows(1, 500 + ++serial));
            awaitTaken(name);
        }
        assertTrue(Files.exists(home.resolve("archive/2026-05/kendari-skpd/naik.._202605_Z.csv")));
        put("kendari-skpd", "a\nb\rc_202605_W.csv", KendariFile.ofRows(1, 500));
        assertTrue(why("kendari-skpd", "a_b_c_202605_W.csv").contains("FILE_UNREADABLE"));
        assertFalse(Files.readString(workshop.resolve("log")).lines().anyMatch(line -> line.startsWith("b")),
                "a line of its own in the log");
    }

    @Test
    void aDeviceAndAPipeAreLeftAlone() throws Exception {
        Path device = home.resolve("inbox/kendari-skpd/nol_202605.csv");
        Assumptions.assumeTrue(run("mknod", device.toString(), "c", "1", "5") == 0, "only root makes devices");
        Path pipe = home.resolve("inbox/kendari-skpd/pipa_202605.csv");
        assertEquals(0, run("mkfifo", pipe.toString()));
        theNextFileIsTakenIn();
        assertTrue(Files.exists(device, LinkOption.NOFOLLOW_LINKS) && Files.exists(pipe, LinkOption.NOFOLLOW_LINKS));
        Files.delete(device);
        Files.delete(pipe);
    }

    @Test
    void whatMayNotBeReadIsRefused() throws Exception {
        Path file = home.resolve("inbox/kendari-skpd/terkunci_202605.csv");
        Files.writeString(workshop.resolve("terkunci"), KendariFile.ofRows(1, 1));
        Files.setPosixFilePermissions(workshop.resolve("terkunci"), PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(workshop.resolve("terkunci")), "root reads everything");
        Files.move(workshop.resolve("terkunci"), file);
        assertTrue(why("kendari-skpd", "terkunci_202605.csv").contains("izin baca"));
    }

    @Test
    void aFileThatIsReplacedAgainAndAgainIsTakenInAsItLastWas() throws IOException {
        Path file = home.resolve("inbox/kendari-skpd/ganti_202605_GANTI.csv");
        for (int version = 1; version <= 30; version++) {
            Path next = Files.writeString(workshop.resolve("ganti"), KendariFile.ofRows(version, 700));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        await().atMost(Patience.LONG).until(() -> Files.notExists(file)
                && Files.exists(home.resolve("outgoing/kendari-skpd/ganti_202605_GANTI.csv.ack.csv"))
                && Files.readAllLines(home.resolve("outgoing/kendari-skpd/ganti_202605_GANTI.csv.ack.csv")).size()
                == 31);
    }

    /**
     * Of somebody's script: hardly any of them can be taken in. {@code -Dfiles=10000} tries more than a build has time
     * for.
     */
    @Test
    void thousandsOfFilesAtOnce() throws IOException {
        Path inbox = home.resolve("inbox/kendari-skpd");
        int files = Integer.getInteger("files", 1_000);
        for (int file = 0; file < files; file++) {
            boolean good = file % 100 == 0;
            Files.writeString(inbox.resolve(good ? "upah_202604_UNIT %d.csv".formatted(file)
                    : "upah-%d.csv".formatted(file)),
                    KendariFile.ofRows(1, 10_000 + file));
        }
        await().atMost(Duration.ofMinutes(20)).pollInterval(Duration.ofSeconds(1)).until(() -> isEmpty(inbox)
                && isEmpty(home.resolve("data/claimed")));
        assertEquals(files / 100, count(home.resolve("archive/2026-04/kendari-skpd"), "upah_202604"));
        assertEquals(files - files / 100, count(home.resolve("refused/kendari-skpd"), "upah-") / 2);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(workshop.resolve("perintah").toFile()).start().waitFor();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static long count(Path folder, String begin) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begin)).count();
        }
    }
}
