package id.iuranhub.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Seeds;
import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.HubProcess;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.AdviceWithRouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many rows tried again in waves that grow, by a job that outlives the hub. */
@OnBothDatabases
class BulkRetryTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final String BLTH = "2026-05";
    private static final long WAGE = 3_000_000;
    private static final int ROWS = 12;

    @TempDir
    Path home;

    @TempDir
    Path folderOfLogs;

    private RunningHub hub;
    /** The rows that are dead at first. */
    private List<String> ids;

    private void start(String... settings) {
        var more = new HashMap<>(Map.of("dead.bulk-first", "2", "dead.bulk-rate", "100000", "insurer.attempts", "2"));
        for (int i = 0; i < settings.length; i += 2) {
            more.put(settings[i], settings[i + 1]);
        }
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")), more);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, ROWS)));
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, ROWS), WAGE));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    /** The insurer refuses everybody in the first run; the rows are dead, and their month was run. */
    private void startRefused(String... settings) {
        start(settings);
        hub.insurer.misbehave(
                Faults.parse("- {match: {path: batch}, refuse: {code: NIK_UNKNOWN, message: tidak dikenal}}"));
        hub.send(BLTH);
        assertEquals(ROWS, hub.rows(BLTH, SCHEME, "dead"));
        hub.insurer.misbehave(Faults.none());
        ids = hub.dead(BLTH, "id");
    }

    /** From now on, until the restart, the route fails before its first step. */
    private void breaks(String route) throws Exception {
        AdviceWith.adviceWith(hub.camel(), route, (AdviceWithRouteBuilder advice) -> advice.weaveAddFirst()
                .throwException(new IllegalStateException("the hub dies here")));
    }

    private long begin(int confirmed, String... more) {
        var body = new HashMap<String, Object>(Map.of("blth", BLTH, "confirm", confirmed, "reason",
                "penanggung sudah membetulkan"));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        return hub.post("/bulk-retries", body).get("id").asLong();
    }

    private JsonNode job(long id) {
        return hub.get("/bulk-retries/" + id);
    }

    private JsonNode awaitState(long id, String state) {
        Awaitility.await().atMost(Patience.LONG).pollInterval(Duration.ofMillis(50))
                .until(() -> job(id).get("state").asText().equals(state));
        return job(id);
    }

    private static List<String> waves(JsonNode job) {
        var waves = new ArrayList<String>();
        job.get("waves").forEach(wave -> waves.add(wave.get("wave").asInt() + " " + wave.get("outcomes")));
        return waves;
    }

    private List<String> triesOfAll() {
        var tries = new ArrayList<String>();
        for (String id : ids) {
            var row = new ArrayList<String>();
            hub.get("/dead/" + id).get("tries").forEach(attempt -> row.add(attempt.get("outcome").asText()));
            tries.add(String.join(" ", row));
        }
        return tries;
    }

    @Test
    void wavesGrowAndEachHasItsReceiptsBeforeTheNextBegins() {
        startRefused();
        long id = begin(ROWS);
        JsonNode done = awaitState(id, "done");
        assertEquals(List.of("1 {\"accepted\":2}", "2 {\"accepted\":4}", "3 {\"accepted\":6}"), waves(done));
        assertEquals(ROWS, hub.rows(BLTH, SCHEME, "accepted"));
        hub.assertSettled(BLTH);
    }

    @Test
    void onlyAsManyAsWereConfirmedAreTaken() {
        startRefused();
        var refused = hub.ask("/bulk-retries", Map.of("blth", BLTH, "confirm", ROWS - 1, "reason", "x"));
        assertEquals("409 NOT_AS_CONFIRMED", refused.status() + " " + refused.body().get("code").asText());
        assertTrue(refused.body().get("message").asText().contains(ROWS + " rows"), refused.body().toString());
        long id = begin(ROWS, "rate", "2");
        assertEquals(409, hub.ask("/bulk-retries", Map.of("blth", BLTH, "confirm", ROWS, "reason", "x")).status());
        hub.post("/bulk-retries/" + id + "/cancel", Map.of());
        assertEquals(409, hub.ask("/bulk-retries/" + id + "/resume", Map.of()).status());
    }

    @Test
    void itStopsByItselfWhenTheInsurerGoesOnRefusingAndBeginsSmallAgain() {
        startRefused();
        hub.insurer.misbehave(
                Faults.parse("- {match: {path: batch}, refuse: {code: NIK_UNKNOWN, message: tidak dikenal}}"));
        long id = begin(ROWS);
        JsonNode stopped = awaitState(id, "stopped");
        assertEquals(List.of("1 {\"refused\":2}"), waves(stopped));
        assertEquals(ROWS - 2, stopped.get("outcomes").get("waiting").asInt());
        assertEquals(2, triesOfAll().stream().filter(tries -> tries.equals("refused")).count());
        assertEquals(ROWS - 2, triesOfAll().stream().filter(String::isEmpty).count());
        hub.insurer.misbehave(Faults.none());
        hub.post("/bulk-retries/" + id + "/resume", Map.of());
        assertEquals(List.of("1 {\"refused\":2}", "2 {\"accepted\":2}", "3 {\"accepted\":4}", "4 {\"accepted\":4}"),
                waves(awaitState(id, "done")));
        hub.assertSettled(BLTH);
    }

    @Test
    void aNumberOfRefusalsInAllIsALimitToo() {
        startRefused();
        hub.insurer.misbehave(Faults.parse("- {match: {nik: '" + MadeUp.person(1).nik()
                + "'}, refuse: {code: NIK_UNKNOWN, message: tidak dikenal}}\n"
                + "- {match: {nik: '" + MadeUp.person(4).nik()
                + "'}, refuse: {code: NIK_UNKNOWN, message: tidak dikenal}}"));
        long id = begin(ROWS, "limit", "1");
        assertEquals(List.of("1 {\"accepted\":1,\"refused\":1}", "2 {\"accepted\":3,\"refused\":1}"),
                waves(awaitState(id, "stopped")));
        assertEquals(2, job(id).get("left").size());
        hub.assertSettled(BLTH);
    }

    @Test
    void rowsOfAMonthThatWasNotRunBecomePendingForTheRun() {
        start();
        hub.drop("inbox/kendari-skpd", "upah_202605_PASAR.csv", MadeUp.kendariFile(MadeUp.people(50, 53), WAGE));
        long id = begin(4, "limit", "100%", "code", "NOT_ENROLLED");
        assertEquals(List.of("1 {\"dead\":2}", "2 {\"dead\":2}"), waves(awaitState(id, "done")));
        String one = hub.dead(BLTH, "id").get(0);
        Person right = MadeUp.person(13);
        hub.post("/dead/" + one + "/edit",
                Map.of("fields", Map.of("nik", right.nik(), "tanggal_lahir", right.born().toString(),
                "kpj", right.kpj()), "reason", "salah orang"));
        hub.drop("enrolment", "lagi.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 13)));
        assertEquals(1, awaitState(begin(4, "limit", "100%"), "done").get("outcomes").get("pending").asInt());
        assertEquals(0, hub.rows(BLTH, SCHEME, "accepted"));
        assertEquals(ROWS + 1, hub.send(BLTH).get("accepted").asInt());
        hub.assertSettled(BLTH);
    }

    @Test
    void itGoesOnWhereItWasWhenTheHubDiesInTheMiddleAndNobodyIsTriedTwice() throws Exception {
        startRefused();
        breaks("judge-again");
        long id = begin(ROWS);
        Awaitility.await().atMost(Patience.LONG)
                .until(() -> triesOfAll().stream().anyMatch(tries -> !tries.isEmpty()));
        hub.stop();
        hub.start();
        breaks("push");
        Awaitility.await().atMost(Patience.LONG).until(() -> hub.rows(BLTH, SCHEME, "pending") == 2);
        hub.stop();
        hub.start();
        JsonNode done = awaitState(id, "done");
        assertEquals(List.of("1 {\"accepted\":2}", "2 {\"accepted\":4}", "3 {\"accepted\":6}"), waves(done));
        assertEquals(java.util.Collections.nCopies(ROWS, "accepted"), triesOfAll());
        hub.assertSettled(BLTH);
    }

    /** More kills with {@code -Dkills=20}, the same ones again with {@code -Dseed=...}. */
    @Test
    void itGoesOnWhereItWasAtWhicheverCommitTheHubIsKilled() throws Exception {
        long seed = Seeds.one("seed");
        int kills = Integer.getInteger("kills", 3);
        System.err.println("BulkRetryTest: -Dkills=" + kills + " -Dseed=" + seed);
        var random = new Random(seed);
        startRefused();
        long id = begin(ROWS);
        hub.stop();
        int killed = 0;
        for (int kill = 0; kill < kills; kill++) {
            Process process = HubProcess.start(home, hub.insurer.address(), "", folderOfLogs.resolve("hub.log"),
                    "dead.bulk-first=2",
                    "dead.bulk-rate=100000", "insurer.attempts=2", HubProcess.HALTS_AT + "="
                    + (5 + random.nextInt(40)));
            killed += process.waitFor(45, TimeUnit.SECONDS) && process.exitValue() == HubProcess.HALTED ? 1 : 0;
            process.destroyForcibly().waitFor();
        }
        assertTrue(killed > 0, "no hub was killed at a commit");
        hub.start();
        awaitState(id, "done");
        assertEquals(java.util.Collections.nCopies(ROWS, "accepted"), triesOfAll());
        hub.assertSettled(BLTH);
    }

    @Test
    void itCanBePausedAndResumedAlsoAfterARestart() {
        startRefused();
        long id = begin(ROWS, "rate", "4");
        Awaitility.await().atMost(Patience.LONG)
                .until(() -> waves(job(id)).equals(List.of("1 {\"accepted\":2}")));
        hub.post("/bulk-retries/" + id + "/pause", Map.of());
        hub.stop();
        hub.start();
        assertEquals("paused", job(id).get("state").asText());
        hub.post("/bulk-retries/" + id + "/cancel", Map.of());
        assertEquals(2, hub.rows(BLTH, SCHEME, "accepted"));
        assertEquals(ROWS - 2, triesOfAll().stream().filter(String::isEmpty).count());
        hub.assertSettled(BLTH);
    }

    @Test
    void whoIsInSomebodysHandsOrWasGivenUpMeanwhileIsLeftOut() {
        startRefused("dead.bulk-first", "1");
        hub.hub().ask(new id.iuranhub.console.http.ApiRequest("POST", "/dead/" + ids.get(0) + "/take", Map.of(),
                new com.fasterxml.jackson.databind.json.JsonMapper().createObjectNode(), "ani"));
        long id = begin(ROWS);
        hub.post("/dead/discard", Map.of("ids", List.of(ids.get(ROWS - 1)), "reason", "sudah berhenti"));
        JsonNode outcomes = awaitState(id, "done").get("outcomes");
        assertEquals(List.of(ROWS - 2, 1, 1), List.of(outcomes.get("accepted").asInt(), outcomes.get("gone").asInt(),
                outcomes.get("held").asInt()));
        hub.assertSettled(BLTH);
    }
}
