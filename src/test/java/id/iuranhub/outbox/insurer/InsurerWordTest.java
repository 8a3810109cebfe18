package id.iuranhub.outbox.insurer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.simulation.Network.Trick;
import id.iuranhub.simulation.Network;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.CapturedLog;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What answers is not always the insurer. Only the insurer's own word settles anything, and what is in its way has a
 * name.
 */
@OnBothDatabases
class InsurerWordTest {

    private static final String BLTH = "2026-05";
    private static final String SCHEME = "kendari-nonasn";
    private static final String FILE = "upah_202605_DAMKAR.csv";
    private static final long WAGE = 3_000_000;
    private static final Person ANI = MadeUp.person(1);
    private static final Person BUDI = MadeUp.person(2);
    private static final Person CITRA = MadeUp.person(3);
    private static final String PAGE =
            "<html><head><title>Portal Masuk Jaringan</title></head><body><h1>Masuk</h1></body></html>";

    @TempDir
    Path home;

    private volatile Function<Network.Asked, Trick> choice = asked -> new Trick.Pass();
    private Network network;
    private RunningHub hub;

    private void start(Map<String, String> more) {
        start(more, Simulator.start(Settings.of("test-cons", "test-secret")), Clock.systemUTC());
    }

    private void start(Map<String, String> more, Simulator insurer, Clock clock) {
        network = new Network(insurer.port(), asked -> choice.apply(asked));
        var settings =
                new java.util.HashMap<>(Map.of("insurer.url", network.address(), "insurer.attempts", "3",
                "insurer.answer-timeout", "2s",
                "insurer.retry-every", "1s", "health.look-every", "1s"));
        settings.putAll(more);
        hub = new RunningHub(home, insurer, settings, clock);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
    }

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

    @AfterEach
    void end() {
        hub.close();
        network.close();
    }

    private void drop(String... rows) {
        hub.drop("inbox/kendari-skpd", FILE, MadeUp.kendariFile(rows));
    }

    private static String row(Person person) {
        return MadeUp.kendari(person, WAGE);
    }

    private JsonNode health() throws Exception {
        return new JsonMapper()
                .readTree(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port()
                + "/observe/health")).build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    /** Of nothing else: what the next month needs may not be entered on the day the test runs. */
    private boolean insurerIsWell() throws Exception {
        return health().path("which").path("insurer").isMissingNode();
    }

    private void assertTrouble(String which) throws Exception {
        JsonNode health = health();
        assertEquals(List.of("DEGRADED", which),
                List.of(health.path("status").asText(), health.path("which").path("insurer").asText()),
                health.toString());
    }

    private void awaitAccepted(int rows) {
        await().atMost(Patience.LONG).until(() -> hub.rows(BLTH, SCHEME, "accepted") == rows);
        hub.awaitQuiet();
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

    @Test
    void theWishToWaitMayBeADate() {
        start(Map.of());
        var times = new AtomicInteger();
        choice = asked -> {
            if (times.getAndIncrement() > 0) {
                return new Trick.Pass();
            }
            String at = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plusSeconds(3)
                    .atOffset(ZoneOffset.UTC));
            return new Trick.Instead(503, "Content-Type: application/json\r\nRetry-After: " + at + "\r\n",
                    "{\"code\":\"NOT_NOW\",\"message\":\"later\"}", false);
        };
        drop(row(ANI));
        long began = System.nanoTime();
        assertEquals(1, hub.send(BLTH).get("accepted").asInt());
        assertTrue(System.nanoTime() - began > 1_900_000_000L, "it came before it was asked to");
        assertEquals(2, network.heard().size());
    }

    @Test
    void aClockThatIsOffIsNamedAndWhatWaitsGoesByItselfWithTheRightOne() throws Exception {
        var right = Instant.parse("2026-06-10T03:00:00Z");
        var clock = new GivenClock(right.plus(Duration.ofMinutes(10)));
        start(Map.of("inbox.stable-for", "0s"),
                Simulator.start(Settings.of("test-cons", "test-secret").withClock(new GivenClock(right))), clock);
        try (var log = new CapturedLog()) {
            drop(row(ANI), row(BUDI));
            hub.send(BLTH);
            assertTrouble("clock-ahead");
            assertTrue(health().path("troubles").path("insurer").asText().contains("lebih cepat 10 menit"),
                    health().toString());
            assertEquals(1, log.lines().stream().filter(line -> line.contains("lebih cepat 10 menit")).count());
            clock.leap(Duration.ofMinutes(-10));
            awaitAccepted(2);
            assertTrue(insurerIsWell(), health().toString());
            assertEquals(1, log.lines().stream().filter(line -> line.contains("insurer: the trouble has passed"))
                    .count());
        }
        await().atMost(Patience.LONG).until(() -> hub.get("/verify", "blth", BLTH).get("holds").asBoolean());
        var caller = new Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow());
        await().atMost(Patience.LONG).until(() -> caller.get("/jurnal").body().contains("timbul masalah")
                && caller.get("/jurnal").body().contains("masalah selesai"));
    }

    @Test
    void aWrongSecretIsNamed() throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/iuran-hub.properties"), "insurer.secret=another-secret\n");
        start(Map.of());
        drop(row(ANI), row(BUDI));
        hub.send(BLTH);
        assertTrouble("secret");
        var caller = new Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow());
        String basic = "Basic " + java.util.Base64.getEncoder().encodeToString(("admin:" + Caller.PASSWORD).getBytes());
        String metrics = caller.program("GET", "/observe/metrics", basic).body();
        assertTrue(metrics.contains("iuran_trouble{name=\"insurer\"} 1"), metrics);
        assertTrue(metrics.contains("iuran_trouble{name=\"database\"} 0"), metrics);
    }
}
