package id.iuranhub.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people see of dead rows, and what they can do about them. */
@OnBothDatabases
class DeadLettersTest extends MonthOfDeadRows {

    private static final Person STRANGER = MadeUp.person(50);

    private static void discard(String id) {
        assertEquals(1, hub.post("/dead/discard", Map.of("ids", List.of(id), "reason", "sudah berhenti"))
                .get("discarded").asInt());
    }

    @Test
    void theListCanBeNarrowedAndMasksTheNik() {
        drop(row(STRANGER), damaged(ANI), row(BUDI));
        assertEquals(List.of("NOT_ENROLLED", "NIK_INVALID"), hub.dead(blth, "code"));
        assertEquals(List.of("nik", "nik"), hub.dead(blth, "field"));
        assertEquals(List.of("2", "3"), hub.dead(blth, "line"));
        assertEquals(List.of(file, file), hub.dead(blth, "file"));
        assertEquals(List.of(Long.toString(IURAN), "0"), hub.dead(blth, "amount"));
        assertEquals(1, hub.get("/dead", "blth", blth, "code", "NIK_INVALID").get("dead").size());
        assertEquals(2, hub.get("/dead", "blth", blth, "scheme", SCHEME).get("dead").size());
        assertEquals(0, hub.get("/dead", "blth", blth, "scheme", "palu-asn").get("dead").size());
        String list = hub.get("/dead", "blth", blth).toString();
        assertFalse(list.contains(STRANGER.nik()), list);
        assertFalse(list.contains(ANI.nik().substring(1)), list);
        assertTrue(list.contains(STRANGER.nik().substring(0, 4)), list);
        hub.assertBalanced(blth);
    }

    @Test
    void aFilterThatNamesNothingKnownIsRefused() {
        assertEquals(400, question("code", "NOT_ENROLED").status());
        assertTrue(question("code", "NOT_ENROLED").body().toString().contains("NOT_ENROLLED"));
        assertEquals(400, question("scheme", "kendari-nonas").status());
        assertTrue(question("scheme", "kendari-nonas").body().toString().contains(SCHEME));
        assertEquals(400, question("blth", "2026-13").status());
    }

    private static ApiResponse question(String parameter, String value) {
        return hub.asks("/dead", Map.of(parameter, value));
    }

    @Test
    void aRowIsShownWholeAndThatIsOnRecord() {
        drop(row(STRANGER));
        var shown = hub.get("/dead/" + id(0));
        assertEquals(STRANGER.nik(), shown.get("nik").asText());
        assertEquals("dead", shown.get("disposition").asText());
        assertEquals("3000000", shown.get("cells").get("upah").asText());
        assertEquals(STRANGER.nik(), shown.get("cells").get("nik").asText());
        assertEquals("NOT_ENROLLED", shown.get("findings").get(0).get("code").asText());
        assertEquals(List.of("test row seen", "test row seen"), deeds(id(0)));
        hub.assertBalanced(blth);
    }

    @Test
    void allFaultsOfARowAreShown() {
        drop(damaged(ANI).replace("3000000", "banyak"));
        var codes = new ArrayList<String>();
        hub.get("/dead/" + id(0)).get("findings").forEach(finding -> codes.add(finding.get("code").asText()));
        assertEquals(List.of("NIK_INVALID", "MONEY_INVALID"), codes);
        hub.assertBalanced(blth);
    }

