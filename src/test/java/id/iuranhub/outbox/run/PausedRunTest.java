package id.iuranhub.outbox.run;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Blth;
import id.iuranhub.outbox.delivery.Outbox;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that somebody stops in the middle: nothing more goes, nothing is lost, and it goes on or is given up. */
@OnBothDatabases
class PausedRunTest {

    private static final String BLTH = "2026-05";
    private static final String SCHEME = "kendari-nonasn";
    private static final int PEOPLE = 60;
    private static final Map<String, String> WHICH = Map.of("blth", BLTH, "scheme", SCHEME, "reason",
            "bendahara menelepon");

    @TempDir
    Path home;

    private RunningHub hub;

    /** Each person is a batch, and the insurer takes its time with each. */
    @BeforeEach
    void start() {
        var slow = Faults.parse("- match: {path: batch}\n  delay: 100ms\n");
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret").withFaults(slow)),
                Map.of("insurer.batch-size", "1", "insurer.in-flight", "1"));
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, PEOPLE)));
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv",
                MadeUp.kendariFile(MadeUp.people(1, PEOPLE), 3_000_000));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private long accepted() {
        return hub.rows(BLTH, SCHEME, "accepted");
    }

    private int ask(String what) {
        return hub.ask("/runs/" + what, WHICH).status();
    }

    /** The run is under way, and some of it has arrived. */
    private void runsForAWhile() {
        hub.post("/runs", Map.of("blth", BLTH, "scheme", SCHEME));
        await().atMost(Patience.LONG).until(() -> accepted() > 0);
    }

    /** What was on its way has arrived, and nothing follows it. @return how many that are */
    private long whereItStays() {
        var outbox = hub.camel().getRegistry().lookupByNameAndType("outbox", Outbox.class);
        await().atMost(Patience.LONG)
                .until(() -> outbox.groupsToDeliver(new Outbox.Scope(SCHEME, 202605, Duration.ZERO)).isEmpty());
        return accepted();
    }

    @Test
    void aPausedRunSendsNothingUntilItIsResumedWhateverIsRestarted() {
        runsForAWhile();
        assertEquals(200, ask("pause"));
        assertEquals(409, ask("pause"));
        long stayed = whereItStays();
        assertTrue(stayed < PEOPLE, "all had gone: " + stayed);
        hub.stop();
        hub.start();
        assertEquals(stayed, whereItStays());
        hub.assertBalanced(BLTH);
        assertEquals(200, ask("resume"));
        await().atMost(Patience.LONG).until(() -> accepted() == PEOPLE);
        hub.awaitQuiet();
        hub.assertSettled(BLTH);
    }

    @Test
    void aCancelledRunTakesBackWhatHasNotGoneAndALaterOneSendsTheRestOnce() {
        runsForAWhile();
        assertEquals(200, ask("cancel"));
        long stayed = whereItStays();
        assertTrue(stayed < PEOPLE, "all had gone: " + stayed);
        assertEquals(PEOPLE - stayed, hub.rows(BLTH, SCHEME, "pending"));
        hub.assertSettled(BLTH);
        hub.send(BLTH);
        assertEquals(PEOPLE, accepted());
        hub.assertSettled(BLTH);
    }

    /**
     * What the first run still had on its way ends while the second one has not even sealed, or has most of its own
     * before it.
     */
    @Test
    void theLastGroupOfACancelledRunDoesNotEndTheRunThatFollowedIt() {
        var runs = hub.camel().getRegistry().lookupByNameAndType("runs", Runs.class);
        var first =
                CompletableFuture
                .runAsync(() -> hub.post("/runs", Map.of("blth", BLTH, "scheme", SCHEME, "wait", true)));
        await().atMost(Patience.LONG).until(() -> hub.insurer.ledger().standing(SCHEME, Blth.of(BLTH)).records() > 0);
        assertEquals(200, ask("cancel"));
        hub.post("/runs", Map.of("blth", BLTH, "scheme", SCHEME));
        first.join();
        assertTrue(accepted() < PEOPLE, "the second run has more to send");
        assertFalse(runs.areDone(), "it is under way as long as it has");
        await().atMost(Patience.LONG).until(runs::areDone);
        assertEquals(PEOPLE, accepted());
        hub.awaitQuiet();
        hub.assertSettled(BLTH);
    }

    @Test
    void aPausedRunCanBeCancelledAndALaterRunTakesAPausedOneWithIt() {
        runsForAWhile();
        assertEquals(200, ask("pause"));
        assertEquals(200, ask("cancel"));
        whereItStays();
        runsForAWhile();
        assertEquals(200, ask("pause"));
        hub.send(BLTH);
        assertEquals(PEOPLE, accepted());
        hub.assertSettled(BLTH);
    }

    @Test
    void whatIsNotUnderWayIsNeitherPausedNorResumedNorCancelled() {
        for (String what : new String[] {"pause", "resume", "cancel"}) {
            assertEquals(409, ask(what), what);
        }
        assertEquals(400, hub.ask("/runs/pause", Map.of("blth", BLTH, "scheme", SCHEME)).status(), "without a reason");
        hub.send(BLTH);
        assertEquals(409, ask("pause"), "a run that is done");
    }
}
