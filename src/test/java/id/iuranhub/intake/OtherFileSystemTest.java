package id.iuranhub.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.KendariFile;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inbox is on one file system, the hub's own folder on another, so that what is claimed is copied. */
class OtherFileSystemTest {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final String SOURCE = "kendari-skpd";

    @TempDir
    Path home;
    private Path elsewhere;
    private RunningHub hub;

    @BeforeEach
    void start() throws IOException {
        Assumptions.assumeTrue(Files.isWritable(MEMORY)
                && !Files.getFileStore(MEMORY).equals(Files.getFileStore(home)), "no second file system");
        elsewhere = Files.createTempDirectory(MEMORY, "hub");
        Files.createSymbolicLink(home.resolve("data"), elsewhere);
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("inbox.max-bytes", "1MB", "inbox.watch", "1s,2s,3s,10s,1h"));
    }

    @AfterEach
    void stop() throws IOException {
        if (hub != null) {
            hub.close();
            id.iuranhub.simulation.Folders.delete(elsewhere);
        }
    }

    private Path inbox(String name) {
        return home.resolve("inbox").resolve(SOURCE).resolve(name);
    }

    private String why(String name) throws IOException {
        Path why = home.resolve("refused").resolve(SOURCE).resolve(name + ".why.txt");
        await(name).atMost(Patience.LONG).until(() -> Files.exists(why));
        return Files.readString(why);
    }

    @Test
    void aFileIsCopiedTakenInAndArchived() throws IOException {
        hub.put("inbox/" + SOURCE, "upah_202605_A.csv.control.csv", "rows;rupiah\n2;6000000\n".getBytes());
        hub.drop("inbox/" + SOURCE, "upah_202605_A.csv", KendariFile.ofRows(2, 1));
        assertEquals(2, hub.told(SOURCE, "upah_202605_A.csv").size());
        Path archived = home.resolve("archive/2026-05").resolve(SOURCE).resolve("upah_202605_A.csv");
        assertEquals(KendariFile.ofRows(2, 1), Files.readString(archived));
        assertTrue(Files.exists(archived.resolveSibling("upah_202605_A.csv.control.csv")));
        assertFalse(Files.exists(inbox("upah_202605_A.csv")));
        hub.assertBalanced("2026-05");
    }

    @Test
    void aLinkInPlaceOfAControlFileIsNotFollowed() throws IOException {
        Files.createSymbolicLink(inbox("upah_202605_B.csv.control.csv"), home.resolve("config/iuran-hub.properties"));
        hub.put("inbox/" + SOURCE, "upah_202605_B.csv", KendariFile.ofRows(2, 1).getBytes());
        assertTrue(why("upah_202605_B.csv").contains("[CONTROL_MISMATCH]"));
        try (var all = Files.walk(home.resolve("refused"))) {
            for (Path file : all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList()) {
                assertFalse(Files.readString(file).contains("test-secret"), file.toString());
            }
        }
        try (var all = Files.walk(home.resolve("refused"))) {
            assertTrue(all.noneMatch(Files::isSymbolicLink));
        }
        assertTrue(Files.isSymbolicLink(inbox("upah_202605_B.csv.control.csv")));
    }

    @Test
    void aFileOverTheLimitIsRefusedWithoutBeingCopied() throws IOException {
        Path part = inbox(".besar");
        try (var sparse = new RandomAccessFile(part.toFile(), "rw")) {
            sparse.setLength(700L * 1024 * 1024);
        }
        long free = Files.getFileStore(elsewhere).getUsableSpace();
        Files.move(part, inbox("besar_202605_C.csv"));
        assertTrue(why("besar_202605_C.csv").contains("[FILE_TOO_LARGE]"));
        assertTrue(free - Files.getFileStore(elsewhere).getUsableSpace() < 300L * 1024 * 1024);
        assertTrue(Files.exists(home.resolve("inbox").resolve(SOURCE).resolve(".refused/besar_202605_C.csv")));
        assertFalse(Files.exists(home.resolve("refused").resolve(SOURCE).resolve("besar_202605_C.csv")));
        assertEquals(1, hub.scheme("2026-05", "kendari-nonasn").at("/files/refused").asInt());
    }

    /** It died once the file was put aside, or once the ledger knew: before anybody was told. */
    @Test
    void whatWasPutAsideWhenTheHubDiedIsToldAfterTheRestartAndCountsOnce() throws IOException {
        hub.stop();
        Path aside = inbox(".refused/besar_202605_E.csv");
        Files.createDirectories(aside.getParent());
        try (var sparse = new RandomAccessFile(aside.toFile(), "rw")) {
            sparse.setLength(2L * 1024 * 1024);
        }
        hub.start();
        assertTrue(why("besar_202605_E.csv").contains("[FILE_TOO_LARGE]"));
        hub.stop();
        Files.delete(home.resolve("refused").resolve(SOURCE).resolve("besar_202605_E.csv.why.txt"));
        hub.start();
        assertTrue(why("besar_202605_E.csv").contains("[FILE_TOO_LARGE]"));
        assertTrue(Files.exists(aside));
        assertEquals(1, hub.scheme("2026-05", "kendari-nonasn").at("/files/refused").asInt());
    }

    /** Through the handle of a file that is deleted by then, and a copy of it, and a copy of that in the archive. */
    @Test
    void whatAStalledWriterAddsAfterTheCopyIsReadAnew() throws IOException {
        String whole = KendariFile.ofRows(5, 1);
        int stalled = whole.indexOf('\n', whole.length() / 2) + 1;
        try (var out = Files.newOutputStream(inbox("upah_202605_F.csv"))) {
            out.write(whole.substring(0, stalled).getBytes());
            out.flush();
            Path answer = home.resolve("outgoing").resolve(SOURCE).resolve("upah_202605_F.csv.ack.csv");
            await().atMost(Patience.LONG).until(() -> Files.exists(answer)
                    && !Files.exists(inbox("upah_202605_F.csv")));
            assertTrue(hub.rows("2026-05", "kendari-nonasn", "read") < 5);
            out.write(whole.substring(stalled).getBytes());
        }
        await().atMost(Patience.LONG).until(() -> hub.rows("2026-05", "kendari-nonasn", "read")
                - hub.rows("2026-05", "kendari-nonasn", "superseded") == 5);
        hub.awaitQuiet();
        hub.assertBalanced("2026-05");
    }

    @Test
    void pipesDevicesAndLinksStayWhereTheyAre() throws Exception {
        Path pipe = inbox("pipa_202605.csv");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Path link = Files.createSymbolicLink(inbox("nol_202605.csv"), Path.of("/dev/zero"));
        hub.put("inbox/" + SOURCE, "upah_202605_D.csv", KendariFile.ofRows(1, 1).getBytes());
        await().atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("outgoing").resolve(SOURCE)
                .resolve("upah_202605_D.csv.ack.csv")));
        assertTrue(Files.exists(pipe, LinkOption.NOFOLLOW_LINKS) && Files.exists(link, LinkOption.NOFOLLOW_LINKS));
    }
}
