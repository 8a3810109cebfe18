package id.iuranhub.simulator.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.simulator.BatchText;
import id.iuranhub.simulator.RunningInsurer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest extends RunningInsurer {

    private final BatchText batch = BatchText.original("b-1", 0, 3);

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 422, 429, 500, 503})
    void aStatusIsAnsweredAndNothingDone(int status) throws Exception {
        startWith("- {match: {path: batch, nth: 1}, status: %d, retry-after: 3, code: NO}".formatted(status));
        var answer = handIn(batch);
        assertEquals(status, answer.status());
        assertEquals("NO", answer.code());
        assertEquals("3", answer.headers().get("Retry-After"));
        assertEquals(404, ask("b-1").status());
        assertEquals(201, handIn(batch).status());
    }

    @Test
    void aConnectionDroppedBeforeLeavesNothingBehind() throws Exception {
        startWith("- {match: {path: batch, times: 1}, drop: before}");
        assertThrows(IOException.class, () -> handIn(batch));
        assertEquals(404, ask("b-1").status());
        assertEquals(201, handIn(batch).status());
    }

    @Test
    void aConnectionDroppedAfterLeavesTheBatchTaken() throws Exception {
        startWith("- {match: {path: batch, times: 1}, drop: after}");
        assertThrows(IOException.class, () -> handIn(batch));
        assertEquals("ACCEPTED", receiptStatus(ask("b-1")));
        assertEquals(200, handIn(batch).status());
        assertEquals(1, insurer.ledger().batches());
    }

    @Test
    void anErrorAfterLeavesTheBatchTaken() throws Exception {
        startWith("- {match: {path: batch, times: 1}, error-after: true}");
        assertEquals(500, handIn(batch).status());
        assertEquals("ACCEPTED", receiptStatus(ask("b-1")));
    }

    @Test
    void aDelayHoldsTheAnswerBackNotTheWork() throws Exception {
        startWith("- {match: {path: batch}, delay: 400ms}");
        long begin = System.nanoTime();
        assertEquals(201, handIn(batch).status());
        assertTrue(System.nanoTime() - begin >= 400_000_000L);
    }

    @Test
    void aDelayMayStandBesideAnEffect() throws Exception {
        startWith("- {match: {path: ask}, delay: 300ms, status: 503}");
        long begin = System.nanoTime();
        assertEquals(503, ask("b-1").status());
        assertTrue(System.nanoTime() - begin >= 300_000_000L);
    }

    @Test
    void aBatchInProcessingIsJudgedAfterSoManyAskings() throws Exception {
        startWith("- {processing: 2}");
        var answer = handIn(batch);
        assertEquals(202, answer.status());
        assertEquals("PROCESSING", receiptStatus(answer));
        assertEquals(202, handIn(batch).status());
        assertEquals("PROCESSING", receiptStatus(ask("b-1")));
        assertEquals("PROCESSING", receiptStatus(ask("b-1")));
        assertEquals(0, insurer.ledger().batches());
        assertEquals("ACCEPTED", receiptStatus(ask("b-1")));
        assertEquals(3, insurer.ledger().standing().records());
        assertEquals(200, handIn(batch).status());
    }

    @Test
    void recordsAreRefusedByTheEndOfTheirNik() throws Exception {
        startWith("- {match: {nik-suffix: \"01\"}, refuse: {code: NIK_UNKNOWN, field: nik, message: nobody}}");
        var answer = handIn(batch);
        assertEquals("PARTIAL", receiptStatus(answer));
        assertEquals(1, answer.body().path("refused").size());
        assertEquals(BatchText.recordId("sorong-asn", 1), answer.body().at("/refused/0/recordId").asText());
        assertEquals("NIK_UNKNOWN", answer.body().at("/refused/0/code").asText());
        assertEquals("nik", answer.body().at("/refused/0/field").asText());
        assertEquals(answer.body(), handIn(batch).body());
    }

    @Test
    void aPersonRefusedOncePassesTheNextTime() throws Exception {
        startWith("- {match: {nik: \"9271014500000001\", times: 1}, refuse: {code: NIK_UNKNOWN}}");
        assertEquals("PARTIAL", receiptStatus(handIn(batch)));
        assertEquals("ACCEPTED", receiptStatus(handIn(BatchText.original("b-2", 1, 1))));
    }

    @ParameterizedTest
    @CsvSource({"records, 4, 53100, 0, b-1", "rupiah, 3, 53101, 0, b-1", "unknown-record, 2, 53100, 1, b-1",
        "batch, 3, 53100, 0, b-1-other"})
    void aWrongReceiptContradictsTheBatch(String what, int records, long rupiah, int refused, String batchId)
    throws Exception {
        startWith("- {match: {path: batch, times: 1}, wrong-receipt: %s}".formatted(what));
        var answer = handIn(batch);
        assertEquals(201, answer.status());
        assertEquals(records, answer.body().at("/accepted/records").asInt());
        assertEquals(rupiah, answer.body().at("/accepted/rupiah").asLong());
        assertEquals(refused, answer.body().path("refused").size());
        assertEquals(batchId, answer.body().path("batchId").asText());
        assertEquals(3, ask("b-1").body().at("/accepted/records").asInt());
    }

    @Test
    void aGarbledReceiptIsNoJson() throws Exception {
        startWith("- {match: {path: ask, times: 1}, wrong-receipt: garbled}");
        handIn(batch);
        assertTrue(ask("b-1").body().isMissingNode());
        assertEquals("ACCEPTED", receiptStatus(ask("b-1")));
    }

    @Test
    void everySecondAndOnlyOfOneScheme() throws Exception {
        startWith("- {match: {path: batch, scheme: palu-asn, every: 2, times: 1}, status: 503}");
        assertEquals(201, handIn(BatchText.original("b-1", 0, 1)).status());
        assertEquals(201, handIn(BatchText.original("b-2", 0, 1).of("palu-asn")).status());
        assertEquals(503, handIn(BatchText.original("b-3", 1, 1).of("palu-asn")).status());
        assertEquals(201, handIn(BatchText.original("b-4", 2, 1).of("palu-asn")).status());
        assertEquals(201, handIn(BatchText.original("b-3", 1, 1).of("palu-asn")).status());
    }

    @Test
    void anAskingIsMatchedByTheSchemeOfItsBatch() throws Exception {
        startWith("- {match: {path: ask, scheme: palu-asn}, status: 500}");
        handIn(BatchText.original("b-1", 0, 1));
        handIn(BatchText.original("b-2", 0, 1).of("palu-asn"));
        assertEquals(200, ask("b-1").status());
        assertEquals(500, ask("b-2").status());
    }

    @Test
    void eachBatchMayHaveItsOwnCount() throws Exception {
        startWith("- {match: {path: batch, nth: 1, per: batch}, error-after: true}");
        for (String batchId : new String[] {"b-1", "b-2"}) {
            var mine = BatchText.original(batchId, 10 * batchId.charAt(2), 1);
            assertEquals(500, handIn(mine).status());
            assertEquals(200, handIn(mine).status());
        }
    }

    @Test
    void theFirstRuleWhoseTurnItIsActsAndAllCount() throws Exception {
        startWith("""
                - {match: {path: batch, nth: 1}, status: 503}
                - {match: {path: batch, nth: 2}, status: 429}
                """);
        assertEquals(503, handIn(batch).status());
        assertEquals(429, handIn(batch).status());
        assertEquals(201, handIn(batch).status());
    }

    @Test
    void faultsCanBeReplacedWhileItRuns() throws Exception {
        start(SETTINGS);
        assertEquals(200, client.plainPost("/simulator/faults", "- {match: {path: ask}, status: 500}").status());
        assertEquals(500, ask("b-1").status());
        assertEquals("FAULTS_INVALID", client.plainPost("/simulator/faults", "- {statsu: 500}").code());
        assertEquals(500, ask("b-1").status());
        assertEquals(200, client.plainPost("/simulator/faults", "").status());
        assertEquals(404, ask("b-1").status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "- {statsu: 500} | unknown key 'statsu'; known are",
        "- {match: {sheme: x}, status: 500} | unknown key 'sheme'; known are",
        "- {match: {path: btach}, status: 500} | btach",
        "- {match: {path: batch}} | expected one effect",
        "- {status: 500, drop: after} | expected one effect",
        "- {status: 200} | status: expected 300 to 599",
        "- {drop: after, code: X} | belong to a status",
        "- {delay: soon} | delay: expected such as 2s",
        "- {match: {path: ask}, processing: 1} | means nothing for ask",
        "- {match: {nik: 7}, status: 500} | nik: expected 16 digits",
        "- {match: {nth: -1}, status: 500} | count from 1",
        "status: 500 | line 1",
        "- [ | not YAML"})
    void whatTheFileCannotSayIsRefused(String yaml, String message) {
        var fault = assertThrows(Misconfigured.class, () -> Faults.parse(yaml));
        assertTrue(fault.getMessage().contains(message), fault.getMessage());
    }

    @Test
    void theExampleCanBeRead() throws Exception {
        Faults.read(Path.of(FaultsTest.class.getResource("/simulator/faults-example.yaml").toURI()));
    }

    @Test
    void aFaultIsToldWithItsFileAndRule(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("faults.yaml"), "- {drop: after}\n- {drop: later}\n");
        var fault = assertThrows(Misconfigured.class, () -> Faults.read(file));
        assertTrue(fault.getMessage().contains("faults.yaml: line 2: rule 2"), fault.getMessage());
    }
}
