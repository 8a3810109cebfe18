package id.iuranhub.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.CapturedLog;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of the home is for the hub's own account, whatever the umask was, but for what the site opens. */
class OwnAccountOnlyTest {


    @TempDir
    Path around;
    private Path home;
    private RunningHub hub;

    private void start() throws IOException {
        home = around.resolve("home");
        Files.createDirectories(home);
        rights(home, "rwxr-xr-x");
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("health.look-every", "200ms"));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static void rights(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** One file that is taken in, one that is refused, a snapshot, one that waits. */
    private void aDay() {
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
        hub.drop("inbox/kendari-skpd", "upah_202605_A.csv", MadeUp.kendariFile(MadeUp.people(1, 9), 3_000_000));
        hub.drop("inbox/kendari-skpd", "satu_202605_A.csv", MadeUp.kendariFile(MadeUp.people(1, 1), 3_000_000));
        hub.drop("inbox/kendari-skpd", "tanpa.csv", "x");
        hub.send("2026-05");
        hub.awaitQuiet();
    }

    private List<String> open() throws IOException {
        var open = new ArrayList<String>();
        try (var all = Files.walk(home)) {
            for (Path path : all.filter(Files::exists).toList()) {
                if (!rights(path).endsWith("------")) {
                    open.add(rights(path) + " " + home.relativize(path));
                }
            }
        } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException changedMeanwhile) {
            return List.of("changing");
        }
        return open;
    }

    @Test
    void whateverTheHubMakesIsItsOwn() throws IOException {
        start();
        aDay();
        await().atMost(Patience.LONG).untilAsserted(() -> assertEquals(List.of(), open()));
    }

    @Test
    void whatTheSiteOpenedStaysOpenAndAnswersAreForThoseWhoMayReadThere() throws IOException {
        start();
        hub.stop();
        rights(home, "rwxr-x--x");
        for (String opened : new String[] {"inbox", "inbox/kendari-skpd", "outgoing"}) {
            rights(home.resolve(opened), "rwxr-x---");
        }
        hub.start();
        aDay();
        assertEquals("rwx--x--x", rights(home));
        assertEquals("rwxr-x---", rights(home.resolve("inbox/kendari-skpd")));
        assertEquals("rwxr-x---", rights(home.resolve("outgoing/kendari-skpd")));
        assertEquals("rw-r-----", rights(home.resolve("outgoing/kendari-skpd/upah_202605_A.csv.ack.csv")));
        assertEquals("rw-------", rights(home.resolve("archive/2026-05/kendari-skpd/upah_202605_A.csv")));
        assertEquals("rwx------", rights(home.resolve("data")));
    }

    @Test
    void whatOthersCouldReadIsSaidAtTheStartAndClosed() throws IOException {
        start();
        hub.stop();
        for (String path : new String[] {"", "config", "data"}) {
            rights(home.resolve(path), "rwxr-xr-x");
        }
        rights(home.resolve("config/iuran-hub.properties"), "rw-r--r--");
        try (var log = new CapturedLog()) {
            hub.start();
            assertTrue(log.text().contains("Others on this machine could read what lies in config"), log.text());
        }
        assertEquals("rw-------", rights(home.resolve("config/iuran-hub.properties")));
        assertEquals("rwx------", rights(home.resolve("data")));
    }

    @Test
    void whatIsOpenedWhileTheHubRunsIsToldByHealth() throws Exception {
        start();
        for (String path : new String[] {"", "config"}) {
            rights(home.resolve(path), "rwxr-xr-x");
        }
        rights(home.resolve("config/iuran-hub.properties"), "rw-r--r--");
        await().atMost(Patience.LONG).until(() -> health().contains("\"exposed\""));
        rights(home.resolve("config"), "rwx------");
        await().atMost(Patience.LONG).until(() -> !health().contains("\"exposed\""));
    }

    private String health() throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/observe/health")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }
}
