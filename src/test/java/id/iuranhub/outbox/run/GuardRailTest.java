package id.iuranhub.outbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.model.Blth;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that looks wrong waits for a person, whatever happens meanwhile. */
@OnBothDatabases
class GuardRailTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final String APRIL = "2026-04";
    private static final String MAY = "2026-05";
    private static final long WAGE = 3_000_000;

    @TempDir
    Path home;

    private RunningHub hub;

    private void start(String... settings) {
        var more = new HashMap<String, String>();
        for (int i = 0; i < settings.length; i += 2) {
            more.put(settings[i], settings[i + 1]);
        }
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")), more);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void drop(String blth, String opd, List<Person> people) {
        hub.drop("inbox/kendari-skpd", "upah_" + blth.replace("-", "") + "_" + opd + ".csv",
                MadeUp.kendariFile(people, WAGE));
    }

    private static List<Person> people(int enrolled, int strangers) {
        var people = new ArrayList<>(MadeUp.people(1, enrolled));
        people.addAll(MadeUp.people(50, 49 + strangers));
        return people;
    }

    private ApiResponse decide(String what, String who, String blth) {
        return hub.hub().ask(new ApiRequest("POST", "/runs/" + what, Map.of(), new JsonMapper().valueToTree(
                Map.of("blth", blth, "scheme", SCHEME, "reason", "sudah dicek", "wait", true)), who));
    }

    private static List<String> reasons(JsonNode held) {
        var reasons = new ArrayList<String>();
        held.forEach(run -> run.get("reasons").forEach(reason -> reasons.add(
                reason.get("what").asText() + " " + reason.get("limit").asText() + " "
                + reason.get("found").asText())));
        return reasons;
    }

    private JsonNode held(String blth) {
        return hub.scheme(blth, SCHEME).get("held");
    }

    private long accepted(String blth) {
        return hub.rows(blth, SCHEME, "accepted");
    }

    @Test
    void aRunWithTooManyDeadRowsIsHeldOverARestartUntilAnotherPersonReleasesIt() {
        start("guard.dead-percent", "20", "guard.four-eyes", "true");
        drop(MAY, "DAMKAR", people(3, 2));
        JsonNode sent = hub.send(MAY);
        assertEquals(List.of("dead-percent 20 40.00"), reasons(sent.get("held")));
        assertEquals("40 % baris menunggu diperiksa orang; batasnya 20 %",
                sent.get("held").get(0).get("reasons").get(0).get("message").asText());
        assertEquals(0, sent.get("batches").asInt());
        hub.stop();
        hub.start();
        hub.awaitQuiet();
        assertEquals(List.of("dead-percent 20 40.00"), reasons(held(MAY)));
        assertEquals(3, hub.rows(MAY, SCHEME, "pending"));
        ApiResponse same = decide("release", "test", MAY);
        assertEquals("409 FOUR_EYES", same.status() + " " + same.body().get("code").asText());
        assertEquals(0, accepted(MAY));
        assertEquals(3, decide("release", "ani", MAY).body().get("accepted").asInt());
        assertEquals(0, held(MAY).size());
        assertEquals(409, decide("release", "ani", MAY).status());
        assertEquals(0, hub.send(MAY).get("held").size());
        hub.assertSettled(MAY);
    }

    @Test
    void aRunWithinItsLimitsGoesOut() {
        start("guard.dead-percent", "40", "guard.missing-opd", "true", "guard.rupiah-change-percent", "10");
        drop(MAY, "DAMKAR", people(3, 2));
        assertEquals(3, hub.send(MAY).get("accepted").asInt());
        hub.assertSettled(MAY);
    }

    @Test
    void onceWhatWasWrongIsMendedTheNextRunGoesOutByItself() {
        start("guard.dead-percent", "20");
        drop(MAY, "DAMKAR", people(3, 2));
        assertEquals(1, hub.send(MAY).get("held").size());
        hub.drop("enrolment", "lagi.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 60)));
        assertEquals(0, hub.send(MAY).get("held").size());
        assertEquals(5, accepted(MAY));
        assertEquals(0, held(MAY).size());
        hub.assertSettled(MAY);
    }

    @Test
    void aReleaseCoversWhatWasFoundAndNothingWorse() {
        start("guard.dead-percent", "20");
        drop(MAY, "DAMKAR", people(3, 2));
        hub.send(MAY);
        decide("release", "ani", MAY);
        drop(MAY, "PASAR", MadeUp.people(60, 64));
        assertEquals(List.of("dead-percent 20 70.00"), reasons(hub.send(MAY).get("held")));
        hub.assertSettled(MAY);
    }

    @Test
    void rupiahFarFromLastMonthsAndAnOpdThatIsGoneAreReasons() {
        start("guard.rupiah-change-percent", "30", "guard.missing-opd", "true");
        drop(APRIL, "DAMKAR", MadeUp.people(1, 5));
        drop(APRIL, "PASAR", MadeUp.people(6, 7));
        assertEquals(7, hub.send(APRIL).get("accepted").asInt());
        drop(MAY, "DAMKAR", MadeUp.people(1, 3));
        assertEquals(List.of("rupiah-change-percent 30 -57.14", "missing-opd  PASAR"),
                reasons(hub.send(MAY).get("held")));
        drop(MAY, "PASAR", MadeUp.people(6, 7));
        assertEquals(0, hub.send(MAY).get("held").size());
        assertEquals(5, accepted(MAY));
        hub.assertSettled(MAY);
    }

    @Test
    void theScheduleIsNobodySoOnePersonIsEnough() {
        start("guard.dead-percent", "20", "guard.four-eyes", "true");
        drop(MAY, "DAMKAR", people(3, 2));
        hub.camel().createProducerTemplate()
                .requestBody("direct:run", new Runs.Order(Blth.of(202605), SCHEME, "schedule"));
        assertEquals("schedule", held(MAY).get(0).get("by").asText());
        assertEquals(3, decide("release", "test", MAY).body().get("accepted").asInt());
        hub.assertSettled(MAY);
    }

    @Test
    void aHeldRunCanBeGivenUp() {
        start("guard.dead-percent", "20");
        drop(MAY, "DAMKAR", people(3, 2));
        hub.send(MAY);
        assertEquals(200, decide("cancel", "test", MAY).status());
        assertEquals(0, held(MAY).size());
        assertEquals(3, hub.rows(MAY, SCHEME, "pending"));
        assertEquals(List.of("dead-percent 20 40.00"), reasons(hub.send(MAY).get("held")));
        hub.assertBalanced(MAY);
    }

    @Test
    void aReleaseThatDiesBeforeTheRunBeginsGoesOnAfterTheRestart() throws Exception {
        start("guard.dead-percent", "20");
        drop(MAY, "DAMKAR", people(3, 2));
        hub.send(MAY);
        hub.camel().getRouteController().stopRoute("run-prepare");
        assertThrows(CamelExecutionException.class, () -> decide("release", "ani", MAY));
        assertEquals(0, accepted(MAY));
        hub.stop();
        hub.start();
        Awaitility.await().atMost(Patience.LONG).until(() -> accepted(MAY) == 3);
        hub.assertSettled(MAY);
    }
}
