package id.iuranhub.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.model.Disposition;
import id.iuranhub.testing.Fast;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Fast
class RetryOutcomeTest {

    @ParameterizedTest(name = "{0} in a batch that is {1}: {2}")
    @CsvSource({
            "PENDING, OPEN, PENDING", "PENDING, QUEUED, PENDING", "PENDING, SENT, SENT",
            "ACCEPTED, ACCEPTED, ACCEPTED", "DEAD, STUCK, PARKED", "DEAD, , DEAD", "SKIPPED, , SKIPPED",
            "SUPERSEDED, ACCEPTED, SUPERSEDED", "SUPERSEDED, , SUPERSEDED"})
    void whatCameOfARetryFollowsFromTheRowAndItsBatch(Disposition row, BatchState batch, RetryOutcome outcome) {
        assertEquals(outcome, RetryOutcome.of(row, batch));
    }

    /** What was left out is no refusal: it does not stop a bulk retry. */
    @Test
    void threeOutcomesAreRefusals() {
        var refusals = EnumSet.noneOf(RetryOutcome.class);
        for (RetryOutcome outcome : RetryOutcome.values()) {
            assertEquals(outcome, RetryOutcome.of(outcome.word()));
            if (outcome.isRefusal()) {
                refusals.add(outcome);
            }
        }
        assertEquals(EnumSet.of(RetryOutcome.DEAD, RetryOutcome.REFUSED, RetryOutcome.PARKED), refusals);
    }
}
