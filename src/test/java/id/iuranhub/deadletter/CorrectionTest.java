package id.iuranhub.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number that payroll goes on getting wrong is put right in later files, visibly, once two people say so. */
@OnBothDatabases
class CorrectionTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final String MAY = "2026-05";
    private static final long WAGE = 3_000_000;
    private static final Person ANI = MadeUp.person(1);
    private static final Person BUDI = MadeUp.person(2);
    /** A NIK that is none: as payroll has had it for years. */
    private static final String WRONG = ANI.nik().substring(1);

    @TempDir
    Path home;

    private RunningHub hub;

    @BeforeEach
    void start() {
        hub = new RunningHub(home);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private String drop(String blth, String... rows) {
        String file = "upah_" + blth.replace("-", "") + "_DAMKAR.csv";
        hub.drop("inbox/kendari-skpd", file, MadeUp.kendariFile(rows));
        return file;
    }

    private static String row(Person person) {
        return MadeUp.kendari(person, WAGE);
    }

    private static String wrong() {
        return row(ANI).replace(ANI.nik(), WRONG);
    }

    private ApiResponse as(String who, String path, Map<String, Object> body) {
        return hub.hub().ask(new ApiRequest("POST", path, Map.of(), new JsonMapper().valueToTree(body), who));
    }

    private ApiResponse propose(String... changes) {
        var body = new HashMap<String, Object>(Map.of("field", "NIK", "old", WRONG, "new", ANI.nik(), "scheme", SCHEME,
                "from", MAY,
                "reason", "KTP-nya dilihat"));
        for (int i = 0; i < changes.length; i += 2) {
            body.put(changes[i], changes[i + 1]);
        }
        return as("ani", "/corrections", body);
    }

    private long inForce(String... changes) {
        long id = propose(changes).body().get("id").asLong();
        assertEquals(200, as("budi", "/corrections/" + id + "/review", Map.of()).status());
        return id;
    }

    @Test
    void aCorrectionIsUsedInLaterFilesOnceAnotherPersonHasReviewedIt() {
        long id = propose().body().get("id").asLong();
        drop(MAY, wrong());
        assertEquals(List.of("NIK_INVALID"), hub.dead(MAY, "code"));
        ApiResponse same = as("ani", "/corrections/" + id + "/review", Map.of());
        assertEquals("409 FOUR_EYES", same.status() + " " + same.body().get("code").asText());
        assertEquals("in-force", as("budi", "/corrections/" + id + "/review", Map.of()).body().get("state").asText());
        assertEquals(List.of("NIK_INVALID"), hub.dead(MAY, "code"));
        hub.stop();
        hub.start();
        String june = drop("2026-06", wrong(), row(BUDI));
        assertEquals(List.of("pending", "pending"), hub.told("kendari-skpd", june));
        String told = hub.acknowledgement("kendari-skpd", june).get(1);
        assertTrue(told.contains("nik corrected to " + ANI.nik() + " (correction " + id + ")"), told);
        assertTrue(told.contains(WRONG), told);
        assertFalse(hub.acknowledgement("kendari-skpd", june).get(2).contains("corrected"));
        assertEquals(2, hub.send("2026-06").get("accepted").asInt());
        assertEquals(1, hub.why("2026-06", ANI.nik()).get("iurans").size());
        hub.assertSettled("2026-06");
    }

    @Test
    void theRowKeepsTheFilesCellsAndIsJudgedAgainByTheSameCorrection() {
        long id = inForce();
        String file = drop(MAY, wrong(), row(BUDI));
        hub.drop("enrolment", "kurang.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(2, 9)));
        assertEquals(List.of("dead NOT_ENROLLED", "pending"), hub.told("kendari-skpd", file));
        assertTrue(hub.acknowledgement("kendari-skpd", file).get(1).contains("corrected to"));
        JsonNode shown = hub.get("/dead/" + hub.dead(MAY, "id").get(0));
        assertEquals(WRONG, shown.get("cells").get("nik").asText());
        assertEquals(ANI.nik(), shown.get("edits").get("nik").asText());
        assertEquals("correction " + id, shown.get("versions").get(0).get("author").asText());
        as("budi", "/corrections/" + id + "/end", Map.of("reason", "sudah betul"));
        hub.drop("enrolment", "lagi.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
        assertEquals(List.of("pending", "pending"), hub.told("kendari-skpd", file));
        assertEquals(2, hub.send(MAY).get("accepted").asInt());
        hub.assertSettled(MAY);
    }

    @Test
    void theSamePersonUnderBothNumbersStandsOnce() {
        inForce();
        drop(MAY, wrong(), row(ANI));
        assertEquals(List.of("DUPLICATE_ROW"), hub.dead(MAY, "code"));
        assertEquals(1, hub.send(MAY).get("accepted").asInt());
        hub.assertSettled(MAY);
    }

    @Test
    void itHoldsOnlyInItsMonthsAndUntilItIsEnded() {
        long id = inForce("to", "2026-06");
        drop("2026-04", wrong());
        drop("2026-07", wrong());
        assertEquals(List.of("NIK_INVALID"), hub.dead("2026-04", "code"));
        assertEquals(List.of("NIK_INVALID"), hub.dead("2026-07", "code"));
        assertEquals(200, as("budi", "/corrections/" + id + "/end", Map.of("reason", "sudah betul")).status());
        assertEquals(409, as("budi", "/corrections/" + id + "/end", Map.of("reason", "x")).status());
        drop(MAY, wrong());
        assertEquals(List.of("NIK_INVALID"), hub.dead(MAY, "code"));
        hub.assertBalanced(MAY);
    }

    @Test
    void whatIsNoNumberOrOverlapsIsNotTaken() {
        assertEquals(400, propose("new", "123").status());
        assertEquals(400, propose("new", WRONG).status());
        assertEquals(400, propose("field", "NAMA").status());
        assertEquals(400, propose("scheme", "kendari").status());
        assertEquals(400, propose("to", "2026-04").status());
        assertEquals(200, propose("to", "2026-06").status());
        assertEquals("409 OVERLAPS", propose("from", "2026-06").status() + " " + propose("from", "2026-06").body()
                .get("code").asText());
        assertEquals(200, propose("from", "2026-07").status());
        var listed = new ArrayList<String>();
        hub.get("/corrections", "state", "proposed").get("corrections").forEach(one -> listed.add(one.toString()));
        assertEquals(2, listed.size());
        assertFalse(listed.toString().contains(ANI.nik()), "the list masks numbers");
        assertEquals(ANI.nik(), hub.get("/corrections/1").get("new").asText());
    }

    @Test
    void aCorrectedRowIsReplacedByTheNextFileLikeAnyOther() {
        inForce();
        drop(MAY, wrong(), row(BUDI));
        hub.send(MAY);
        drop(MAY, row(ANI), row(BUDI));
        hub.send(MAY);
        assertEquals(2, hub.rows(MAY, SCHEME, "accepted"));
        assertEquals(2, hub.rows(MAY, SCHEME, "superseded"));
        hub.assertSettled(MAY);
    }
}
