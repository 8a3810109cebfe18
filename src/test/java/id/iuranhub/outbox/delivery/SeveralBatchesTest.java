package id.iuranhub.outbox.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.Eavesdropper;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month in batches of two: some go through, some do not, and replacements run across them. */
@OnBothDatabases
class SeveralBatchesTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final long WAGE = 3_000_000;
    private static final long RAISED = 4_000_000;
    private static final long IURAN = MadeUp.kendariIuran(WAGE);
    private static final long MORE = MadeUp.kendariIuran(RAISED);

    @TempDir
    static Path home;

    private static RunningHub hub;
    private static Eavesdropper line;
    private static int months;

    private String blth;
    private int drops;

    @BeforeAll
    static void start() {
        var insurer = Simulator.start(Settings.of("test-cons", "test-secret"));
        line = new Eavesdropper(insurer.address());
        hub = new RunningHub(home, insurer,
                Map.of("insurer.url", line.address(), "insurer.attempts", "3", "insurer.batch-size", "2"));
    }

    @AfterAll
    static void stop() {
        hub.close();
        line.close();
    }

    @BeforeEach
    void anotherMonth() {
        blth = "20%02d-%02d".formatted(22 + months / 12, 1 + months % 12);
        months++;
        drops = 0;
        behave();
        line.begin();
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 20)));
    }

    private static void behave() {
        hub.insurer.misbehave(Faults.none());
    }

    private static void misbehave(String yaml) {
        hub.insurer.misbehave(Faults.parse(yaml));
    }

    private String drop(List<Person> people, long wage) {
        String name = "ke%d_%s_DAMKAR.csv".formatted(++drops, blth.replace("-", ""));
        hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(people, wage));
        return name;
    }

    private static List<Person> people(int from, int to) {
        return MadeUp.people(from, to);
    }

    private static void assertFigures(JsonNode sent, long batches, long records, long accepted, long refused,
            long unknown, long rupiah) {
        assertEquals(List.of(batches, records, accepted, refused, unknown, rupiah),
                Stream.of("batches", "records", "accepted", "refused", "unknown", "rupiah")
                .map(figure -> sent.get(figure).asLong()).toList());
    }

    private JsonNode send() {
        var sent = hub.send(blth);
        hub.awaitQuiet();
        hub.assertBalanced(blth);
        return sent;
    }

    private void retryAll() {
        hub.post("/dead/retry", Map.of("all", true, "blth", blth));
    }

    private void assertAccepted(long rows, long rupiah) {
        assertEquals(rows, hub.rows(blth, SCHEME, "accepted"));
        assertEquals(0, hub.rows(blth, SCHEME, "pending"));
        assertEquals(rupiah, hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(blth)).rupiah());
        hub.assertSettled(blth);
    }

    private static String nikRule(int person, String effect) {
        return "- {match: {path: batch, nik: \"%s\", times: 1}, %s}\n".formatted(MadeUp.person(person).nik(), effect);
    }

    @Test
    void eachBatchFaresOnItsOwn() {
        drop(people(1, 9), WAGE);
        misbehave(nikRule(1, "status: 422, code: CONTROL_MISMATCH, message: no") + nikRule(3, "wrong-receipt: records")
                + nikRule(6, "refuse: {code: NIK_UNKNOWN, message: nobody}") + nikRule(7, "drop: after"));
        assertFigures(send(), 5, 9, 4, 3, 2, 4 * IURAN);
        assertEquals(List.of("BATCH_REFUSED", "BATCH_REFUSED", "INSURER_REFUSED", "OUTCOME_UNKNOWN", "OUTCOME_UNKNOWN"),
                hub.dead(blth, "code").stream().sorted().toList());
        retryAll();
        var sent = send();
        assertEquals(List.of(5, 5, 0, 0), Stream.of("records", "accepted", "refused", "unknown")
                .map(figure -> sent.get(figure).asInt()).toList());
        assertAccepted(9, 9 * IURAN);
        people(1, 9)
                .forEach(person ->
                assertEquals(1, hub.insurer.ledger().originals(MadeUp.recordId(SCHEME, blth, person))));
    }

    @Test
    void noBatchIsLargerThanTheInsurerTakes() {
        drop(people(1, 5), WAGE);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, people(3, 5)));
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, people(1, 5)));
        send();
        assertTrue(line.batches().stream().allMatch(batch -> batch.body().get("records").size() <= 2));
        assertAccepted(5, 5 * IURAN);
    }

    @Test
    void amendmentsAndVoidsComeInBatchesToo() {
        drop(people(1, 9), WAGE);
        send();
        line.begin();
        drop(people(1, 5), RAISED);
        // A void takes back what stands under one receipt.
        assertFigures(send(), 6, 9, 9, 0, 0, 5 * MORE + 4 * IURAN);
        assertAccepted(5, 5 * MORE);
    }

    @Test
    void anAmendmentThatIsRefusedAsABatchCanBeTriedAgain() {
        drop(people(1, 3), WAGE);
        send();
        drop(people(1, 3), RAISED);
        misbehave(nikRule(1, "status: 422, code: NPP_UNKNOWN, message: no"));
        send();
        assertEquals(List.of("BATCH_REFUSED", "BATCH_REFUSED"), hub.dead(blth, "code"));
        assertEquals(3, hub.rows(blth, SCHEME, "accepted"));
        retryAll();
        send();
        assertAccepted(3, 3 * MORE);
    }

    @Test
    void anAmendmentOfUnknownOutcomeIsAskedAbout() {
        drop(people(1, 2), WAGE);
        send();
        drop(people(1, 2), RAISED);
        line.begin();
        misbehave("""
                - {match: {path: batch, times: 1}, drop: after}
                - {match: {path: ask}, status: 500}
                """);
        send();
        assertEquals(List.of("OUTCOME_UNKNOWN", "OUTCOME_UNKNOWN"), hub.dead(blth, "code"));
        behave();
        retryAll();
        send();
        assertEquals(1, line.batches().size());
        assertAccepted(2, 2 * MORE);
    }

    @Test
    void aFileThatReplacesOneWithAnAmendmentOfUnknownOutcomeWaitsForIt() {
        drop(people(1, 3), WAGE);
        send();
        drop(people(1, 3), RAISED);
        misbehave("""
                - {match: {path: batch, times: 2}, drop: after}
                - {match: {path: ask}, status: 500}
                """);
        send();
        drop(people(2, 3), WAGE);
        send();
        behave();
        retryAll();
        send();
        send();
        assertAccepted(2, 2 * IURAN);
    }

    @Test
    void aFileThatReplacesOneNobodyReachedTheInsurerWithIsSimplySent() {
        drop(people(1, 3), WAGE);
        misbehave("- {match: {path: batch}, status: 503}");
        send();
        behave();
        drop(people(2, 4), RAISED);
        send();
        assertAccepted(3, 3 * MORE);
        assertEquals(0, hub.dead(blth, "id").size());
    }

    @Test
    void whoLosesTheEnrolmentWhileAnAmendmentWaitsKeepsTheAcceptedRecord() {
        drop(people(1, 2), WAGE);
        send();
        drop(people(1, 2), RAISED);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, people(2, 20)));
        send();
        assertEquals(List.of("NOT_ENROLLED"), hub.dead(blth, "code"));
        assertEquals(IURAN + MORE, hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(blth)).rupiah());
        hub.assertSettled(blth);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, people(1, 20)));
        send();
        assertAccepted(2, 2 * MORE);
    }

    @Test
    void whatBecameUnreachableIsJudgedOnceMoreBeforeItGoes() {
        drop(people(1, 2), WAGE);
        misbehave("- {match: {path: batch}, status: 503}");
        send();
        behave();
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, people(2, 20)));
        retryAll();
        send();
        assertEquals(List.of("NOT_ENROLLED"), hub.dead(blth, "code"));
        assertAccepted(1, IURAN);
    }

    @Test
    void runsAtTheSameTimeSendNothingTwice() throws Exception {
        drop(people(1, 9), WAGE);
        hub.drop("inbox/kendari-skpd", "lain_%s_SATPOL.csv".formatted(blth.replace("-", "")),
                MadeUp.kendariFile(people(10, 15), WAGE));
        misbehave("- {match: {path: batch}, delay: 100ms}");
        var runs = new ArrayList<Callable<JsonNode>>();
        for (int i = 0; i < 4; i++) {
            runs.add(() -> hub.send(blth));
        }
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var run : threads.invokeAll(runs)) {
                run.get();
            }
        } finally {
            threads.shutdown();
        }
        send();
        assertEquals(8, line.batches().size());
        assertAccepted(15, 15 * IURAN);
    }

    @Test
    void replacementsWhileRunsAreUnderWayEndWithTheLastFile() throws Exception {
        misbehave("- {match: {path: batch}, delay: 50ms}");
        drop(people(1, 9), WAGE);
        var threads = Executors.newFixedThreadPool(1);
        try {
            for (int round = 0; round < 3; round++) {
                var run = threads.submit(() -> hub.send(blth));
                drop(people(1 + round, 7 + round), round % 2 == 0 ? RAISED : WAGE);
                run.get();
            }
        } finally {
            threads.shutdown();
        }
        hub.awaitQuiet();
        behave();
        send();
        send();
        assertEquals(0, hub.dead(blth, "id").size());
        assertAccepted(7, 7 * MORE);
    }
}
