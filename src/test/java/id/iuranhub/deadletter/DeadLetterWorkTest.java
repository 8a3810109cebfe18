package id.iuranhub.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people at one queue: who is at what, what was edited, what came of each retry, how many more there are. */
@OnBothDatabases
class DeadLetterWorkTest {

    private static final String BLTH = "2026-05";
    private static final String FILE = "upah_202605_DAMKAR.csv";
    private static final long WAGE = 3_000_000;
    private static final Person ANI = MadeUp.person(1);
    private static final Person BUDI = MadeUp.person(2);
    private static final Person STRANGER = MadeUp.person(50);

    @TempDir
    Path home;

    private RunningHub hub;

    @BeforeEach
    void start() {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("dead.hold-for", "300ms"));
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void drop(String... rows) {
        hub.drop("inbox/kendari-skpd", FILE, MadeUp.kendariFile(rows));
    }

    private static String row(Person person) {
        return MadeUp.kendari(person, WAGE);
    }

    private static String damaged(Person person) {
        return row(person).replace(person.nik(), person.nik().substring(1));
    }

    private String id(int which) {
        return hub.dead(BLTH, "id").get(which);
    }

    private ApiResponse as(String who, String path, Object body) {
        return hub.hub().ask(new ApiRequest("POST", path, Map.of(), new JsonMapper().valueToTree(body), who));
    }

    private ApiResponse edit(String who, String id, String column, String cell) {
        return as(who, "/dead/" + id + "/edit", Map.of("fields", Map.of(column, cell), "reason", "kata " + who));
    }

    private List<String> tries(String id) {
        var tries = new ArrayList<String>();
        hub.get("/dead/" + id).get("tries").forEach(attempt -> tries.add(
                attempt.get("who").asText() + " v" + attempt.get("version").asInt() + " "
                + attempt.get("outcome").asText() + " "
                        + attempt.get("code").asText()));
        return tries.stream().map(String::strip).toList();
    }

    private List<String> listed(String state) {
        var ids = new ArrayList<String>();
        hub.get("/dead", "blth", BLTH, "state", state).get("dead").forEach(dead -> ids.add(dead.get("id").asText()));
        return ids;
    }

    @Test
    void whatSomebodyTookNobodyElseChanges() {
        drop(damaged(ANI), damaged(BUDI));
        String id = id(0);
        stop();
        hub = new RunningHub(home);
        assertEquals(200, as("ani", "/dead/" + id + "/take", Map.of()).status());
        assertEquals(List.of("review", "new"), hub.dead(BLTH, "state"));
        assertEquals(List.of("ani", ""), hub.dead(BLTH, "owner"));
        for (ApiResponse refused
                : List.of(as("budi", "/dead/" + id + "/take", Map.of()), edit("budi", id, "nik", ANI.nik()),
                as("budi", "/dead/retry", Map.of("ids", List.of(id))), as("budi", "/dead/" + id + "/release", Map.of()),
                as("budi", "/dead/discard", Map.of("ids", List.of(id), "reason", "x")))) {
            assertEquals(409, refused.status());
            assertEquals("HELD", refused.body().get("code").asText());
            assertTrue(refused.body().get("message").asText().contains("in the hands of ani"),
                    refused.body().toString());
        }
        var all = as("budi", "/dead/retry", Map.of("all", true, "blth", BLTH)).body();
        assertEquals(List.of(1, 1), List.of(all.get("retried").asInt(), all.get("held").asInt()));
        assertEquals(200, edit("ani", id, "nik", ANI.nik()).status());
        hub.stop();
        hub.start();
        assertEquals(409, as("budi", "/dead/retry", Map.of("ids", List.of(id))).status());
        assertEquals(200, as("ani", "/dead/" + id + "/release", Map.of()).status());
        assertEquals(1, as("budi", "/dead/retry", Map.of("ids", List.of(id))).body().get("pending").asInt());
        hub.assertBalanced(BLTH);
    }

    @Test
    void whoForgetsARowGivesItBackAfterAWhile() {
        drop(damaged(ANI));
        String id = id(0);
        assertEquals(200, as("ani", "/dead/" + id + "/take", Map.of()).status());
        Awaitility.await().atMost(Patience.LONG)
                .until(() -> as("budi", "/dead/" + id + "/take", Map.of()).status() == 200);
        assertEquals("budi", hub.get("/dead/" + id).get("owner").asText());
    }

    @Test
    void everyEditIsKeptAndTheFilesOwnWordsToo() {
        drop(damaged(ANI));
        String id = id(0);
        edit("ani", id, "nik", BUDI.nik());
        edit("budi", id, "nik", ANI.nik());
        assertEquals(409,
                as("ani", "/dead/" + id + "/edit", Map.of("fields", Map.of("upah", "1"), "reason", "x", "version", 1))
                .status());
        JsonNode shown = hub.get("/dead/" + id);
        assertEquals(ANI.nik().substring(1), shown.get("cells").get("nik").asText());
        assertEquals(ANI.nik(), shown.get("edits").get("nik").asText());
        assertEquals(2, shown.get("version").asInt());
        var versions = new ArrayList<String>();
        shown.get("versions")
                .forEach(version -> versions.add(version.get("author").asText() + " " + version.get("reason").asText()
                + " "
                + version.get("edits").get("nik").asText()));
        assertEquals(List.of("ani kata ani " + BUDI.nik(), "budi kata budi " + ANI.nik()), versions);
    }

