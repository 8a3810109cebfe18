package id.iuranhub.outbox.insurer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulation.Network.Trick;
import id.iuranhub.simulation.Network;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What answers is not always the insurer. Only the insurer's own word settles anything, and what is in its way has a
 * name.
 */
@OnBothDatabases
class InsurerWordTest extends InsurerOnTheLine {

    private static final Person CITRA = MadeUp.person(3);

    private static final String PAGE =
            "<html><head><title>Portal Masuk Jaringan</title></head><body><h1>Masuk</h1></body></html>";

    /**
     * What waits is not tried again by itself while the test looks at it: on a busy machine that would be in the middle
     * of it.
     */
    private void keepWaiting() throws Exception {
        hub.camel().getRouteController().suspendRoute("insurer-back");
    }

    private void insurerIsBack() throws Exception {
        choice = asked -> new Trick.Pass();
        hub.camel().getRouteController().resumeRoute("insurer-back");
    }

    /** What differs goes with a run that begins once the first batch's receipt is there; Citra is voided. */
    private void awaitTheCorrection() {
        await().atMost(Patience.LONG).until(() -> {
            hub.send(BLTH);
            return hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(BLTH)).records() == 2;
        });
        awaitAccepted(2);
    }

    private List<String> kinds() {
        return network.heard().stream().filter(Network.Asked::handsIn).map(Network.Asked::key).distinct().toList();
    }

    /**
     * A batch is stored and its answer lost; a proxy answers in the insurer's place; meanwhile the file is corrected.
     */
    @Test
    void aProxysWordSettlesNothingAndTheFirstKeyIsAskedAboutWhenTheInsurerIsBack() throws Exception {
        start(Map.of());
        keepWaiting();
        choice = asked -> asked.handsIn() && network.heard().size() == 1 ? new Trick.Cut(true)
                : new Trick.Instead(404, "Content-Type: text/html\r\n", PAGE, false);
        drop(row(ANI), row(BUDI), row(CITRA));
        hub.send(BLTH);
        assertEquals(List.of("OUTCOME_UNKNOWN", "OUTCOME_UNKNOWN", "OUTCOME_UNKNOWN"), hub.dead(BLTH, "code"));
        assertTrouble("page");
        drop(MadeUp.kendari(ANI, WAGE), MadeUp.kendari(BUDI, 2 * WAGE));
        assertEquals(0, hub.send(BLTH).get("accepted").asInt());
        assertEquals(1, kinds().size(), "nothing goes under another key while nobody knows what became of the first");
        insurerIsBack();
        awaitTheCorrection();
        assertTrue(insurerIsWell(), health().toString());
        var standing = hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(BLTH));
        assertEquals(List.of(2L, MadeUp.kendariIuran(3 * WAGE)), List.of(standing.records(), standing.rupiah()));
        assertEquals(1, hub.insurer.ledger().originals(MadeUp.recordId(SCHEME, BLTH, CITRA)),
                "Citra was handed in once, and voided");
        hub.assertSettled(BLTH);
    }

    /**
     * A batch is stored and its answer lost; a cache says of it what it kept of another key; then nobody takes it, and
     * the file is corrected.
     */
    @Test
    void thatAKeyIsUnknownIsNoReasonToWithdrawWhatMayHaveArrived() throws Exception {
        start(Map.of());
        keepWaiting();
        choice = asked -> asked.handsIn() && network.heard().size() == 1 ? new Trick.Cut(true)
                : asked.handsIn() ? problem(503, "NOT_NOW") : problem(404, "BATCH_UNKNOWN");
        drop(row(ANI), row(BUDI), row(CITRA));
        hub.send(BLTH);
        assertEquals(List.of("OUTCOME_UNKNOWN", "OUTCOME_UNKNOWN", "OUTCOME_UNKNOWN"), hub.dead(BLTH, "code"));
        drop(row(ANI), row(BUDI));
        hub.send(BLTH);
        assertEquals(1, kinds().size(), "nothing goes under another key while nobody knows what became of the first");
        insurerIsBack();
        awaitTheCorrection();
        hub.assertSettled(BLTH);
    }

    private static Trick problem(int status, String code) {
        return new Trick.Instead(status, "Content-Type: application/json\r\n", "{\"code\":\"" + code
                + "\",\"message\":\"-\"}", false);
    }

    /** Whatever stands in for the insurer, to what is handed in and to what is asked. */
    @ParameterizedTest
    @CsvSource({"401,turned-away", "302,redirect", "400,page", "413,too-large", "503,gateway", "200,page", "404,page",
            "403,turned-away"})
    void somebodyElsesPageIsNoAnswer(int status, String which) throws Exception {
        start(Map.of());
        keepWaiting();
        choice = asked ->
                new Trick.Instead(status,
                "Content-Type: text/html\r\nLocation: http://masuk.contoh.test/?token=rahasia\r\n", PAGE,
                asked.handsIn());
        drop(row(ANI), row(BUDI), row(CITRA));
        var sent = hub.send(BLTH);
        assertEquals(List.of(3, 0, 0, 3), List.of(sent.get("records").asInt(), sent.get("accepted").asInt(),
                sent.get("refused").asInt(),
                sent.get("unknown").asInt()));
        assertTrouble(which);
        JsonNode dead = hub.get("/dead", "blth", BLTH).get("dead").get(0);
        assertFalse(dead.path("message").asText().matches("(?s).*(<|rahasia).*"), dead.path("message").asText());
        JsonNode heard = hub.get("/dead/" + dead.path("id").asText()).path("heard");
        assertEquals(List.of("HAND_IN", "ASK", "ASK"), heard.findValuesAsText("asked"));
        assertEquals(status, heard.get(0).path("status").asInt());
        assertEquals("MARKUP", heard.get(0).path("form").asText());
        assertTrue(heard.get(0).path("seen").asText().contains("Portal Masuk Jaringan"), heard.toString());
        assertShownToPeople(dead.path("id").asText());
        insurerIsBack();
        awaitAccepted(3);
        assertEquals(1, kinds().size());
        assertTrue(insurerIsWell(), health().toString());
        hub.assertSettled(BLTH);
    }

    private void assertShownToPeople(String id) {
        var caller = new Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow());
        assertTrue(caller.get("/surat/" + id).body().contains("Portal Masuk Jaringan"),
                "the row's page tells what came");
        assertTrue(caller.get("/jalan?blth=" + BLTH).body().contains("Portal Masuk Jaringan"), "the run's page too");
        assertTrue(caller.get("/kesehatan").body()
                .contains("class=\"alert\" role=\"status\"><strong>BPJS Ketenagakerjaan"), "the condition says so");
    }

    @Test
    void aReceiptAfterAByteOrderMarkIsRead() {
        start(Map.of());
        choice = asked -> new Trick.Marked();
        drop(row(ANI), row(BUDI));
        assertEquals(2, hub.send(BLTH).get("accepted").asInt());
        assertEquals(1, network.heard().size());
        hub.assertSettled(BLTH);
    }

    @Test
    void anAnswerAboutAnotherBatchIsNotBelieved() throws Exception {
        start(Map.of("insurer.batch-size", "1", "insurer.in-flight", "1"));
        choice = asked -> asked.handsIn() ? new Trick.Cached() : new Trick.Pass();
        drop(row(ANI), row(BUDI), row(CITRA));
        assertEquals(3, hub.send(BLTH).get("accepted").asInt());
        assertTrue(network.heard().size() > 3, "whose answer was another's was asked about");
        hub.assertSettled(BLTH);
    }
}
