package id.iuranhub.ledger.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.HomeCopy;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The head of the journal on another mount: whoever owns the database alone cannot rewrite what was done. */
class ChainAnchorTest {


    @TempDir
    Path folder;
    private final Simulator insurer = Simulator.start(Settings.of("test-cons", "test-secret"));

    private Path outside() {
        return folder.resolve("outside/heads.csv");
    }

    private RunningHub hub(String home) {
        return new RunningHub(folder.resolve(home), insurer,
                Map.of("journal.anchor", outside().toString(), "journal.anchor-every", "100ms"));
    }

    private static boolean holds(RunningHub hub) {
        return hub.get("/verify", "blth", "2026-05").get("journal").get("holds").asBoolean();
    }

    private void somethingIsDone(RunningHub hub, String name) throws IOException {
        String before = last();
        hub.post("/users", Map.of("name", name, "role", "viewer"));
        await().atMost(Patience.LONG).until(() -> !last().equals(before));
    }

    private String last() throws IOException {
        var lines = Files.exists(outside()) ? Files.readAllLines(outside()) : java.util.List.<String>of();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    private static String health(RunningHub hub) throws IOException {
        try (var answer = java.net.URI.create("http://127.0.0.1:" + hub.port() + "/observe/health").toURL()
                .openStream()) {
            return new String(answer.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void aJournalWhoseEndWasCutOffShowsByItself() throws IOException {
        Files.createDirectories(outside().getParent());
        try (var hub = hub("home")) {
            somethingIsDone(hub, "satu");
            assertTrue(holds(hub));
            hub.stop();
            HomeCopy.of(folder.resolve("home"), folder.resolve("cut"));
            hub.start();
            somethingIsDone(hub, "dua");
            assertTrue(holds(hub));
        }
        try (var cut = hub("cut")) {
            var verified = cut.get("/verify", "blth", "2026-05");
            assertFalse(verified.get("journal").get("holds").asBoolean());
            assertTrue(verified.get("differences").toString().contains("heads.csv"), verified.toString());
        }
    }

    @Test
    void aLineThatAStopCutOffSpoilsNoOther() throws IOException {
        Files.createDirectories(outside().getParent());
        Files.writeString(outside(), "2026-05-15T06:00:00Z;12;ab");
        try (var hub = hub("home")) {
            somethingIsDone(hub, "satu");
            assertEquals("2026-05-15T06:00:00Z;12;ab", Files.readAllLines(outside()).get(0));
            assertTrue(holds(hub));
        }
    }

    @Test
    void aMountThatIsAwayIsToldUntilItIsBack() throws IOException {
        try (var hub = hub("home")) {
            hub.post("/users", Map.of("name", "satu", "role", "viewer"));
            await().atMost(Patience.LONG).until(() -> health(hub).contains("\"anchor\""));
            Files.createDirectories(outside().getParent());
            await().atMost(Patience.LONG).until(() -> !health(hub).contains("\"anchor\"") && Files.exists(outside()));
        }
    }
}
