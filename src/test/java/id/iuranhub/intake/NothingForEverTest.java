package id.iuranhub.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.CapturedLog;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.KendariFile;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a folder is taken, refused, or told to somebody; nothing is tried for ever without a word. */
class NothingForEverTest {


    @TempDir
    Path home;
    private RunningHub hub;
    private final GivenClock clock = new GivenClock(Instant.now());

    private void start(String... more) {
        var settings = new java.util.HashMap<>(Map.of("health.look-every", "200ms", "inbox.retry-after", "100ms"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")), settings, clock);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private String health() throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/observe/health")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void whatNobodyTakesIsToldAfterADayAndNamedInTheLog() throws Exception {
        start();
        Path inbox = home.resolve("inbox/kendari-skpd");
        Files.writeString(inbox.resolve("upah_202605_A.csv.filepart"), "x");
        Files.writeString(inbox.resolve("yatim_202605.csv.control.csv"), "rows;rupiah\n1;1\n");
        Files.writeString(inbox.resolve("desktop.ini"), "x");
        Files.writeString(inbox.resolve("Thumbs.db"), "x");
        Files.createSymbolicLink(home.resolve("enrolment/tautan.csv"), home.resolve("config"));
        hub.put("inbox/kendari-skpd", "upah_202605_B.csv", KendariFile.ofRows(1, 1).getBytes());
        await().atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("outgoing/kendari-skpd/upah_202605_B.csv.ack.csv")));
        assertFalse(health().contains("forgotten"), health());
        try (var log = new CapturedLog()) {
            clock.leap(Duration.ofHours(25));
            await().atMost(Patience.LONG).until(() -> health().contains("\"forgotten\""));
            assertTrue(health().contains("3 "), health());
            assertEquals(3, log.lines().stream().filter(line -> line.contains("Nobody takes it")).count(), log.text());
            assertTrue(log.text().contains("upah_202605_A.csv.filepart") && !log.text().contains("desktop.ini"));
        }
        for (String gone
                : List.of("inbox/kendari-skpd/upah_202605_A.csv.filepart",
                "inbox/kendari-skpd/yatim_202605.csv.control.csv",
                "enrolment/tautan.csv")) {
            Files.delete(home.resolve(gone));
        }
        await().atMost(Patience.LONG).until(() -> !health().contains("\"forgotten\""));
    }

    @Test
    void aFileThatFailsForNoReasonThatPassesIsRefusedAfterAnHour() throws IOException {
        start();
        Files.writeString(home.resolve("archive/2026-05"), "no folder");
        hub.put("inbox/kendari-skpd", "upah_202605_A.csv", KendariFile.ofRows(1, 1).getBytes());
        try (var log = new CapturedLog()) {
            await().atMost(Patience.LONG).until(() -> log.text().contains("broke off"));
        }
        assertFalse(Files.exists(home.resolve("refused/kendari-skpd/upah_202605_A.csv")));
        clock.leap(Duration.ofHours(2));
        Path why = home.resolve("refused/kendari-skpd/upah_202605_A.csv.why.txt");
        await().atMost(Patience.LONG).until(() -> Files.exists(why));
        assertTrue(Files.readString(why).contains("berulang kali gagal"));
        hub.awaitQuiet();
        hub.assertBalanced("2026-05");
    }
}
