package id.iuranhub.console.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deeds that take a second person: what is proposed by one is done when another says so, and not before. */
@OnBothDatabases
class ProposalTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RIGHT = "7471011203900001";

    @TempDir
    Path home;
    private final GivenClock clock = new GivenClock(Instant.parse("2026-06-10T01:00:00Z"));
    private RunningHub hub;
    private String row;

    @BeforeEach
    void start() {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock)),
                Map.of("guard.four-eyes.edit", "true", "guard.four-eyes.bulk-retry", "1"), clock);
        hub.drop("inbox/kendari-skpd", "kendari_202605.csv", "nik,nama,tanggal_lahir,kpj,skpd,upah\n"
                + "747101120390000,ORANG,1990-03-12,,DAMKAR,3000000\n747101120390002,LAIN,1990-03-12,,DAMKAR,"
                + "3000000\n");
        row = hub.get("/dead", "blth", "2026-05").at("/dead/0/id").asText();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private ApiResponse as(String who, String path, Object body) {
        return hub.hub().ask(new ApiRequest("POST", path, Map.of(), JSON.valueToTree(body), who));
    }

    private JsonNode edit(String who, String field, String value) {
        return as(who, "/dead/" + row + "/edit", Map.of("fields", Map.of(field, value), "reason", "from the card"))
                .body();
    }

    private JsonNode edits() {
        return hub.get("/dead/" + row).path("edits");
    }

    @Test
    void aNikIsChangedWhenAnotherPersonSaysSo() {
        JsonNode proposal = edit("budi", "nik", RIGHT);
        String path = "/proposals/" + proposal.path("proposal").asText();
        assertEquals("proposed", proposal.path("state").asText());
        assertTrue(edits().isEmpty(), "nothing is done yet");
        assertEquals("FOUR_EYES", as("budi", path + "/review", Map.of()).body().path("code").asText());
        assertEquals("FOUR_EYES", as("budi (shell)", path + "/review", Map.of()).body().path("code").asText());
        assertTrue(edits().isEmpty());
        assertEquals(RIGHT, hub.get(path).at("/document/fields/nik").asText(), "who reviews sees what is typed");
        assertFalse(hub.get("/proposals").toString().contains(RIGHT), "a list does not tell it");
        assertEquals("done", as("sari", path + "/review", Map.of()).body().path("state").asText());
        assertEquals(RIGHT, edits().path("nik").asText());
        assertEquals(409, as("tono", path + "/review", Map.of()).status(), "once");
        assertEquals(409, as("tono", path + "/reject", Map.of("reason", "late")).status());
    }

    @Test
    void whatSaysNothingOfPersonOrPayIsDoneAtOnce() {
        assertFalse(edit("budi", "tanggal_lahir", "1990-03-12").has("proposal"));
        assertEquals("1990-03-12", edits().path("tanggal_lahir").asText());
    }

    @Test
    void aProposalThatCanNoLongerBeDoneWaitsToBeRejected() {
        JsonNode proposal = as("budi", "/dead/" + row + "/edit",
                Map.of("fields", Map.of("upah", "3100000"), "reason", "late",
                "version", "0")).body();
        edit("sari", "tanggal_lahir", "1990-03-12");
        String path = "/proposals/" + proposal.path("proposal").asText();
        assertEquals("EDITED_MEANWHILE", as("sari", path + "/review", Map.of()).body().path("code").asText());
        assertEquals("proposed", hub.get(path).path("state").asText());
        assertEquals(409, as("sari", path + "/withdraw", Map.of()).status(), "it is not hers");
        assertEquals("rejected", as("sari", path + "/reject", Map.of("reason", "somebody was faster")).body()
                .path("state").asText());
        assertTrue(edits().path("upah").isMissingNode());
    }

    @Test
    void aRetryOfManyRowsWaitsAndOneOfFewDoesNot() {
        assertEquals(1, as("budi", "/dead/retry", Map.of("ids", List.of(row))).body().path("retried").asInt());
        var many = as("budi", "/dead/retry", Map.of("all", "true", "blth", "2026-05")).body();
        assertEquals("bulk-retry", many.path("deed").asText());
        var job = as("budi", "/bulk-retries", Map.of("blth", "2026-05", "confirm", 2, "reason", "all of them")).body();
        assertEquals("proposed", job.path("state").asText());
        assertEquals("done", as("sari", "/proposals/" + job.path("proposal").asText() + "/review", Map.of()).body()
                .path("state").asText());
        assertEquals(1, hub.get("/bulk-retries", "blth", "2026-05").path("jobs").size());
        assertEquals("rejected", as("budi", "/proposals/" + many.path("proposal").asText() + "/withdraw", Map.of())
                .body().path("state").asText());
    }

    /**
     * By the pages: the operator's edit waits, the second login of the operator's own making is refused, another
     * person's is not.
     */
    @Test
    void atTheConsole() {
        String operator = hub.post("/users", Map.of("name", "juru", "role", "administrator")).path("password").asText();
        new Caller(hub.port()).enters("juru", operator);
        clock.leap(Duration.ofDays(2));
        var juru = new Caller(hub.port());
        juru.login("juru", Caller.PASSWORD);
        juru.post("/pengguna", "name", "juru2", "role", "approver");
        String again = as("juru", "/users/juru2/reset", Map.of()).body().path("password").asText();
        var second = new Caller(hub.port()).enters("juru2", again);
        assertTrue(juru.post("/surat/" + row + "/ubah", "version", "0", "kolom-nik", RIGHT, "reason", "from the card",
                "lalu", "coba")
                .body().contains("menunggu orang kedua"));
        assertTrue(edits().isEmpty());
        String path = "/usulan/1/setujui";
        assertEquals(400, second.post(path).statusCode());
        assertTrue(second.get("/usulan").body().contains("menunggu"));
        assertTrue(edits().isEmpty());
        var other = new Caller(hub.port()).enters("sari", hub.post("/users", Map.of("name", "sari", "role", "approver"))
                .path("password").asText());
        assertEquals(200, other.post("/usulan/1/lihat").statusCode());
        assertEquals(303, other.post(path).statusCode());
        assertEquals(RIGHT, edits().path("nik").asText());
    }
}
