package id.iuranhub.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.Hub;
import id.iuranhub.Installation;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.HubProcess;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hubs with a home each on one PostgreSQL: one works, the other takes over, and never do both. */
class LeadershipTest {

    private static final String BLTH = "2026-05";

    @TempDir
    Path first;
    @TempDir
    Path second;

    private final Simulator insurer = Simulator.start(Settings.of("test-cons", "test-secret")
            .withFaults(Faults.parse("- delay: 100ms\n")));
    private final List<RunningHub> hubs = new ArrayList<>();

    @AfterEach
    void stop() {
        hubs.forEach(RunningHub::stop);
        insurer.close();
    }

    private RunningHub hub(Path home) {
        var shared = new HashMap<>(TestDatabase.postgresql(first));
        shared.put("insurer.batch-size", "2");
        var hub = new RunningHub(home, insurer, shared);
        hubs.add(hub);
        return hub;
    }

    private void sql(String statement) throws Exception {
        var login = TestDatabase.postgresql(first);
        try (var connection = DriverManager.getConnection(login.get("db.url"), login.get("db.user"), "");
             var asking = connection.createStatement()) {
            asking.execute(statement);
        }
    }

    /** Whoever stands by for months does not log in at the server every two seconds. */
    private void assertAsksOnOneConnection() throws Exception {
        String pids = "select string_agg(cast(pid as text), ' ' order by pid) from pg_stat_activity where datname ="
                + " current_database() and application_name = 'iuran-hub leadership'";
        String asked = "select coalesce(cast(max(query_start) as text), '') from pg_stat_activity where datname ="
                + " current_database() and query like '%pg_try_advisory_lock(%' and query not like '%like%'";
        String before = value(pids);
        for (int times = 0; times < 2; times++) {
            String last = value(asked);
            await().atMost(Patience.LONG).until(() -> value(asked).compareTo(last) > 0);
        }
        assertEquals(before, value(pids));
    }