    @Test
    void everyRetryTellsWhatCameOfIt() {
        drop(row(ANI).replace("3000000", "x"), row(BUDI));
        String id = id(0);
        as("ani", "/dead/retry", Map.of("ids", List.of(id)));
        assertEquals(List.of("ani v0 dead MONEY_INVALID"), tries(id));
        edit("ani", id, "upah", "3000000");
        assertEquals(List.of("fixed"), hub.dead(BLTH, "state"));
        as("budi", "/dead/retry", Map.of("ids", List.of(id)));
        assertEquals(List.of("ani v0 dead MONEY_INVALID", "budi v1 pending"), tries(id));
        assertEquals(List.of(id), listed("queued"));
        hub.insurer.misbehave(Faults.parse("- {match: {nik: '" + ANI.nik()
                + "', times: 2}, refuse: {code: NIK_UNKNOWN, message: tidak dikenal}}"));
        hub.send(BLTH);
        assertEquals(List.of("refused"), hub.dead(BLTH, "state"));
        JsonNode refused = hub.get("/dead/" + id).get("tries").get(1);
        assertEquals("NIK_UNKNOWN: tidak dikenal", refused.get("message").asText());
        assertTrue(refused.get("batch").asLong() > 0);
        hub.stop();
        hub.start();
        as("budi", "/dead/retry", Map.of("ids", List.of(id)));
        hub.send(BLTH);
        as("budi", "/dead/retry", Map.of("ids", List.of(id)));
        hub.send(BLTH);
        assertEquals(List.of("ani v0 dead MONEY_INVALID", "budi v1 refused INSURER_REFUSED",
                "budi v1 refused INSURER_REFUSED", "budi v1 accepted"),
                tries(id));
        assertTrue(hub.get("/dead/" + id).get("tries").get(3).get("receipt").asText().length() > 1);
        assertEquals(List.of(id), listed("resolved"));
        hub.assertSettled(BLTH);
    }

    @Test
    void whoStoodInAStuckBatchSeesItsOutcomeToo() {
        hub.insurer.misbehave(Faults.parse("- {match: {path: batch, times: 1}, wrong-receipt: rupiah}"));
        drop(row(ANI), row(BUDI));
        hub.send(BLTH);
        assertEquals(List.of("parked", "parked"), hub.dead(BLTH, "state"));
        var ids = hub.dead(BLTH, "id");
        as("ani", "/dead/retry", Map.of("all", true, "blth", BLTH));
        hub.send(BLTH);
        for (String id : ids) {
            assertEquals(List.of("ani v0 accepted"), tries(id));
        }
        hub.assertSettled(BLTH);
    }

    @Test
    void theQueueIsGroupedByCauseWithItsTrendAndRupiah() {
        hub.drop("inbox/kendari-skpd", "upah_202604_DAMKAR.csv", MadeUp.kendariFile(row(STRANGER)));
        drop(row(STRANGER), row(MadeUp.person(51)), damaged(ANI), row(BUDI));
        hub.insurer.misbehave(Faults.parse("- {match: {nik: '" + BUDI.nik()
                + "', times: 1}, refuse: {code: NIK_UNKNOWN, message: tidak dikenal}}"));
        hub.send(BLTH);
        var found = new ArrayList<String>();
        hub.get("/dead/groups", "blth", BLTH).get("groups").forEach(group -> found.add(group.get("code").asText() + " "
                + group.get("cause").asText() + " " + group.get("count").asInt() + " " + group.get("rupiah").asLong()
                + " " + group.get("states")));
        long iuran = MadeUp.kendariIuran(WAGE);
        assertEquals(List.of("NOT_ENROLLED  2 " + 2 * iuran + " {\"new\":2}", "NIK_INVALID  1 0 {\"new\":1}",
                "INSURER_REFUSED NIK_UNKNOWN 1 " + iuran + " {\"new\":1}"), found);
        JsonNode strangers = hub.get("/dead/groups", "blth", BLTH).get("groups").get(0);
        assertEquals(6, strangers.get("months").size());
        assertEquals("2026-04 1", strangers.get("months").get(4).get("blth").asText() + " " + strangers.get("months")
                .get(4).get("count").asInt());
        assertEquals("2026-05 2", strangers.get("months").get(5).get("blth").asText() + " " + strangers.get("months")
                .get(5).get("count").asInt());
        assertEquals(2, strangers.get("days").get(0).get("count").asInt());
        hub.assertBalanced(BLTH);
    }
}
