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
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the insurer answers, or does not: an iuran is contributed once, and nobody is told otherwise. */
@OnBothDatabases
class InsurerAnswersTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final long WAGE = 3_000_000;
    private static final long IURAN = MadeUp.kendariIuran(WAGE);
    private static final List<Person> THREE = MadeUp.people(1, 3);

    @TempDir
    static Path home;

    private static RunningHub hub;
    private static Eavesdropper line;
    private static int months;

    private String blth;

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

    private static void behave() {
        hub.insurer.misbehave(Faults.none());
    }

    private static void misbehave(String yaml) {
        hub.insurer.misbehave(Faults.parse(yaml));
    }

    private static void assertFigures(JsonNode sent, long batches, long records, long accepted, long refused,
            long unknown, long rupiah) {
        assertEquals(List.of(batches, records, accepted, refused, unknown, rupiah),
                Stream.of("batches", "records", "accepted", "refused", "unknown", "rupiah")
                .map(figure -> sent.get(figure).asLong()).toList());
    }

    private void assertAcceptedOnce(int keys) {
        assertEquals(3, hub.rows(blth, SCHEME, "accepted"));
        THREE.forEach(person -> assertEquals(1, hub.insurer.ledger().originals(MadeUp.recordId(SCHEME, blth, person))));
        assertEquals(keys, line.keys().size());
        assertEquals(List.of("accepted", "accepted", "accepted"), told());
        hub.assertSettled(blth);
    }

    private List<String> told() {
        hub.awaitQuiet();
        return hub.told("kendari-skpd", "upah_" + blth.replace("-", "") + "_DAMKAR.csv");
    }

    private void assertDead(String code, int rows) {
        assertEquals(java.util.Collections.nCopies(rows, code), hub.dead(blth, "code"));
        assertEquals(rows, hub.scheme(blth, SCHEME).get("dead").get(code).asLong());
        assertEquals(rows * IURAN, hub.scheme(blth, SCHEME).get("rupiah").get("dead").asLong());
        assertEquals(rows, told().stream().filter(("dead " + code)::equals).count());
        hub.assertBalanced(blth);
    }

    private JsonNode retryAll() {
        return hub.post("/dead/retry", Map.of("all", true, "blth", blth));
    }

    private void assertRetriedAndAccepted(int keys) {
        int dead = hub.dead(blth, "id").size();
        retryAll();
        assertFigures(hub.send(blth), 1, dead, dead, 0, 0, dead * IURAN);
        assertAcceptedOnce(keys);
    }

    private int count(String method) {
        return (int) line.heard().stream().filter(request -> request.method().equals(method)).count();
    }

    @Test
    void aKeyThatIsSaidToHaveBeenUsedIsAskedAbout() {
        misbehave("- {match: {path: batch, times: 1}, status: 409, code: KEY_REUSED}");
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        assertEquals(1, count("GET"));
        assertAcceptedOnce(1);
    }

    @Test
    void whatTheInsurerHasUnderTheKeyAndIsNotWhatWasSentWaitsForAPerson() {
        misbehave("""
                - {match: {path: batch, times: 1}, drop: after}
                - {match: {path: ask, nth: 1}, status: 404}
                - {match: {path: batch, nth: 2}, status: 409, code: KEY_REUSED}
                - {match: {path: ask}, wrong-receipt: rupiah}
                """);
        assertFigures(hub.send(blth), 1, 3, 0, 0, 3, 0);
        assertDead("OUTCOME_UNKNOWN", 3);
        behave();
        assertRetriedAndAccepted(1);
    }

    @Test
    void aKeyThatIsSaidToHaveBeenUsedAgainAndAgainIsNeverExchanged() {
        misbehave("- {match: {path: batch}, status: 409, code: KEY_REUSED}");
        assertFigures(hub.send(blth), 1, 3, 0, 0, 3, 0);
        assertDead("OUTCOME_UNKNOWN", 3);
        assertTrue(hub.dead(blth, "message").get(0).contains("KEY_REUSED"), hub.dead(blth, "message").toString());
        behave();
        assertRetriedAndAccepted(1);
    }

    @Test
    void anAcceptedBatchIsCounted() {
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        assertAcceptedOnce(1);
        assertFigures(hub.send(blth), 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aBatchInProcessingIsAskedAboutUntilItIsJudged() {
        misbehave("- {match: {path: batch}, processing: 3}");
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        assertEquals(1, count("POST"));
        assertEquals(4, count("GET"));
        assertAcceptedOnce(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void anInsurerThatIsBusyIsGivenTheTimeItAsksFor(int status) {
        misbehave("- {match: {path: batch, times: 1}, status: %d, retry-after: 1}".formatted(status));
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        var handedIn = line.batches();
        assertEquals(2, handedIn.size());
        assertEquals(0, count("GET"));
        assertTrue(handedIn.get(1).nanos() - handedIn.get(0).nanos() >= 1_000_000_000L);
        assertAcceptedOnce(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error-after: true", "drop: after", "delay: 1500ms", "wrong-receipt: batch",
            "wrong-receipt: garbled"})
    void whereTheAnswerIsLostTheInsurerIsAskedAndNothingIsHandedInAgain(String fault) {
        misbehave("- {match: {path: batch, times: 1}, %s}".formatted(fault));
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        assertEquals(1, count("POST"));
        assertEquals(1, count("GET"));
        assertAcceptedOnce(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop: before", "status: 500"})
    void whatNeverArrivedIsHandedInAgainUnderTheSameKey(String fault) {
        misbehave("- {match: {path: batch, times: 1}, %s}".formatted(fault));
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        assertEquals(List.of("POST", "GET", "POST"), line.heard().stream().map(Eavesdropper.Heard::method).toList());
        assertAcceptedOnce(1);
    }

    @Test
    void anInsurerThatNeverHasTimeIsUnreachable() {
        misbehave("- {match: {path: batch}, status: 503}");
        assertFigures(hub.send(blth), 1, 3, 0, 0, 0, 0);
        assertEquals(4, count("POST"));
        assertDead("INSURER_UNREACHABLE", 3);
        behave();
        assertRetriedAndAccepted(1);
    }

    @Test
    void anInsurerThatKnowsNotWhoAsksIsUnreachable() {
        line.answer(request ->
                Optional.of(new Eavesdropper.Said(401, "{\"code\":\"SIGNATURE_INVALID\",\"message\":\"no\"}", "")));
        assertFigures(hub.send(blth), 1, 3, 0, 0, 0, 0);
        assertDead("INSURER_UNREACHABLE", 3);
        assertTrue(hub.dead(blth, "message").get(0).contains("SIGNATURE_INVALID"), hub.dead(blth, "message").get(0));
        line.answerNothing();
        assertRetriedAndAccepted(1);
    }

    @Test
    void whatNobodyCanTellIsUnknownAndAskedBeforeItIsHandedInAgain() {
        misbehave("""
                - {match: {path: batch, times: 1}, drop: after}
                - {match: {path: ask}, status: 500}
                """);
        assertFigures(hub.send(blth), 1, 3, 0, 0, 3, 0);
        assertDead("OUTCOME_UNKNOWN", 3);
        behave();
        assertRetriedAndAccepted(1);
        assertEquals(1, count("POST"));
    }

    @Test
    void whatIsStillUnknownAfterARetryStaysUnknown() {
        misbehave("""
                - {match: {path: batch, times: 1}, drop: before}
                - {match: {path: ask}, status: 500}
                """);
        hub.send(blth);
        retryAll();
        assertFigures(hub.send(blth), 1, 3, 0, 0, 3, 0);
        assertDead("OUTCOME_UNKNOWN", 3);
        behave();
        assertRetriedAndAccepted(1);
    }

    @Test
    void oneRowOfAStuckBatchTakesTheOthersAlong() {
        misbehave("- {match: {path: batch}, status: 503}");
        hub.send(blth);
        behave();
        hub.post("/dead/retry", Map.of("ids", hub.dead(blth, "id").subList(1, 2), "blth", blth));
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        assertAcceptedOnce(1);
    }

    @Test
    void aRefusedBatchIsDeadAndGoesUnderANewKeyOnceItIsTriedAgain() {
        misbehave("- {match: {path: batch, times: 1}, status: 422, code: BLTH_CLOSED, message: the month is closed}");
        assertFigures(hub.send(blth), 1, 3, 0, 3, 0, 0);
        assertDead("BATCH_REFUSED", 3);
        assertTrue(hub.dead(blth, "message").get(0).contains("BLTH_CLOSED"), hub.dead(blth, "message").get(0));
        assertFigures(hub.send(blth), 0, 0, 0, 0, 0, 0);
        assertRetriedAndAccepted(2);
        assertEquals(recordIds(line.batches().get(0)), recordIds(line.batches().get(1)));
    }

    private static List<String> recordIds(Eavesdropper.Heard batch) {
        return batch.body().get("records").findValuesAsText("recordId");
    }

    @Test
    void aRefusedRecordIsDeadWithTheInsurersWordsAndTheOthersAreAccepted() {
        String nik = THREE.get(1).nik();
        misbehave("- {match: {nik: \"%s\", times: 1}, refuse: {code: NIK_UNKNOWN, field: nik, message: nobody of this NIK}}".formatted(nik));
        assertFigures(hub.send(blth), 1, 3, 2, 1, 0, 2 * IURAN);
        assertDead("INSURER_REFUSED", 1);
        assertTrue(hub.dead(blth, "message").get(0).contains("NIK_UNKNOWN: nobody of this NIK"),
                hub.dead(blth, "message").get(0));
        assertEquals(List.of("accepted", "dead INSURER_REFUSED", "accepted"), told());
        hub.assertSettled(blth);
        assertRetriedAndAccepted(2);
        assertEquals(MadeUp.recordId(SCHEME, blth, THREE.get(1)), recordIds(line.batches().get(1)).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"records", "rupiah", "unknown-record"})
    void aReceiptThatCannotBeTrueIsNotBelieved(String what) {
        misbehave("- {match: {path: batch, times: 1}, wrong-receipt: %s}".formatted(what));
        assertFigures(hub.send(blth), 1, 3, 0, 0, 3, 0);
        assertDead("OUTCOME_UNKNOWN", 3);
        assertEquals(List.of("parked", "parked", "parked"), hub.dead(blth, "state"));
        assertRetriedAndAccepted(1);
        assertEquals(1, count("POST"));
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (var elsewhere = new ServerSocket(0)) {
            elsewhere.setSoTimeout(1);
            String there = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/";
            line.answer(request -> Optional.of(new Eavesdropper.Said(307, "", there)));
            assertFigures(hub.send(blth), 1, 3, 0, 0, 3, 0);
            org.junit.jupiter.api.Assertions.assertThrows(java.net.SocketTimeoutException.class, elsewhere::accept);
        }
        assertDead("OUTCOME_UNKNOWN", 3);
        line.answerNothing();
        assertRetriedAndAccepted(1);
    }

    @Test
    void aDryRunTellsWhatWouldGoAndSendsNothing() {
        var would = hub.post("/runs", Map.of("blth", blth, "dryRun", true));
        assertFigures(would, 1, 3, 0, 0, 0, 3 * IURAN);
        assertEquals(0, line.heard().size());
        hub.send(blth);
        assertAcceptedOnce(1);
    }
}
