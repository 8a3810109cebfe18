package id.iuranhub.outbox.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.model.Blth;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who moves to another unit while it is not known what became of what was sent for them. */
@OnBothDatabases
class MovedPersonTest {

    private static final String BLTH = "2026-05";
    private static final String SCHEME = "kendari-nonasn";
    private static final Person ANI = MadeUp.person(1);
    private static final Person BUDI = MadeUp.person(2);

    @TempDir
    Path home;

    @Test
    void whoMovesToAnotherOpdWaitsUntilItIsKnownWhatBecameOfTheOldRow() {
        var insurer = id.iuranhub.simulator.Simulator
                .start(id.iuranhub.simulator.Settings.of("test-cons", "test-secret"));
        try (var hub = new RunningHub(home, insurer, Map.of("insurer.attempts", "2"))) {
            hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, List.of(ANI, BUDI)));
            drop(hub, "a_202605_DAMKAR.csv", ANI, BUDI);
            insurer.misbehave(
                    Faults.parse("- match: {path: batch}\n  drop: after\n- match: {path: ask}\n  status: 500\n"));
            hub.send(BLTH);
            hub.awaitQuiet();
            assertEquals(2, hub.rows(BLTH, SCHEME, "dead"), "the insurer has them and does not say so");

            drop(hub, "b_202605_DAMKAR.csv", BUDI);
            drop(hub, "c_202605_SDA.csv", ANI);
            insurer.misbehave(Faults.none());
            hub.send(BLTH);
            hub.awaitQuiet();
            assertEquals(Map.of(), insurer.ledger().refusals(), "nobody is handed in a second time");
            assertEquals(2, hub.rows(BLTH, SCHEME, "pending"));

            hub.post("/dead/retry", Map.of("all", true, "blth", BLTH));
            for (int run = 0; run < 2; run++) {
                hub.send(BLTH);
                hub.awaitQuiet();
            }
            assertEquals(List.of("accepted"), hub.told("kendari-skpd", "c_202605_SDA.csv"));
            assertEquals(List.of("accepted"), hub.told("kendari-skpd", "b_202605_DAMKAR.csv"));
            assertEquals(Map.of(), insurer.ledger().refusals());
            assertEquals(2, insurer.ledger().standing(SCHEME, Blth.of(BLTH)).records());
            hub.assertSettled(BLTH);
        }
    }

    private static void drop(RunningHub hub, String name, Person... people) {
        hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(List.of(people), 3_000_000));
    }
}
