package id.iuranhub.ledger.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Replacing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A new row that is dead, or an amendment that is refused: the accepted record stands until a person has decided. */
@OnBothDatabases
class ReplacedByDeadRowsTest extends Replacing {

    @Test
    void whileTheNewRowIsDeadTheAcceptedRecordStandsUntilItIsRepaired() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(ANI), row(BUDI).replace("3000000", "3000000x"));
        send();
        assertEquals(List.of(), handedIn());
        assertRows(0, 2, 1, 1);
        assertEquals(2 * IURAN, hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(blth)).rupiah());
        hub.post("/dead/" + onlyDead() + "/edit", Map.of("fields", Map.of("upah", "4000000"), "reason", "salah ketik"));
        hub.post("/dead/retry", Map.of("ids", List.of(onlyDead())));
        assertRows(1, 2, 0, 1);
        send();
        assertEquals(List.of("AMENDMENT 1"), handedIn());
        assertRows(0, 2, 0, 2);
        assertStands(IURAN + MORE);
    }

    @Test
    void aNewRowThatIsDiscardedTakesTheAcceptedRecordBack() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(ANI), row(BUDI).replace("3000000", "3000000x"));
        send();
        hub.post("/dead/discard", Map.of("ids", List.of(onlyDead()), "reason", "sudah berhenti"));
        send();
        assertEquals(List.of("VOID 1"), handedIn());
        assertRows(0, 1, 1, 2);
        assertStands(IURAN);
    }

    @Test
    void aDiscardTakenBackBeforeTheRunLeavesTheRecord() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(ANI), row(BUDI).replace("3000000", "3000000x"));
        String id = onlyDead();
        hub.post("/dead/discard", Map.of("ids", List.of(id), "reason", "sudah berhenti"));
        hub.post("/dead/" + id + "/edit", Map.of("fields", Map.of("upah", "3000000"), "reason", "ternyata masih"));
        hub.post("/dead/retry", Map.of("ids", List.of(id)));
        send();
        assertEquals(List.of(), handedIn());
        assertRows(0, 2, 0, 2);
        assertStands(2 * IURAN);
    }

    @Test
    void whoseNikNoLongerReadsIsNotTakenBackButWhoVanishedIs() {
        drop(row(ANI), row(BUDI), row(CITRA));
        send();
        line.begin();
        drop(row(ANI), row(BUDI).replace(BUDI.nik(), BUDI.nik().substring(1)));
        send();
        assertEquals(List.of("VOID 1"), handedIn());
        assertEquals(CITRA.nik(), onlyRecord("VOID").get("nik").asText());
        assertRows(0, 2, 1, 2);
        hub.post("/dead/" + onlyDead() + "/edit", Map.of("fields", Map.of("nik", BUDI.nik()), "reason", "salah ketik"));
        hub.post("/dead/retry", Map.of("ids", List.of(onlyDead())));
        send();
        assertEquals(List.of("VOID 1"), handedIn());
        assertRows(0, 2, 0, 3);
        assertStands(2 * IURAN);
    }

    @Test
    void aRefusedAmendmentLeavesTheAcceptedRecordStanding() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave(("- {match: {path: batch, nik: \"%s\", times: 1}, refuse: {code: WAGE_ODD, field: wage, message: "
                + "too much}}").formatted(BUDI.nik()));
        line.begin();
        drop(row(ANI), raised(BUDI));
        send();
        assertRows(0, 2, 1, 1);
        assertEquals(List.of("INSURER_REFUSED"), hub.dead(blth, "code"));
        assertEquals(2 * IURAN, hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(blth)).rupiah());
        hub.post("/dead/retry", Map.of("ids", List.of(onlyDead())));
        send();
        assertEquals(List.of("AMENDMENT 1", "AMENDMENT 1"), handedIn());
        assertEquals(2, line.keys().size());
        assertRows(0, 2, 0, 2);
        assertStands(IURAN + MORE);
    }
}
