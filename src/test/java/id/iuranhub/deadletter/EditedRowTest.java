package id.iuranhub.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A dead row that somebody edits: judged again by the retry, against all that stands beside it. */
@OnBothDatabases
class EditedRowTest extends MonthOfDeadRows {

    private static final Person CITRA = MadeUp.person(3);

    @Test
    void anEditedRowIsJudgedByTheRetryAndItsAcknowledgementKeepsTheFilesOwnWords() {
        drop(damaged(ANI), row(BUDI));
        String id = id(0);
        assertEquals(List.of("dead NIK_INVALID", "pending"), told());
        assertEquals(200, edit(id, "NIK", ANI.nik()).status());
        assertEquals(List.of("fixed"), hub.dead(blth, "state"));
        var retried = retry(id);
        assertEquals(1, retried.get("pending").asInt());
        assertEquals(List.of("pending", "pending"), told());
        assertTrue(hub.acknowledgement("kendari-skpd", file).get(1).contains(ANI.nik().substring(1)));
        assertFalse(hub.acknowledgement("kendari-skpd", file).get(1).contains(ANI.nik()));
        assertAllAccepted(2);
        assertEquals(List.of("accepted", "accepted"), told());
        assertEquals(1, hub.insurer.ledger().originals(MadeUp.recordId(SCHEME, blth, ANI)));
        assertEquals(List.of("test row edited", "test row retried", "test row seen"), deeds(id));
    }

    @Test
    void aRowIsFoundUnderTheNikItWasEditedIntoEvenWhileItStaysDead() {
        drop(damaged(ANI).replace("3000000", "x"));
        edit(id(0), "nik", ANI.nik());
        retry(id(0));
        assertEquals(List.of("MONEY_INVALID"), hub.dead(blth, "code"));
        assertEquals(ANI.nik(), hub.get("/dead/" + id(0)).get("nik").asText());
        hub.assertBalanced(blth);
    }

    @Test
    void aNikEditedIntoOneThatStandsAlreadyIsADuplicate() {
        drop(damaged(ANI), row(BUDI));
        edit(id(0), "nik", BUDI.nik());
        edit(id(0), "kpj", BUDI.kpj());
        edit(id(0), "tanggal_lahir", BUDI.born().toString());
        retry(id(0));
        assertEquals(List.of("DUPLICATE_ROW"), hub.dead(blth, "code"));
        assertAllAccepted(1);
    }

    @Test
    void whoStoodSecondStandsOnceTheFirstRowIsEditedIntoSomebodyElse() {
        drop(row(BUDI).replace("3000000", "x"), row(BUDI));
        assertEquals(List.of("MONEY_INVALID", "DUPLICATE_ROW"), hub.dead(blth, "code"));
        String id = id(0);
        edit(id, "nik", CITRA.nik());
        edit(id, "tanggal_lahir", CITRA.born().toString());
        edit(id, "kpj", CITRA.kpj());
        edit(id, "upah", "3000000");
        retry(id);
        assertAllAccepted(2);
    }

    @Test
    void aRowOfARefusedBatchIsEditedOnItsOwn() {
        hub.insurer.misbehave(
                Faults.parse("- {match: {path: batch, times: 1}, status: 422, code: CONTROL_MISMATCH, message: no}"));
        drop(row(ANI), row(BUDI));
        hub.send(blth);
        assertEquals(List.of("BATCH_REFUSED", "BATCH_REFUSED"), hub.dead(blth, "code"));
        edit(id(0), "upah", "4000000");
        assertEquals(2, hub.rows(blth, SCHEME, "dead"));
        hub.assertBalanced(blth);
        hub.post("/dead/retry", Map.of("code", "BATCH_REFUSED", "blth", blth));
        assertAllAccepted(2);
        assertEquals(IURAN + MadeUp.kendariIuran(4_000_000), hub.scheme(blth, SCHEME).get("rupiah")
                .get("accepted").asLong());
    }

    @Test
    void aRowTheInsurerMayHaveCannotBeEditedOrDiscarded() {
        hub.insurer.misbehave(Faults.parse("- {match: {path: batch, times: 1}, wrong-receipt: rupiah}"));
        drop(row(ANI));
        hub.send(blth);
        assertEquals(409, edit(id(0), "upah", "4000000").status());
        assertEquals(409, hub.ask("/dead/discard", Map.of("ids", List.of(id(0)), "reason", "x")).status());
        retry(id(0));
        assertAllAccepted(1);
    }
}
