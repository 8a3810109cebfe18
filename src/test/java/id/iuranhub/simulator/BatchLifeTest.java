package id.iuranhub.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import id.iuranhub.simulator.books.Standing;
import id.iuranhub.simulator.books.Sum;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchLifeTest extends RunningInsurer {

    private static final String FIRST = BatchText.recordId("sorong-asn", 0);
    private final BatchText batch = BatchText.original("b-1", 0, 3);

    @BeforeEach
    void start() {
        start(SETTINGS);
    }

    @Test
    void aGoodBatchIsAcceptedAndStands() throws Exception {
        var answer = handIn(batch);
        assertEquals(201, answer.status());
        assertEquals("ACCEPTED", receiptStatus(answer));
        assertEquals(3, answer.body().at("/accepted/records").asInt());
        assertEquals(3 * BatchText.TOTAL, answer.body().at("/accepted/rupiah").asLong());
        assertEquals("2026-06-15", answer.body().path("payBy").asText());
        assertTrue(answer.body().path("kodeIuran").asText().matches("2605\\d{12}"));
        assertEquals(new Standing(BatchText.nik(0), "sorong-asn", Blth.of("2026-05"), BatchText.TOTAL,
                Set.of(Programme.JKK, Programme.JKM), 1), insurer.ledger().standing(FIRST).orElseThrow());
        assertEquals(new Sum(3, 3 * BatchText.TOTAL), insurer.ledger().standing("sorong-asn", Blth.of("2026-05")));
    }

    @Test
    void theReceiptCanBeAskedForAgain() throws Exception {
        assertEquals(404, ask("b-1").status());
        var first = handIn(batch);
        var again = ask("b-1");
        assertEquals(200, again.status());
        assertEquals(first.body(), again.body());
    }

    @Test
    void theSameContentUnderTheSameKeyGetsTheFirstReceipt() throws Exception {
        var first = handIn(batch);
        var again = handIn("b-1", batch.json().replace("\n", "\n   "));
        assertEquals(200, again.status());
        assertEquals(first.body(), again.body());
        assertEquals(1, insurer.ledger().batches());
        assertEquals(1, insurer.ledger().originals(FIRST));
    }

    @Test
    void otherContentUnderTheSameKeyIsRefused() throws Exception {
        handIn(batch);
        assertEquals("KEY_REUSED", handIn(batch.named("SITI AMINA")).code());
        assertEquals(409, handIn(batch.jkm(9_834)).status());
    }

    @Test
    void eightSendersOfOneKeyMakeOneCommit() throws Exception {
        var begin = new CountDownLatch(1);
        var senders = Executors.newFixedThreadPool(8);
        var large = BatchText.original("b-1", 0, 500);
        var statuses = new ArrayList<Integer>();
        try {
            Callable<Integer> sender = () -> {
                begin.await();
                return handIn(large).status();
            };
            var answers = java.util.stream.IntStream.range(0, 8).mapToObj(i -> senders.submit(sender)).toList();
            begin.countDown();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
        } finally {
            senders.shutdownNow();
        }
        statuses.sort(java.util.Comparator.reverseOrder());
        assertEquals(java.util.List.of(201, 200, 200, 200, 200, 200, 200, 200), statuses);
        assertEquals(new Sum(500, 500 * BatchText.TOTAL), insurer.ledger().standing());
        assertEquals(1, insurer.ledger().batches());
        assertEquals(8, insurer.ledger().requests());
    }

    @Test
    void aRecordThatStandsIsNotTakenTwice() throws Exception {
        handIn(batch);
        var answer = handIn(BatchText.original("b-2", 2, 2));
        assertEquals(201, answer.status());
        assertEquals("PARTIAL", receiptStatus(answer));
        assertEquals(1, answer.body().at("/accepted/records").asInt());
        assertEquals(BatchText.recordId("sorong-asn", 2), answer.body().at("/refused/0/recordId").asText());
        assertEquals("DUPLICATE_RECORD", answer.body().at("/refused/0/code").asText());
        assertEquals(1L, insurer.ledger().refusals().get("DUPLICATE_RECORD"));
    }

    @Test
    void aBatchOfWhichNothingIsAcceptedHasNoBillingCode() throws Exception {
        handIn(batch);
        var answer = handIn(BatchText.original("b-2", 0, 3));
        assertEquals("REFUSED", receiptStatus(answer));
        assertEquals(0, answer.body().at("/accepted/records").asInt());
        assertEquals(3, answer.body().path("refused").size());
        assertTrue(answer.body().path("kodeIuran").isMissingNode());
    }

    @Test
    void anAmendmentReplacesWhatStands() throws Exception {
        handIn(batch);
        assertEquals("ACCEPTED", receiptStatus(handIn(BatchText.original("b-2", 0, 1).kind("AMENDMENT").jkm(10_000))));
        assertEquals(17_867, insurer.ledger().standing(FIRST).orElseThrow().total());
        assertEquals(new Sum(3, 3 * BatchText.TOTAL + 167), insurer.ledger().standing());
        assertEquals(1, insurer.ledger().originals(FIRST));
    }

    @Test
    void whatDoesNotStandCanNeitherBeAmendedNorVoided() throws Exception {
        for (String kind : new String[] {"AMENDMENT", "VOID"}) {
            var answer = handIn(BatchText.original("b-" + kind, 0, 1).kind(kind));
            assertEquals("REFUSED", receiptStatus(answer));
            assertEquals("RECORD_UNKNOWN", answer.body().at("/refused/0/code").asText());
        }
    }

    @Test
    void anAmendmentKeepsThePerson() throws Exception {
        handIn(batch);
        var other = BatchText.original("b-2", 0, 1).kind("AMENDMENT").json().replace("\"nik\":\"927", "\"nik\":\"928");
        assertEquals("nik", handIn("b-2", other).body().at("/refused/0/field").asText());
    }

    @Test
    void aVoidRepeatsTheStandingValues() throws Exception {
        handIn(batch);
        var otherTotal = handIn(BatchText.original("b-2", 0, 1).kind("VOID").jkm(1));
        assertEquals("VALUES_DIFFER", otherTotal.body().at("/refused/0/code").asText());
        assertEquals("total", otherTotal.body().at("/refused/0/field").asText());
        var otherName = handIn(BatchText.original("b-3", 0, 1).kind("VOID").named("SOMEBODY"));
        assertEquals("VALUES_DIFFER", otherName.body().at("/refused/0/code").asText());
        assertTrue(insurer.ledger().standing(FIRST).isPresent());
    }

    @Test
    void afterAVoidTheRecordMayComeAgain() throws Exception {
        handIn(batch);
        assertEquals("ACCEPTED", receiptStatus(handIn(BatchText.original("b-2", 0, 1).kind("VOID"))));
        assertTrue(insurer.ledger().standing(FIRST).isEmpty());
        assertEquals(new Sum(2, 2 * BatchText.TOTAL), insurer.ledger().standing());
        assertEquals("ACCEPTED", receiptStatus(handIn(BatchText.original("b-3", 0, 1))));
        assertEquals(2, insurer.ledger().originals(FIRST));
        assertEquals(new Sum(3, 3 * BatchText.TOTAL), insurer.ledger().standing());
    }

    @Test
    void theLedgerIsServedAsSums() throws Exception {
        handIn(batch);
        handIn(BatchText.original("b-2", 0, 1).of("palu-asn"));
        var sums = client.get("/simulator/ledger").body();
        assertEquals(2, sums.path("batches").asInt());
        assertEquals(4, sums.at("/standing/records").asInt());
        assertEquals("palu-asn", sums.at("/schemes/0/scheme").asText());
        assertEquals(3 * BatchText.TOTAL, sums.at("/schemes/1/rupiah").asLong());
        assertEquals(2, sums.at("/requests/batch").asInt());
    }
}