    @Test
    void aWrongQuestionIsAnsweredWithWhatWouldBeRight() {
        drop(damaged(ANI), row(BUDI));
        String id = id(0);
        var wrongColumn = edit(id, "upha", "1");
        assertEquals(400, wrongColumn.status());
        assertTrue(wrongColumn.body().get("message").asText().contains("upah"), wrongColumn.body().toString());
        assertEquals(400, hub.ask("/dead/" + id + "/edit", Map.of("fields", Map.of("upah", "1"))).status());
        assertEquals(400, hub.ask("/dead/" + id + "/edit", Map.of("fields", Map.of(), "reason", "x")).status());
        assertEquals(400, edit("zwei", "upah", "1").status());
        assertEquals(404, edit("99999-1", "upah", "1").status());
        assertEquals(404, hub.ask("/dead/retry", Map.of("ids", List.of("99999-1"))).status());
        assertEquals(404, hub.asks("/dead/99999-1", Map.of()).status());
        assertEquals(400, hub.ask("/dead/retry", Map.of("blth", blth)).status());
        assertEquals(400, hub.ask("/dead/retry", Map.of("all", true)).status());
        assertEquals(400, hub.ask("/dead/discard", Map.of("ids", List.of(id))).status());
        String alive = id.substring(0, id.indexOf('-')) + "-3";
        assertEquals(409, edit(alive, "upah", "1").status());
        assertEquals(409, hub.ask("/dead/discard", Map.of("ids", List.of(alive), "reason", "x")).status());
        assertEquals(List.of("new"), hub.dead(blth, "state"));
        hub.assertBalanced(blth);
    }

    @Test
    void rowsAreRetriedByCodeOrAll() {
        drop(damaged(ANI), row(BUDI).replace("3000000", "x"), row(STRANGER));
        edit(id(0), "nik", ANI.nik());
        edit(id(1), "upah", "3000000");
        var byCode = hub.post("/dead/retry", Map.of("code", "MONEY_INVALID", "blth", blth));
        assertEquals(1, byCode.get("retried").asInt());
        assertEquals(List.of("NIK_INVALID", "NOT_ENROLLED"), hub.dead(blth, "code"));
        var all = hub.post("/dead/retry", Map.of("all", true, "blth", blth));
        assertEquals(List.of(2, 1, 1),
                List.of(all.get("retried").asInt(), all.get("pending").asInt(), all.get("dead").asInt()));
        assertAllAccepted(2);
    }

    @Test
    void aRowThatStaysDeadCountsItsAttempts() {
        drop(row(STRANGER));
        assertEquals("NOT_ENROLLED", retry(id(0)).get("rows").get(0).get("code").asText());
        retry(id(0));
        assertEquals(List.of("2"), hub.dead(blth, "attempts"));
        assertEquals(List.of("new"), hub.dead(blth, "state"));
        edit(id(0), "upah", "salah");
        retry(id(0));
        assertEquals(List.of("MONEY_INVALID"), hub.dead(blth, "code"));
        assertEquals(0, hub.scheme(blth, SCHEME).get("rupiah").get("dead").asLong());
        assertEquals(List.of("dead MONEY_INVALID"), told());
        hub.assertBalanced(blth);
    }

    @Test
    void aDiscardedRowStaysDeadAndIsLeftByARetryOfAll() {
        drop(row(STRANGER), damaged(ANI), row(BUDI));
        discard(id(0));
        assertEquals(List.of("discarded", "new"), hub.dead(blth, "state"));
        assertEquals(1, hub.post("/dead/retry", Map.of("all", true, "blth", blth)).get("retried").asInt());
        assertEquals(List.of("discarded", "new"), hub.dead(blth, "state"));
        assertEquals(List.of("dead NOT_ENROLLED", "dead NIK_INVALID", "pending"), told());
        assertEquals(2, hub.rows(blth, SCHEME, "dead"));
        assertTrue(deeds(id(0)).contains("test row discarded"));
        hub.drop("enrolment", "lagi.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 60)));
        hub.send(blth);
        assertEquals(2, hub.rows(blth, SCHEME, "dead"));
        hub.drop("enrolment", "lagi.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
        hub.assertSettled(blth);
    }

    @Test
    void aDiscardedRowCanBeTakenUpAgainByItsId() {
        drop(row(STRANGER));
        discard(id(0));
        retry(id(0));
        assertEquals(List.of("new"), hub.dead(blth, "state"));
        hub.assertBalanced(blth);
    }

    @Test
    void whyTellsTheAmountAndWhatBecameOfIt() {
        drop(row(ANI));
        hub.send(blth);
        var why = hub.why(blth, ANI.nik()).get("iurans").get(0);
        assertEquals("accepted", why.get("disposition").asText());
        assertEquals(IURAN, why.get("total").asLong());
        assertEquals(2, why.get("steps").size());
        hub.assertSettled(blth);
    }
}
