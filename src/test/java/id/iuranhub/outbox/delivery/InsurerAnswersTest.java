package id.iuranhub.outbox.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Eavesdropper;
import id.iuranhub.testing.OnBothDatabases;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the insurer answers, or does not: an iuran is contributed once, and nobody is told otherwise. */
@OnBothDatabases
class InsurerAnswersTest extends ThreeAtTheInsurer {

    @Test
    void aKeyThatIsSaidToHaveBeenUsedIsAskedAbout() {
        misbehave("- {match: {path: batch, times: 1}, status: 409, code: KEY_REUSED}");
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        assertEquals(1, count("GET"));
        assertAcceptedOnce(1);
    }

    @Test
    void whatTheInsurerHasUnderTheKeyAndIsNotWhatWasSentWaitsForAPerson() {
        misbehave("""
                - {match: {path: batch, times: 1}, drop: after}
                - {match: {path: ask, nth: 1}, status: 404}
                - {match: {path: batch, nth: 2}, status: 409, code: KEY_REUSED}
                - {match: {path: ask}, wrong-receipt: rupiah}
                """);
        assertFigures(hub.send(blth), 1, 3, 0, 0, 3, 0);
        assertDead("OUTCOME_UNKNOWN", 3);
        behave();
        assertRetriedAndAccepted(1);
    }

    @Test
    void aKeyThatIsSaidToHaveBeenUsedAgainAndAgainIsNeverExchanged() {
        misbehave("- {match: {path: batch}, status: 409, code: KEY_REUSED}");
        assertFigures(hub.send(blth), 1, 3, 0, 0, 3, 0);
        assertDead("OUTCOME_UNKNOWN", 3);
        assertTrue(hub.dead(blth, "message").get(0).contains("KEY_REUSED"), hub.dead(blth, "message").toString());
        behave();
        assertRetriedAndAccepted(1);
    }

    @Test
    void anAcceptedBatchIsCounted() {
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        assertAcceptedOnce(1);
        assertFigures(hub.send(blth), 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aBatchInProcessingIsAskedAboutUntilItIsJudged() {
        misbehave("- {match: {path: batch}, processing: 3}");
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        assertEquals(1, count("POST"));
        assertEquals(4, count("GET"));
        assertAcceptedOnce(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void anInsurerThatIsBusyIsGivenTheTimeItAsksFor(int status) {
        misbehave("- {match: {path: batch, times: 1}, status: %d, retry-after: 1}".formatted(status));
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        var handedIn = line.batches();
        assertEquals(2, handedIn.size());
        assertEquals(0, count("GET"));
        assertTrue(handedIn.get(1).nanos() - handedIn.get(0).nanos() >= 1_000_000_000L);
        assertAcceptedOnce(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error-after: true", "drop: after", "delay: 1500ms", "wrong-receipt: batch",
            "wrong-receipt: garbled"})
    void whereTheAnswerIsLostTheInsurerIsAskedAndNothingIsHandedInAgain(String fault) {
        misbehave("- {match: {path: batch, times: 1}, %s}".formatted(fault));
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        assertEquals(1, count("POST"));
        assertEquals(1, count("GET"));
        assertAcceptedOnce(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop: before", "status: 500"})
    void whatNeverArrivedIsHandedInAgainUnderTheSameKey(String fault) {
        misbehave("- {match: {path: batch, times: 1}, %s}".formatted(fault));
        assertFigures(hub.send(blth), 1, 3, 3, 0, 0, 3 * IURAN);
        assertEquals(List.of("POST", "GET", "POST"), heard());
        assertAcceptedOnce(1);
    }

    @Test
    void anInsurerThatNeverHasTimeIsUnreachable() {
        misbehave("- {match: {path: batch}, status: 503}");
        assertFigures(hub.send(blth), 1, 3, 0, 0, 0, 0);
        assertEquals(4, count("POST"));
        assertDead("INSURER_UNREACHABLE", 3);
        behave();
        assertRetriedAndAccepted(1);
    }

    @Test
    void anInsurerThatKnowsNotWhoAsksIsUnreachable() {
        line.answer(request ->
                Optional.of(new Eavesdropper.Said(401, "{\"code\":\"SIGNATURE_INVALID\",\"message\":\"no\"}", "")));
        assertFigures(hub.send(blth), 1, 3, 0, 0, 0, 0);
        assertDead("INSURER_UNREACHABLE", 3);
        assertTrue(hub.dead(blth, "message").get(0).contains("SIGNATURE_INVALID"), hub.dead(blth, "message").get(0));
        line.answerNothing();
        assertRetriedAndAccepted(1);
    }

    @Test
    void whatNobodyCanTellIsUnknownAndAskedBeforeItIsHandedInAgain() {
        misbehave("""
                - {match: {path: batch, times: 1}, drop: after}
                - {match: {path: ask}, status: 500}
                """);
        assertFigures(hub.send(blth), 1, 3, 0, 0, 3, 0);
        assertDead("OUTCOME_UNKNOWN", 3);
        behave();
        assertRetriedAndAccepted(1);
        assertEquals(1, count("POST"));
    }

    @Test
    void whatIsStillUnknownAfterARetryStaysUnknown() {
        misbehave("""
                - {match: {path: batch, times: 1}, drop: before}
                - {match: {path: ask}, status: 500}
                """);
        hub.send(blth);
        retryAll();
        assertFigures(hub.send(blth), 1, 3, 0, 0, 3, 0);
        assertDead("OUTCOME_UNKNOWN", 3);
        behave();
        assertRetriedAndAccepted(1);
    }
}
