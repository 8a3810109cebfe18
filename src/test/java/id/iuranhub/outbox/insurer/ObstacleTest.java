package id.iuranhub.outbox.insurer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.model.Trouble;
import id.iuranhub.testing.Fast;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the way to the insurer, by what came back in its place. */
@Fast
class ObstacleTest {

    private static final Instant NOW = Instant.parse("2026-06-10T04:00:00Z");
    private static final String HERE = "Wed, 10 Jun 2026 04:00:00 GMT";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
            "302, TEXT, redirect", "307, EMPTY, redirect", "413, MARKUP, too-large", "401, MARKUP, turned-away",
            "403, TEXT, turned-away", "407, MARKUP, proxy-login", "500, TEXT, failing", "502, MARKUP, gateway",
            "503, EMPTY, gateway", "504, TEXT, gateway", "200, MARKUP, page", "404, MARKUP, page",
            "404, EMPTY, not-found", "200, EMPTY, empty", "200, BROKEN, cut", "200, OTHER_KEY, other-key",
            "200, FOREIGN, foreign", "200, TEXT, foreign", "200, TOO_LONG, foreign"})
    void whatIsNoAnswerIsNamedByItsStatusFirstAndThenByItsForm(int status, AnswerForm form, String which) {
        var trouble = of(reply(status, HERE, ""), form, Outcome.NO_ANSWER, Problem.NONE).orElseThrow();
        assertEquals(Trouble.Kind.INSURER, trouble.kind());
        assertEquals(which, trouble.which());
        assertEquals(Integer.toString(status), trouble.values().get("status"));
    }

    @Test
    void ofAnAddressOnlyTheHostIsTold() {
        assertEquals("portal.example", host("https://portal.example/login?session=secret"));
        assertEquals("", host("not an address"));
        assertEquals("", host(""));
        assertEquals("", host("/relative"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "TIMESTAMP_STALE, 'Wed, 10 Jun 2026 04:00:00 GMT', clock",
            "TIMESTAMP_STALE, 'Wed, 10 Jun 2026 03:50:00 GMT', clock-ahead",
            "TIMESTAMP_STALE, 'Wed, 10 Jun 2026 04:10:00 GMT', clock-behind",
            "TIMESTAMP_STALE, '', clock",
            "CONS_ID_UNKNOWN, '', cons-id",
            "SIGNATURE_INVALID, '', secret"})
    void whoIsNotAdmittedIsToldWhetherItIsTheClockTheNameOrTheSecret(String code, String date, String which) {
        assertEquals(which, of(reply(401, date, ""), AnswerForm.PROBLEM, Outcome.NOT_ADMITTED,
                new Problem(code, "")).orElseThrow().which());
    }

    /** 150 seconds explain a refusal; less is no news. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"'Wed, 10 Jun 2026 03:57:30 GMT', ''", "'Wed, 10 Jun 2026 03:57:29 GMT', 3",
            "'Wed, 10 Jun 2026 04:02:31 GMT', 3", "'yesterday', ''"})
    void clocksAreApartFromTwoAndAHalfMinutesOn(String date, String minutes) {
        assertEquals(minutes, Obstacle.clock(reply(401, date, ""), NOW)
                .map(trouble -> trouble.values().get("minutes")).orElse(""));
    }

    @Test
    void aRequestThatCameOtherwiseThanItWasSentIsNamedByTheInsurersCode() {
        var trouble = of(reply(400, HERE, ""), AnswerForm.PROBLEM, Outcome.ALTERED,
                new Problem("DIGEST_MISMATCH", "")).orElseThrow();
        assertEquals("altered", trouble.which());
        assertEquals(Map.of("code", "DIGEST_MISMATCH"), trouble.values());
    }

    @ParameterizedTest
    @CsvSource({"JUDGED", "PROCESSING", "DONE", "NOT_THERE", "REFUSED", "KEY_USED", "LATER"})
    void anAnswerOfTheInsurersIsNoObstacle(Outcome outcome) {
        assertEquals(Optional.empty(), of(reply(200, HERE, ""), AnswerForm.RECEIPT, outcome, Problem.NONE));
    }

    private static String host(String location) {
        return of(reply(302, HERE, location), AnswerForm.TEXT, Outcome.NO_ANSWER, Problem.NONE).orElseThrow()
                .values().get("host");
    }

    private static Optional<Trouble> of(HttpReply reply, AnswerForm form, Outcome outcome, Problem problem) {
        return Obstacle.of(reply, form, outcome, problem, AnswerBody.of(reply.body()), NOW);
    }

    private static HttpReply reply(int status, String date, String location) {
        return new HttpReply(status, "x".getBytes(StandardCharsets.UTF_8), "", date, "", location);
    }
}
