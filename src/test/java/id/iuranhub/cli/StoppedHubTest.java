package id.iuranhub.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Patience;
import id.iuranhub.testing.Seeds;
import id.iuranhub.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGTERM at any moment of a start, of a takeover and of an end: the process is gone within ten seconds, by itself.
 * More moments with {@code -Dstops=40}, the same again with {@code -Dseed=...}.
 */
class StoppedHubTest {

    private static final long MOST_SECONDS = 10;
    private static final int STOPS = Integer.getInteger("stops", 4);
    /** What a JVM ends with that was told before it could listen. */
    private static final int TERMINATED = 143;

    private final long seed = Seeds.one("seed");
    private final Random random = new Random(seed);
    private final List<Process> processes = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    private Process hub(Path home, int port, Map<String, String> settings) throws IOException {
        var command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Diuranhub.install=" + Path.of(".").toAbsolutePath(), "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "run",
                "--home", home.toString(), "--set", "http.port=" + port, "--set", "run.cron=off"));
        settings.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        processes.add(process);
        return process;
    }

    private Path log() {
        return folder.resolve("hub.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String health(int port) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/observe/health")).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException told) {
            throw new IllegalStateException(told);
        }
    }

    private static void awaitHealth(int port, String word) {
        await().atMost(Patience.LONG).pollInterval(Duration.ofMillis(2)).pollDelay(Duration.ZERO)
                .until(() -> health(port).contains(word));
    }

    /** @param when for the failure to say */
    private void assertEnds(Process hub, String when) throws Exception {
        hub.destroy();
        boolean ended = hub.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        assertTrue(ended, () -> "SIGTERM " + when + " does not end it, -Dseed=" + seed + "\n" + tail());
        assertTrue(hub.exitValue() == 0 || hub.exitValue() == TERMINATED, () -> "SIGTERM " + when + " ends it with "
                + hub.exitValue() + ", -Dseed="
                + seed + "\n" + tail());
    }

    private String tail() {
        try {
            var lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException gone) {
            return "";
        }
    }

    @Test
    void inTheMomentHealthFirstAnswers() throws Exception {
        for (int stop = 0; stop < STOPS; stop++) {
            int port = freePort();
            var hub = hub(folder.resolve("home"), port, Map.of());
            awaitHealth(port, "UP");
            assertEnds(hub, "as health first answers");
            assertEquals(0, hub.exitValue());
        }
    }

    @Test
    void atAnyMomentOfAStartAndOfAnEnd() throws Exception {
        Path home = folder.resolve("home");
        int port = freePort();
        long began = System.nanoTime();
        var first = hub(home, port, Map.of());
        awaitHealth(port, "UP");
        long start = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        // Once more while it ends.
        first.destroy();
        first.waitFor(random.nextInt(500), TimeUnit.MILLISECONDS);
        assertEnds(first, "a second time, while it ends");
        for (int stop = 0; stop < STOPS; stop++) {
            long moment = (long) (random.nextDouble() * start);
            var hub = hub(home, freePort(), Map.of());
            hub.waitFor(moment, TimeUnit.MILLISECONDS);
            assertEnds(hub, moment + " ms after the start");
        }
        int last = freePort();
        var after = hub(home, last, Map.of());
        awaitHealth(last, "UP");
        assertEnds(after, "at work");
    }

    @Test
    void atAnyMomentOfATakeover() throws Exception {
        var shared = TestDatabase.postgresql(folder);
        for (int stop = 0; stop < Math.max(1, STOPS / 2); stop++) {
            int one = freePort();
            int two = freePort();
            var leader = hub(folder.resolve("one"), one, shared);
            awaitHealth(one, "UP");
            var second = hub(folder.resolve("two"), two, shared);
            awaitHealth(two, "STANDBY");
            leader.destroyForcibly();
            leader.waitFor();
            long moment = random.nextInt(6000);
            second.waitFor(moment, TimeUnit.MILLISECONDS);
            assertEnds(second, moment + " ms after the leader died");
        }
    }
}
