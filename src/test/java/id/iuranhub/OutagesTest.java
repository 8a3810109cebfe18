package id.iuranhub;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.CapturedLog;
import id.iuranhub.testing.Eavesdropper;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hub needs is away for a while: it says so, does not run against the wall, and goes on without a person. */
@OnBothDatabases
class OutagesTest {

    private static final String BLTH = "2026-05";
    private static final String SCHEME = "kendari-nonasn";
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    @TempDir
    Path home;

    private static Simulator insurer() {
        return Simulator.start(Settings.of("test-cons", "test-secret"));
    }

    private static void drop(RunningHub hub, int people) {
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, people)));
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv",
                MadeUp.kendariFile(MadeUp.people(1, people), 3_000_000));
    }

    private static Path late(RunningHub hub) throws IOException {
        Path file = hub.home.resolve("inbox/kendari-skpd/upah_202605_SUSULAN.csv");
        Files.writeString(file, MadeUp.kendariFile(MadeUp.people(90, 91), 3_000_000));
        return file;
    }

    private static HttpResponse<String> health(RunningHub hub) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/observe/health"))
                    .build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new java.io.UncheckedIOException(away);
        } catch (InterruptedException told) {
            throw new IllegalStateException(told);
        }
    }

    private static void awaitHealth(RunningHub hub, int status, String named) {
        await().atMost(Patience.LONG).until(() -> health(hub).statusCode() == status
                && health(hub).body().contains(named));
    }

    /** Meanwhile nothing spins: a loop would fill the log. */
    private static void assertCalm(CapturedLog log) {
        int before = log.lines().size();
        await().during(A_WHILE).atMost(Patience.LONG).until(() -> log.lines().size() < before + 15);
    }

    @Test
    void theInsurerIsAwayForHours() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var away = Map.of("insurer.url", "http://127.0.0.1:" + port, "insurer.attempts", "2", "insurer.batch-size",
                "1", "insurer.retry-every", "1s");
        try (var hub = new RunningHub(home, insurer(), away)) {
            drop(hub, 12);
            hub.send(BLTH);
            awaitHealth(hub, 200, "\"status\":\"DEGRADED\"");
            assertTrue(health(hub).body().contains("Sambungan ditolak server"), health(hub).body());
            // One of them is being tried just now, or none.
            assertTrue(hub.rows(BLTH, SCHEME, "dead") >= 11);
            String message = hub.get("/dead", "blth", BLTH).get("dead").get(0).get("message").asText();
            assertTrue(message.contains("refuses the connection") && !message.contains("Exception"), message);
            try (var log = new CapturedLog()) {
                assertCalm(log);
            }
            int attempts = 0;
            for (JsonNode dead : hub.get("/dead", "blth", BLTH).get("dead")) {
                attempts += dead.get("attempts").asInt();
            }
            assertTrue(attempts < 12 * 2 + 2 * 60, "attempts of one batch a second, not of all: " + attempts);
            try (var back = new Eavesdropper(hub.insurer.address(), port)) {
                await().atMost(Patience.LONG).until(() -> hub.rows(BLTH, SCHEME, "accepted") == 12);
                assertEquals(12, back.heard().stream().filter(Eavesdropper.Heard::isBatch)
                        .map(Eavesdropper.Heard::key).distinct().count());
                awaitHealth(hub, 200, "\"status\":\"UP\"");
            }
            hub.awaitQuiet();
            hub.assertSettled(BLTH);
        }
    }

    @Test
    void theDatabaseServerIsRestarted(@TempDir Path data) throws Exception {
        assumeTrue(TestDatabase.isPostgresql(), "the embedded database has no server");
        var server = EmbeddedPostgres.builder().setDataDirectory(data.resolve("pg"))
                .setCleanDataDirectory(false).start();
        int port = server.getPort();
        try (var insurer = insurer()) {
            var hub = new RunningHub(home, insurer,
                    Map.of("db.url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "db.user", "postgres",
                    "inbox.retry-after", "500ms"));
            try {
                drop(hub, 6);
                var caller = new Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow());
                server.close();
                assertSaysSoToPeople(caller, List.of("/bulan"));
                awaitHealth(hub, 503, "The database does not answer");
                assertSaysSoToPeople(caller, List.of("/bulan?blth=" + BLTH, "/surat", "/jalan", "/masuk", "/berkas/1",
                        "/tidak-ada"));
                late(hub);
                try (var log = new CapturedLog()) {
                    assertCalm(log);
                }
                server = EmbeddedPostgres.builder().setDataDirectory(data.resolve("pg")).setCleanDataDirectory(false)
                        .setPort(port).start();
                awaitHealth(hub, 200, "UP");
                assertEquals(200, caller.get("/bulan?blth=" + BLTH).statusCode(), "the session has outlived it");
                await().atMost(Patience.LONG).until(() -> hub.rows(BLTH, SCHEME, "read") == 8);
                hub.awaitQuiet();
                assertEquals(6, hub.send(BLTH).get("accepted").asInt());
                hub.assertSettled(BLTH);
            } finally {
                hub.stop();
            }
        } finally {
            server.close();
        }
    }

    /** Before the hub has noticed by itself, and after. */
    private static void assertSaysSoToPeople(Caller caller, List<String> addresses) {
        try (var log = new CapturedLog()) {
            for (String address : addresses) {
                var page = caller.get(address);
                assertEquals(503, page.statusCode(), address);
                assertTrue(page.body().contains("Hub sedang tidak dapat bekerja")
                        && page.body().contains("Tidak ada yang hilang"), page.body());
                assertEquals("5", page.headers().firstValue("Refresh").orElse(""), "it asks again by itself");
                assertFalse(page.body().matches("(?s).*(Exception|jdbc|postgres|SQL|at id\\.).*"), page.body());
            }
            caller.post("/bahasa", "bahasa", "en", "ke", "/bulan");
            assertTrue(caller.get("/bulan").body().contains("The hub cannot work at present"));
            caller.post("/bahasa", "bahasa", "id", "ke", "/bulan");
            for (String question : List.of("/api/v1/status?blth=" + BLTH, "/api/v1/months?blth=" + BLTH)) {
                var answer = caller.program("GET", question, "Basic YWRtaW46eA==");
                assertTrue(answer.statusCode() == 503 && answer.body().contains("\"code\":\"CANNOT_WORK\""), question
                        + " " + answer.statusCode() + answer.body());
            }
            assertFalse(log.text().contains("\tat id.iuranhub"), log.text());
        }
    }

    @Test
    void theClockIsSetBack() throws Exception {
        var clock = new GivenClock(Instant.parse("2026-06-10T03:00:00Z"));
        var insurer = Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock));
        try (var hub = new RunningHub(home, insurer, Map.of("inbox.stable-for", "0s"), clock)) {
            drop(hub, 6);
            clock.leap(Duration.ofDays(-2));
            hub.drop("inbox/kendari-skpd", "upah_202605_SUSULAN.csv",
                    MadeUp.kendariFile(MadeUp.people(5, 7), 3_000_000));
            assertEquals(9, hub.rows(BLTH, SCHEME, "read"));
            assertEquals(6, hub.send(BLTH).get("accepted").asInt());
            hub.awaitQuiet();
            hub.assertSettled(BLTH);
        }
    }

    @Test
    void aFileSeenBeforeTheClockWasSetBackIsTakenAllTheSame() throws Exception {
        var clock = new GivenClock(Instant.parse("2026-06-10T03:00:00Z"));
        var insurer = Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock));
        try (var hub = new RunningHub(home, insurer, Map.of("inbox.stable-for", "30s"), clock)) {
            Path file = late(hub);
            await().during(Duration.ofSeconds(1)).atMost(Patience.LONG).until(() -> Files.exists(file));
            clock.leap(Duration.ofDays(-2));
            await().during(Duration.ofSeconds(1)).atMost(Patience.LONG).until(() -> Files.exists(file));
            clock.leap(Duration.ofSeconds(31));
            hub.awaitQuiet();
            assertEquals(2, hub.rows(BLTH, SCHEME, "read"));
        }
    }

    @Test
    void theDiskIsFull() throws Exception {
        mount("-t", "tmpfs", "-o", "size=96m", "tmpfs", home.toString());
        try {
            try (var hub = new RunningHub(home, insurer(), Map.of("inbox.retry-after", "500ms"))) {
                drop(hub, 6);
                Path junk = home.resolve("junk");
                try (var filling = Files.newOutputStream(junk)) {
                    byte[] block = new byte[64 * 1024];
                    while (home.toFile().getUsableSpace() > 1024 * 1024) {
                        filling.write(block);
                    }
                }
                awaitHealth(hub, 503, "The disk of the home folder is full");
                late(hub);
                try (var log = new CapturedLog()) {
                    assertCalm(log);
                }
                Files.delete(junk);
                awaitHealth(hub, 200, "UP");
                await().atMost(Patience.LONG).until(() -> hub.rows(BLTH, SCHEME, "read") == 8);
                hub.awaitQuiet();
                assertEquals(6, hub.send(BLTH).get("accepted").asInt());
                hub.assertSettled(BLTH);
            }
        } finally {
            unmount(home);
        }
    }

    @Test
    void theInboxIsReadOnly() throws Exception {
        try (var hub = new RunningHub(home, insurer(), Map.of("inbox.retry-after", "500ms"))) {
            drop(hub, 6);
            late(hub);
            Path inbox = home.resolve("inbox");
            mount("--bind", inbox.toString(), inbox.toString());
            try {
                mount("-o", "remount,ro,bind", inbox.toString());
                awaitHealth(hub, 503, "cannot be written: inbox");
                try (var log = new CapturedLog()) {
                    assertCalm(log);
                }
            } finally {
                unmount(inbox);
            }
            awaitHealth(hub, 200, "UP");
            hub.awaitQuiet();
            assertEquals(8, hub.rows(BLTH, SCHEME, "read"));
            hub.assertBalanced(BLTH);
        }
    }

    private static void mount(String... what) throws Exception {
        var command = new java.util.ArrayList<>(java.util.List.of("mount"));
        command.addAll(java.util.List.of(what));
        assumeTrue(isDone(command.toArray(String[]::new)), "this machine lets nobody mount");
    }

    private static void unmount(Path where) throws Exception {
        assertTrue(isDone("umount", where.toString()) || isDone("umount", "-l", where.toString()));
    }

    private static boolean isDone(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
