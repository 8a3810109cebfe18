package id.iuranhub.outbox.insurer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulation.Network.Trick;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.CapturedLog;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * An insurer that is there and lets nobody in, for a clock that is off or a secret that is another: named, and mended
 * without a lost row.
 */
@OnBothDatabases
class ClockAndSecretTest extends InsurerOnTheLine {

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
