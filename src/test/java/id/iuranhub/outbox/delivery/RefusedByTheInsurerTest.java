package id.iuranhub.outbox.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Eavesdropper;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the insurer refuses, the whole batch or single records, and what nobody may believe. */
@OnBothDatabases
class RefusedByTheInsurerTest extends ThreeAtTheInsurer {

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
        assertEquals(recordIds(line.batches().get(0)), recordIds(lastBatch()));
    }

    /** One that was answered too late goes again under its key, so the second heard need not be the second there is. */
    private static Eavesdropper.Heard lastBatch() {
        return line.batches().get(line.batches().size() - 1);
    }

    private static List<String> recordIds(Eavesdropper.Heard batch) {
        return batch.body().get("records").findValuesAsText("recordId");
    }

    @Test
    void aRefusedRecordIsDeadWithTheInsurersWordsAndTheOthersAreAccepted() {
        String nik = THREE.get(1).nik();
        misbehave(("- {match: {nik: \"%s\", times: 1}, refuse: {code: NIK_UNKNOWN, field: nik, message: nobody of "
                + "this NIK}}").formatted(nik));
        assertFigures(hub.send(blth), 1, 3, 2, 1, 0, 2 * IURAN);
        assertDead("INSURER_REFUSED", 1);
        assertTrue(hub.dead(blth, "message").get(0).contains("NIK_UNKNOWN: nobody of this NIK"),
                hub.dead(blth, "message").get(0));
        assertEquals(List.of("accepted", "dead INSURER_REFUSED", "accepted"), told());
        hub.assertSettled(blth);
        assertRetriedAndAccepted(2);
        assertEquals(List.of(MadeUp.recordId(SCHEME, blth, THREE.get(1))), recordIds(lastBatch()));
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
        assertEquals(List.of(), heard());
        hub.send(blth);
        assertAcceptedOnce(1);
    }
}
