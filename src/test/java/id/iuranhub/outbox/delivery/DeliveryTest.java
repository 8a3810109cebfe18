package id.iuranhub.outbox.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Code;
import id.iuranhub.outbox.delivery.Delivery.Retrying;
import id.iuranhub.outbox.delivery.Delivery.Step;
import id.iuranhub.outbox.insurer.Receipt;
import id.iuranhub.outbox.insurer.TransportFailure;
import id.iuranhub.testing.Fast;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What one batch does next, after each thing that can come back. */
@Fast
class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-06-02T01:00:00Z");
    private static final Retrying RETRYING = new Retrying(4, Duration.ofSeconds(2), Duration.ofSeconds(5),
            Duration.ofMinutes(10));
    private static final Receipt RECEIPT = new Receipt("R1", "K", "JUDGED", null, null, "KI1", null);

    @Test
    void aNewBatchIsHandedInAndOneThatMayBeThereIsAskedAbout() {
        assertEquals(Step.HAND_IN, fresh().step());
        assertEquals(Step.ASK, sentBefore().step());
    }

    @Test
    void aReceiptEndsIt() {
        var delivery = fresh();
        delivery.begin();
        delivery.judged(RECEIPT);
        assertFalse(delivery.isOpen());
        assertEquals(RECEIPT, delivery.receipt());
        assertNull(delivery.failure());
    }

    @Test
    void whatMayHaveArrivedIsAskedAboutAtOnceAndHandedInOnlyOnceTheInsurerHasNotGotIt() {
        var delivery = fresh();
        delivery.begin();
        delivery.unanswered("silence", Duration.ZERO);
        assertNext(delivery, Step.ASK, 0);
        delivery.notThere();
        assertNext(delivery, Step.HAND_IN, 0);
    }

    @Test
    void whatDidNotArriveGoesAgainWithPausesThatDoubleUpToTheLongest() {
        var delivery = fresh();
        for (long pause : new long[] {2000, 4000, 5000}) {
            delivery.begin();
            delivery.unreached("refused");
            assertNext(delivery, Step.HAND_IN, pause);
        }
        delivery.begin();
        delivery.unreached("refused");
        assertFailed(delivery, Code.INSURER_UNREACHABLE);
    }

    /** Once one attempt may have arrived, no later one that did not takes that back; nor does "not there". */
    @Test
    void afterAnAttemptThatMayHaveArrivedTheOutcomeIsUnknown() {
        var delivery = fresh();
        delivery.begin();
        delivery.unanswered("silence", Duration.ZERO);
        delivery.notThere();
        for (int attempt = 2; attempt <= 4; attempt++) {
            assertTrue(delivery.isOpen());
            delivery.begin();
            delivery.unreached("refused");
        }
        assertFailed(delivery, Code.OUTCOME_UNKNOWN);
    }

    @Test
    void aBatchOfADeadHubMayHaveArrived() {
        var delivery = sentBefore();
        for (int attempt = 1; attempt <= 4; attempt++) {
            delivery.begin();
            delivery.unreached("refused");
        }
        assertFailed(delivery, Code.OUTCOME_UNKNOWN);
    }

    @Test
    void processingIsNoFailedAttemptUntilPatienceEnds() {
        var delivery = fresh();
        for (int asked = 0; asked < 20; asked++) {
            delivery.begin();
            delivery.processing(NOW.plus(RETRYING.patience()));
            assertNext(delivery, Step.ASK, 2000);
        }
        delivery.begin();
        delivery.processing(NOW.plus(RETRYING.patience()).plusMillis(1));
        assertFailed(delivery, Code.OUTCOME_UNKNOWN);
    }

    @Test
    void whoeverSaysWhenToComeBackIsHeardWhereThatIsLater() {
        var delivery = fresh();
        delivery.begin();
        delivery.later("429", Duration.ofSeconds(30));
        assertNext(delivery, Step.HAND_IN, 30_000);
        delivery.begin();
        delivery.later("429", Duration.ofSeconds(1));
        assertNext(delivery, Step.HAND_IN, 4000);
    }

    @Test
    void theSameWordComesBackToAQuestion() {
        var delivery = sentBefore();
        delivery.begin();
        delivery.later("503", Duration.ZERO);
        assertNext(delivery, Step.ASK, 2000);
    }

    @Test
    void aRefusalAndAContradictionEndIt() {
        var refused = fresh();
        refused.refused("NPP_UNKNOWN");
        assertFailed(refused, Code.BATCH_REFUSED);
        var contradicted = fresh();
        contradicted.contradicted("two receipts");
        assertFailed(contradicted, Code.OUTCOME_UNKNOWN);
    }

    @Test
    void itsFirstAttemptIsOnRecordOnce() {
        var delivery = fresh();
        assertFalse(delivery.departs());
        delivery.depart(null, true);
        assertTrue(delivery.departs());
        assertFalse(delivery.departs());
    }

    @Test
    void theLastFiveSilencesAreKept() {
        var delivery = fresh();
        delivery.heardNothing(TransportFailure.NO_ROUTE);
        for (int time = 0; time < 5; time++) {
            delivery.heardNothing(TransportFailure.REFUSED);
        }
        assertEquals(5, delivery.heard().size());
        assertTrue(delivery.heard().stream().allMatch(one -> one.form().equals("REFUSED") && one.status() == 0));
    }

    private static Delivery fresh() {
        return new Delivery(7, "K", false, RETRYING, NOW);
    }

    private static Delivery sentBefore() {
        return new Delivery(7, "K", true, RETRYING, NOW);
    }

    private static void assertNext(Delivery delivery, Step step, long pause) {
        assertEquals(step, delivery.step());
        assertEquals(pause, delivery.getPause());
        assertTrue(delivery.isOpen());
    }

    private static void assertFailed(Delivery delivery, Code code) {
        assertFalse(delivery.isOpen());
        assertEquals(code, delivery.failure().code());
        assertNull(delivery.receipt());
    }
}
