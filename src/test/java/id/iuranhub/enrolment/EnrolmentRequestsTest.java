package id.iuranhub.enrolment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * New workers whom the insurer does not know yet: it is asked to enrol them, once each, and their iuran goes in the
 * same run.
 */
@OnBothDatabases
class EnrolmentRequestsTest extends MonthOfEnrolments {

    private static int workers = 100;

    /** A card the insurer gives today does not hold for months that are over. */
    private void beginAMonthToCome() {
        begin(YearMonth.now().plusMonths(months).toString());
    }

    /** Workers nobody has asked for yet. */
    private static Person worker() {
        return MadeUp.person(workers++);
    }

    private static long requestsFor(Person person) {
        return hub.insurer.enrolmentRequests().stream().flatMap(request -> request.workers().stream())
                .filter(worker -> worker.toString().contains(person.nik())).count();
    }

    @Test
    void theInsurerIsAskedToEnrolANewWorkerAndTheIuranGoesInTheSameRun() {
        beginAMonthToCome();
        Person worker = worker();
        drop(row(ANI), withoutCard(worker));
        assertEquals(List.of("pending", "dead NOT_ENROLLED"), told());
        hub.send(blth);
        assertEquals(List.of("accepted", "accepted"), told());
        assertEquals(1, requestsFor(worker));
        hub.assertSettled(blth);
    }

    /** Pages that take long hold nobody up: who is known goes at once, the others with the same run. */
    @Test
    void batchesGoWhilePagesAreReadAndWhatTheyLetPassGoesInTheSameRun() {
        hub.stop();
        var slow = new RunningHub(home, hub.insurer, Map.of("enrolment.pages-before-batches", "0s"));
        try {
            beginAMonthToCome();
            Person worker = worker();
            hub.insurer.misbehave(Faults.parse("- {match: {path: enrolments}, delay: 8s}"));
            slow.drop("inbox/kendari-skpd", file, MadeUp.kendariFile(row(ANI), withoutCard(worker)));
            slow.post("/runs", Map.of("blth", blth));
            await().atMost(Duration.ofMillis(7500)).until(() -> slow.rows(blth, "kendari-nonasn", "accepted") == 1);
            await().atMost(Patience.LONG).until(() -> slow.rows(blth, "kendari-nonasn", "accepted") == 2);
            slow.awaitQuiet();
            slow.assertSettled(blth);
        } finally {
            slow.stop();
            hub.start();
        }
    }

    @Test
    void nobodyIsAskedForTwice() {
        beginAMonthToCome();
        Person worker = worker();
        hub.insurer.misbehave(Faults.parse("- {match: {path: enrolments}, status: 500}"));
        drop(withoutCard(worker));
        hub.send(blth);
        hub.send(blth);
        assertEquals(1, requestsFor(worker));
        assertEquals(List.of("dead NOT_ENROLLED"), told());
        hub.insurer.misbehave(Faults.none());
        hub.send(blth);
        assertEquals(1, requestsFor(worker));
        assertEquals(List.of("accepted"), told());
        hub.assertSettled(blth);
    }

    @Test
    void aRequestThatIsNotConfirmedIsMadeAgainUnderTheSameKey() {
        beginAMonthToCome();
        Person worker = worker();
        hub.insurer.misbehave(Faults.parse("- {match: {path: enrolment-request, times: 1}, error-after: true}"));
        drop(withoutCard(worker));
        hub.send(blth);
        hub.send(blth);
        assertEquals(1, requestsFor(worker));
        assertEquals(List.of("accepted"), told());
        hub.assertSettled(blth);
    }

    @Test
    void aWorkerWithACardTheInsurerDoesNotKnowIsNotAskedFor() {
        Person worker = worker();
        drop(row(worker));
        hub.send(blth);
        assertEquals(0, requestsFor(worker));
        assertEquals(List.of("dead NOT_ENROLLED"), told());
        hub.assertSettled(blth);
    }

    @Test
    void anInsurerThatAnswersNoEnrolmentQuestionsStillGetsTheIuran() {
        hub.insurer.misbehave(Faults.parse("""
                - {match: {path: enrolment-request}, drop: before}
                - {match: {path: enrolments}, drop: before}
                """));
        drop(row(ANI), withoutCard(worker()));
        hub.send(blth);
        assertEquals(List.of("accepted", "dead NOT_ENROLLED"), told());
        hub.assertSettled(blth);
    }
}
