package id.iuranhub.outbox.run;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong slowly is told in time, and passes when it has been seen to. */
class OverdueWatchTest {

    @TempDir
    Path home;

    private static String which(RunningHub hub, String trouble) throws Exception {
        JsonNode health = new JsonMapper()
                .readTree(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port()
                + "/observe/health")).build(), HttpResponse.BodyHandlers.ofString()).body());
        return health.path("which").path(trouble).asText();
    }

    private static void awaitTrouble(RunningHub hub, String trouble, String which) {
        await().atMost(Patience.LONG).until(() -> which(hub, trouble).equals(which));
    }

    @Test
    void aDueDateWithIuranThatHaveNotGoneIsToldAndSoAreOldEnrolments() throws Exception {
        var clock = new GivenClock(Instant.parse("2026-06-11T03:00:00Z"));
        var insurer = Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock));
        try (var hub = new RunningHub(home, insurer, Map.of("inbox.stable-for", "0s", "health.look-every", "200ms"),
                clock)) {
            hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
            hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv",
                    MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
            awaitTrouble(hub, "due", "");
            clock.leap(Duration.ofDays(2));
            awaitTrouble(hub, "due", "unsent");
            hub.send("2026-05");
            awaitTrouble(hub, "due", "");
            awaitTrouble(hub, "enrolment", "");
            clock.leap(Duration.ofDays(44));
            awaitTrouble(hub, "enrolment", "stale");
        }
    }

    @Test
    void aDiskThatFillsUpIsTold() throws Exception {
        try (var hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("health.least-free", "900000GB",
                "health.look-every", "200ms"))) {
            awaitTrouble(hub, "disk", "low");
        }
    }
}
