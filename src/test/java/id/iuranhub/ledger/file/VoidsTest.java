package id.iuranhub.ledger.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Replacing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who vanished from a corrected file is taken back, whatever the insurer answers, and whoever comes back meanwhile. */
@OnBothDatabases
class VoidsTest extends Replacing {

    @Test
    void aRefusedVoidLeavesTheRecordStandingAndIsTriedAtTheNextRun() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave(("- {match: {path: batch, nik: \"%s\", times: 1}, refuse: {code: NOT_NOW, field: nik, message: "
                + "later}}").formatted(BUDI.nik()));
        drop(row(ANI));
        send();
        assertRows(0, 2, 0, 1);
        assertStands(2 * IURAN);
        send();
        assertRows(0, 1, 0, 2);
        assertStands(IURAN);
    }

    @Test
    void aVoidThatIsRefusedAsABatchIsTriedAtTheNextRun() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave("- {match: {path: batch, times: 1}, status: 422, code: NPP_UNKNOWN, message: not now}");
        drop(row(ANI));
        var sent = send();
        assertEquals(1, sent.get("refused").asInt());
        assertRows(0, 2, 0, 1);
        assertStands(2 * IURAN);
        send();
        assertRows(0, 1, 0, 2);
        assertStands(IURAN);
    }

    /** The record goes on counting as accepted, so nobody finds it among the dead letters. */
    @Test
    void whatTheInsurerDoesNotTakeBackIsToldUntilItDoes() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave(("- {match: {path: batch, nik: \"%s\", times: 2}, refuse: {code: NOT_NOW, field: nik, message: "
                + "later}}").formatted(BUDI.nik()));
        drop(row(ANI));
        assertEquals(List.of(), refusedVoids(hub.scheme(blth, SCHEME)));
        var first = send();
        assertEquals(List.of("NOT_NOW later 1 " + IURAN), refusedVoids(first));
        assertEquals(List.of("NOT_NOW later 1 " + IURAN), refusedVoids(hub.scheme(blth, SCHEME)));
        assertFalse(first.get("refusedVoids").toString().contains(BUDI.nik()));
        assertEquals(List.of("NOT_NOW later 2 " + IURAN), refusedVoids(send()));
        misbehave("- {match: {path: batch}, status: 422, code: NPP_UNKNOWN, message: not now}");
        assertEquals(List.of("BATCH_REFUSED NPP_UNKNOWN: not now 1 " + IURAN), refusedVoids(send()));
        behave();
        assertEquals(List.of(), refusedVoids(send()));
        assertEquals(List.of(), refusedVoids(hub.scheme(blth, SCHEME)));
        assertStands(IURAN);
    }

    private static List<String> refusedVoids(JsonNode answer) {
        var told = new ArrayList<String>();
        answer.get("refusedVoids")
                .forEach(refused -> told.add(refused.get("code").asText() + " " + refused.get("message").asText() + " "
                + refused.get("times").asInt() + " " + refused.get("amount").asLong()));
        return told;
    }

    @Test
    void aVoidThatReachesNobodyIsTriedAtTheNextRun() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave("- {match: {path: batch}, status: 503}");
        drop(row(ANI));
        send();
        assertRows(0, 2, 0, 1);
        behave();
        send();
        assertRows(0, 1, 0, 2);
        assertStands(IURAN);
    }

    @Test
    void aVoidOfUnknownOutcomeIsAskedAboutAtTheNextRun() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        misbehave("""
                - {match: {path: batch, times: 1}, drop: after}
                - {match: {path: ask}, status: 500}
                """);
        drop(row(ANI));
        send();
        behave();
        send();
        assertEquals(1, line.keys().size());
        assertEquals(List.of("VOID 1"), handedIn());
        assertRows(0, 1, 0, 2);
        assertStands(IURAN);
    }

    @Test
    void whileTheOutcomeOfAVoidIsUnknownThePersonIsNotHandedInAnew() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave("""
                - {match: {path: batch, times: 1}, drop: after}
                - {match: {path: ask}, status: 500}
                """);
        drop(row(ANI));
        send();
        drop(row(ANI), row(BUDI));
        line.begin();
        send();
        assertEquals(List.of(), handedIn());
        behave();
        send();
        assertEquals(List.of("ORIGINAL 1"), handedIn());
        assertRows(0, 2, 0, 3);
        assertStands(2 * IURAN);
    }

    @Test
    void whoComesBackBeforeTheVoidIsSentIsNotTakenBack() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(ANI));
        drop(row(BUDI), row(ANI));
        send();
        assertEquals(List.of(), handedIn());
        assertRows(0, 2, 0, 3);
        assertStands(2 * IURAN);
    }

    @Test
    void whoComesBackAfterTheVoidIsAnOriginalAgain() {
        drop(row(ANI), row(BUDI));
        send();
        drop(row(ANI));
        send();
        assertStands(IURAN);
        line.begin();
        drop(row(ANI), row(BUDI));
        send();
        assertEquals(List.of("ORIGINAL 1"), handedIn());
        assertEquals(2, originals(BUDI));
        assertRows(0, 2, 0, 3);
        assertStands(2 * IURAN);
    }
}