    private String value(String query) throws Exception {
        var login = TestDatabase.postgresql(first);
        try (var connection = DriverManager.getConnection(login.get("db.url"), login.get("db.user"), "");
             var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void takesOver(RunningHub hub) {
        await().atMost(Patience.LONG).until(() -> hub.hub().isAtWork());
    }

    private static HttpResponse<String> get(RunningHub hub, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theSecondStandsBySaysSoAndTakesOverWhenTheFirstEnds() throws Exception {
        var one = hub(first);
        one.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
        one.drop("inbox/kendari-skpd", "upah_202605.csv", MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
        var two = hub(second);
        assertFalse(two.hub().isAtWork());
        var health = get(two, "/observe/health");
        assertEquals("200 {\"status\":\"STANDBY\"}", health.statusCode() + " " + health.body());
        var refused = get(two, "/api/v1/status");
        assertEquals(503, refused.statusCode());
        assertTrue(refused.body().contains("STANDBY") && refused.body().contains(first.toString()), refused.body());
        assertSaysSoToPeople(two);
        assertAsksOnOneConnection();
        assertEquals(503, two.hub().ask(new ApiRequest("GET", "/status", Map.of(), null, "test")).status());
        assertTrue(assertThrows(Hub.HomeTaken.class,
                () -> Hub.start(new Installation(Path.of(".")), first.resolve("third"), Hub.Mode.COMMAND,
                TestDatabase.postgresql(first))).getMessage().contains(first.toString()));
        Files.writeString(second.resolve("inbox/kendari-skpd/upah_202605_LAIN.csv"),
                MadeUp.kendariFile(MadeUp.people(4, 4), 3_000_000));
        assertSaysWhatIsStranded(two);
        hubs.remove(one);
        one.stop();
        takesOver(two);
        two.awaitQuiet();
        assertEquals(4, two.rows(BLTH, "kendari-nonasn", "read"));
        assertEquals(3, two.send(BLTH).get("accepted").asInt());
        assertEquals(200, get(two, "/observe/health").statusCode());
        two.assertSettled(BLTH);
    }

    /** Nobody takes what is dropped at a hub that does not lead, so it says so until it is gone. */
    private void assertSaysWhatIsStranded(RunningHub standby) throws Exception {
        Path dropping = Files.writeString(second.resolve("enrolment/Thumbs.db"), "x");
        var health = get(standby, "/observe/health");
        assertEquals(200, health.statusCode());
        var told = new com.fasterxml.jackson.databind.ObjectMapper().readTree(health.body());
        assertEquals("DEGRADED STANDBY files", told.at("/status").asText() + " " + told.at("/role").asText() + " "
                + told.at("/which/stranded").asText());
        assertTrue(told.at("/troubles/stranded").asText().startsWith("1 berkas tergeletak"), health.body());
        assertFalse(health.body().contains("LAIN"), "a name may say more than health should");
        assertTrue(browse(standby, "/?bahasa=en", "").body()
                .contains("Files lie in the home of this hub, which stands by: 1, in inbox"));
        Path dropped = second.resolve("inbox/kendari-skpd/upah_202605_LAIN.csv");
        Files.move(dropped, second.resolve("elsewhere"));
        assertEquals("{\"status\":\"STANDBY\"}", get(standby, "/observe/health").body());
        Files.move(second.resolve("elsewhere"), dropped);
        Files.delete(dropping);
    }

    /**
     * A browser gets a page, in the language its person has chosen, that needs nothing from elsewhere and asks again by
     * itself.
     */
    private void assertSaysSoToPeople(RunningHub standby) throws Exception {
        var page = browse(standby, "/bulan?blth=2026-05", "");
        assertEquals(503, page.statusCode());
        assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        for (String part
                : List.of("lang=\"id\"", "Hub ini siaga", first.toString(), "Buka alamat hub yang sedang bekerja",
                "?bahasa=en")) {
            assertTrue(page.body().contains(part), part + " in " + page.body());
        }
        assertEquals("10", page.headers().firstValue("Refresh").orElse(""));
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
        assertTrue(browse(standby, "/", "iuran-language=en").body().contains("This hub stands by"));
        assertTrue(browse(standby, "/?bahasa=en", "").body().contains("Open the address of the hub that is at work"));
        assertEquals(200, get(standby, "/assets/console.css").statusCode());
        assertEquals("application/json; charset=utf-8", browse(standby, "/api/v1/status", "").headers()
                .firstValue("Content-Type").orElse(""));
    }

    private static HttpResponse<String> browse(RunningHub hub, String path, String cookie) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path))
                .header("Accept", "text/html,application/xhtml+xml").header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theFirstIsKilledInTheMiddleOfARunAndTheSecondEndsIt() throws Exception {
        try (var prepared = new RunningHub(first, Simulator.start(Settings.of("test-cons", "test-secret")),
                TestDatabase.postgresql(first))) {
            prepared.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 40)));
            prepared.drop("inbox/kendari-skpd", "upah_202605.csv", MadeUp.kendariFile(MadeUp.people(1, 40), 3_000_000));
        }
        var login = TestDatabase.postgresql(first);
        Process killed = HubProcess.start(first, insurer.address(), BLTH, first.resolve("hub.log"),
                "insurer.batch-size=2",
                "db.url=" + login.get("db.url"), "db.user=" + login.get("db.user"));
        RunningHub two;
        try {
            killed.inputReader().readLine();
            two = hub(second);
            assertFalse(two.hub().isAtWork());
            await().atMost(Patience.LONG)
                    .until(() -> insurer.ledger().standing("kendari-nonasn", id.iuranhub.model.Blth.of(BLTH))
                    .records() > 3);
        } finally {
            killed.destroyForcibly();
            assertTrue(killed.waitFor(60, TimeUnit.SECONDS));
        }
        takesOver(two);
        await().atMost(Patience.LONG).until(() -> two.rows(BLTH, "kendari-nonasn", "accepted") == 40);
        two.assertSettled(BLTH);
        insurer.ledger().forEach(standing -> assertEquals(1, standing.originals()));
    }

    /** Its machine goes on answering for it, and so did its lock: it was held until it woke. */
    @Test
    void whoIsFrozenIsReplacedAndChangesNothingWhenItWakes() throws Exception {
        var login = TestDatabase.postgresql(first);
        Process frozen = HubProcess.start(first, insurer.address(), "", first.resolve("hub.log"), "db.url="
                + login.get("db.url"),
                "db.user=" + login.get("db.user"));
        try {
            int port = Integer.parseInt(frozen.inputReader().readLine().split(" ")[1]);
            Files.writeString(first.resolve("enrolment/peserta.csv"),
                    MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 900)));
            Files.writeString(first.resolve("inbox/kendari-skpd/upah_202605.csv"),
                    MadeUp.kendariFile(MadeUp.people(1, 900), 3_000_000));
            var two = hub(second);
            assertFalse(two.hub().isAtWork());
            // Perhaps in the middle of a transaction.
            signal(frozen, "STOP");
            await().atMost(Patience.LONG).until(() -> two.hub().isAtWork());
            two.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
            two.drop("inbox/kendari-skpd", "upah_202605_LAIN.csv", MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
            assertEquals(3, two.send(BLTH).get("accepted").asInt());
            signal(frozen, "CONT");
            await().ignoreExceptionsInstanceOf(java.io.IOException.class).atMost(Patience.LONG)
                    .until(() -> HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                    + "/observe/health")).build(), HttpResponse.BodyHandlers.ofString()).body().contains("STANDBY"));
            assertEquals(3, two.rows(BLTH, "kendari-nonasn", "accepted"));
            two.assertSettled(BLTH);
        } finally {
            frozen.destroyForcibly();
        }
    }

    private static void signal(Process process, String name) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor());
    }

    @Test
    void aHubWhoseLockBrokeAndThatNobodyFollowedGoesOn() throws Exception {
        var one = hub(first);
        sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'iuran-hub leadership' "
                + "and datname = current_database()");
        await().atMost(Patience.LONG).until(() -> holders() == 1);
        assertTrue(one.hub().isAtWork());
        one.drop("inbox/kendari-skpd", "upah_202605.csv", MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
        assertEquals(3, one.rows(BLTH, "kendari-nonasn", "read"));
    }

    private long holders() throws Exception {
        return Long.parseLong(value("select count(*) from pg_locks where locktype = 'advisory' and granted and database"
                + " = (select oid from pg_database where datname = current_database())"));
    }

    @Test
    void whoWasDeposedUnawaresTakesNothingAndSendsNothing() throws Exception {
        var one = hub(first);
        one.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
        one.drop("inbox/kendari-skpd", "upah_202605.csv", MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
        // As if another had led since: it still holds the lock, so it does not notice by itself.
        sql("update leadership set term = term + 1");
        Path file = first.resolve("inbox/kendari-skpd/upah_202605_LAGI.csv");
        Files.writeString(file, MadeUp.kendariFile(MadeUp.people(4, 4), 3_000_000));
        assertThrows(RuntimeException.class, () -> one.send(BLTH));
        await().during(Duration.ofSeconds(2)).atMost(Patience.LONG).until(() -> one.rows(BLTH, "kendari-nonasn", "read")
                == 3);
        assertEquals(0, insurer.ledger().standing("kendari-nonasn", id.iuranhub.model.Blth.of(BLTH)).records());
        sql("update leadership set term = term - 1");
        one.awaitQuiet();
        assertEquals(3, one.send(BLTH).get("accepted").asInt());
        assertEquals(4, one.rows(BLTH, "kendari-nonasn", "read"));
        one.assertSettled(BLTH);
    }

    @Test
    void whenTheLockBreaksOneOfThemWorksAndTheOtherStandsBy() throws Exception {
        var one = hub(first);
        var two = hub(second);
        // Whoever is quicker has it.
        sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'iuran-hub leadership' "
                + "and datname = current_database()");
        await().during(Duration.ofSeconds(5)).atMost(Patience.LONG).until(() -> holders() == 1
                && one.hub().isAtWork() != two.hub().isAtWork());
        var working = one.hub().isAtWork() ? one : two;
        working.drop("inbox/kendari-skpd", "upah_202605.csv", MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
        assertEquals(3, working.rows(BLTH, "kendari-nonasn", "read"));
    }
}
