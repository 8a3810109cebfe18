package id.iuranhub.outbox.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.Eavesdropper;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Three rows of a month of their own, and an insurer that does as it is told. */
abstract class ThreeAtTheInsurer {

    static final String SCHEME = "kendari-nonasn";
    static final long WAGE = 3_000_000;
    static final long IURAN = MadeUp.kendariIuran(WAGE);
    static final List<Person> THREE = MadeUp.people(1, 3);

    @TempDir
    static Path home;

    static RunningHub hub;
    static Eavesdropper line;
    static int months;

    String blth;

    @BeforeAll
    static void start() {
        var insurer = Simulator.start(Settings.of("test-cons", "test-secret"));
        line = new Eavesdropper(insurer.address());
        hub = new RunningHub(home, insurer, Map.of("insurer.url", line.address(), "insurer.attempts", "4",
                "insurer.answer-timeout", "700ms", "insurer.connect-timeout", "300ms"));
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
    }

    @AfterAll
    static void stop() {
        hub.close();
        line.close();
    }

    /** Each test has a month of its own, with three people in one batch. */
    @BeforeEach
    void dropThree() {
        blth = "20%02d-%02d".formatted(24 + months / 12, 1 + months % 12);
        months++;
        behave();
        line.begin();
        hub.drop("inbox/kendari-skpd", "upah_" + blth.replace("-", "") + "_DAMKAR.csv",
                MadeUp.kendariFile(THREE, WAGE));
    }

    static void behave() {
        hub.insurer.misbehave(Faults.none());
    }

    static void misbehave(String yaml) {
        hub.insurer.misbehave(Faults.parse(yaml));
    }

    static void assertFigures(JsonNode sent, long batches, long records, long accepted, long refused,
            long unknown, long rupiah) {
        assertEquals(List.of(batches, records, accepted, refused, unknown, rupiah),
                Stream.of("batches", "records", "accepted", "refused", "unknown", "rupiah")
                .map(figure -> sent.get(figure).asLong()).toList());
    }

    void assertAcceptedOnce(int keys) {
        assertEquals(3, hub.rows(blth, SCHEME, "accepted"));
        THREE.forEach(person -> assertEquals(1, hub.insurer.ledger().originals(MadeUp.recordId(SCHEME, blth, person))));
        assertEquals(keys, line.keys().size());
        assertEquals(List.of("accepted", "accepted", "accepted"), told());
        hub.assertSettled(blth);
    }

    List<String> told() {
        hub.awaitQuiet();
        return hub.told("kendari-skpd", "upah_" + blth.replace("-", "") + "_DAMKAR.csv");
    }

    void assertDead(String code, int rows) {
        assertEquals(java.util.Collections.nCopies(rows, code), hub.dead(blth, "code"));
        assertEquals(rows, hub.scheme(blth, SCHEME).get("dead").get(code).asLong());
        assertEquals(rows * IURAN, hub.scheme(blth, SCHEME).get("rupiah").get("dead").asLong());
        assertEquals(rows, told().stream().filter(("dead " + code)::equals).count());
        hub.assertBalanced(blth);
    }

    JsonNode retryAll() {
        return hub.post("/dead/retry", Map.of("all", true, "blth", blth));
    }

    void assertRetriedAndAccepted(int keys) {
        int dead = hub.dead(blth, "id").size();
        retryAll();
        assertFigures(hub.send(blth), 1, dead, dead, 0, 0, dead * IURAN);
        assertAcceptedOnce(keys);
    }

    int count(String method) {
        return (int) heard().stream().filter(method::equals).count();
    }

    /** The methods of what was asked about its batch; a clock asks about bills and about batches of other months. */
    List<String> heard() {
        return line.heard().stream().filter(request -> request.isBatch() || request.asks()
                && line.keys().stream().anyMatch(request.path()::endsWith)).map(Eavesdropper.Heard::method).toList();
    }
}
