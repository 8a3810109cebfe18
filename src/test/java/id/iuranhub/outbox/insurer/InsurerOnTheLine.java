package id.iuranhub.outbox.insurer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.simulation.Network.Trick;
import id.iuranhub.simulation.Network;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A hub, an insurer, and a line between them that plays tricks. */
abstract class InsurerOnTheLine {

    static final String BLTH = "2026-05";
    static final String SCHEME = "kendari-nonasn";
    static final String FILE = "upah_202605_DAMKAR.csv";
    static final long WAGE = 3_000_000;
    static final Person ANI = MadeUp.person(1);
    static final Person BUDI = MadeUp.person(2);

    @TempDir
    Path home;

    volatile Function<Network.Asked, Trick> choice = asked -> new Trick.Pass();
    Network network;
    RunningHub hub;

    void start(Map<String, String> more) {
        start(more, Simulator.start(Settings.of("test-cons", "test-secret")), Clock.systemUTC());
    }

    void start(Map<String, String> more, Simulator insurer, Clock clock) {
        network = new Network(insurer.port(), asked -> choice.apply(asked));
        var settings =
                new java.util.HashMap<>(Map.of("insurer.url", network.address(), "insurer.attempts", "3",
                "insurer.answer-timeout", "2s",
                "insurer.retry-every", "1s", "health.look-every", "1s"));
        settings.putAll(more);
        hub = new RunningHub(home, insurer, settings, clock);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
    }

    @AfterEach
    void end() {
        hub.close();
        network.close();
    }

    void drop(String... rows) {
        hub.drop("inbox/kendari-skpd", FILE, MadeUp.kendariFile(rows));
    }

    static String row(Person person) {
        return MadeUp.kendari(person, WAGE);
    }

    JsonNode health() throws Exception {
        return new JsonMapper()
                .readTree(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port()
                + "/observe/health")).build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    /** Of nothing else: what the next month needs may not be entered on the day the test runs. */
    boolean insurerIsWell() throws Exception {
        return health().path("which").path("insurer").isMissingNode();
    }

    void assertTrouble(String which) throws Exception {
        JsonNode health = health();
        assertEquals(List.of("DEGRADED", which),
                List.of(health.path("status").asText(), health.path("which").path("insurer").asText()),
                health.toString());
    }

    void awaitAccepted(int rows) {
        await().atMost(Patience.LONG).until(() -> hub.rows(BLTH, SCHEME, "accepted") == rows);
        hub.awaitQuiet();
    }
}
