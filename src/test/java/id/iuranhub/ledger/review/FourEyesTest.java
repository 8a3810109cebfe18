package id.iuranhub.ledger.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who counts as another person, by the ways in which one person was two. */
@OnBothDatabases
class FourEyesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path home;
    private final GivenClock clock = new GivenClock(Instant.parse("2026-06-10T01:00:00Z"));
    private RunningHub hub;
    private int corrections;

    @BeforeEach
    void start() {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock)), Map.of(),
                clock);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private ApiResponse as(String who, String path, Object body) {
        return hub.hub().ask(new ApiRequest("POST", path, Map.of(), JSON.valueToTree(body), who));
    }

    private void made(String name, String by) {
        assertEquals(200, as(by, "/users", Map.of("name", name, "role", "approver")).status());
    }

    /** @return what became of a review: 200, or the code it was refused with */
    private String reviewed(String proposer, String reviewer) {
        return review(proposed(proposer), reviewer);
    }

    private String proposed(String proposer) {
        corrections++;
        String number = "74710117059" + (10000 + corrections);
        return as(proposer, "/corrections",
                Map.of("field", "nik", "old", "1", "new", number, "scheme", "kendari-nonasn",
                "from", "20%02d-%02d".formatted(26 + corrections / 12, 1 + corrections % 12),
                "to", "20%02d-%02d".formatted(26 + corrections / 12, 1 + corrections % 12), "reason", "a test"))
                .body().path("id").asText();
    }

    private String review(String id, String reviewer) {
        var answer = as(reviewer, "/corrections/" + id + "/review", Map.of());
        return answer.status() == 200 ? "200" : answer.body().path("code").asText();
    }

    @Test
    void aLoginOfOnesOwnMakingIsNobodyElseForADay() {
        made("kedua", "budi");
        assertEquals("FOUR_EYES", reviewed("budi", "kedua"));
        assertEquals("FOUR_EYES", reviewed("kedua", "budi"));
        clock.leap(Duration.ofHours(23));
        assertEquals("FOUR_EYES", reviewed("budi", "kedua"));
        clock.leap(Duration.ofMinutes(61));
        assertEquals("200", reviewed("budi", "kedua"));
    }

    @Test
    void norIsALoginThatOneHasReset() {
        made("lama", "sari");
        clock.leap(Duration.ofDays(40));
        assertEquals("200", reviewed("budi", "lama"));
        assertEquals(200, as("budi", "/users/lama/reset", Map.of()).status());
        assertEquals("FOUR_EYES", reviewed("budi", "lama"));
        assertEquals("200", reviewed("sari", "lama"), "to others it is who it was");
    }

    /** What was proposed under a login whose password somebody else knew stays theirs, however long it waits. */
    @Test
    void whatIsProposedUnderAFreshLoginIsItsMakers() {
        made("kedua", "budi");
        String id = proposed("kedua");
        clock.leap(Duration.ofDays(3));
        assertEquals("FOUR_EYES", review(id, "budi"));
        assertEquals("200", review(id, "sari"));
    }

    @Test
    void twoLoginsOfOneMakingAreOneAndSoIsAChain() {
        made("satu", "budi");
        made("dua", "budi");
        assertEquals("FOUR_EYES", reviewed("satu", "dua"));
        made("tiga", "dua");
        assertEquals("FOUR_EYES", reviewed("budi", "tiga"));
        assertEquals("FOUR_EYES", reviewed("tiga", "satu"));
        assertEquals("200", reviewed("sari", "tiga"));
    }

    @Test
    void theShellIsThePersonItNames() {
        assertEquals("FOUR_EYES", reviewed("budi", "budi (shell)"));
        assertEquals("FOUR_EYES", reviewed("Budi (shell)", "budi"));
        assertEquals("FOUR_EYES", reviewed("budi", " (shell)"), "who does not say their name is nobody");
        assertEquals("FOUR_EYES", reviewed("budi", "hub"));
        assertEquals("FOUR_EYES", reviewed("budi", "schedule (shell)"));
        made("kedua", "budi (shell)");
        assertEquals("FOUR_EYES", reviewed("budi", "kedua"));
        assertEquals("200", reviewed("budi", "sari (shell)"));
    }

    @Test
    void noLoginHasANameOfTheHubsOwn() {
        for (String name : People.RESERVED) {
            assertEquals(409, as("budi", "/users", Map.of("name", name, "role", "viewer")).status(), name);
        }
    }
}
