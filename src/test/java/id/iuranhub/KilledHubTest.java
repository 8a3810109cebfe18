package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.model.Blth;
import id.iuranhub.simulator.Faults;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample month while the hub is killed with -9 at random moments, from the first file to the last receipt; then it
 * must be as if nothing had happened. More kills with {@code -Dkills=100}, the same ones again with {@code -Dseed=...}.
 */
class KilledHubTest {

    private static final String BLTH = "2026-05";
    private static final Path MONTH = Path.of("src/main/resources/demo", BLTH);
    private static final int KILLS = Integer.getInteger("kills", 4);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void howeverOftenItIsKilledTheMonthComesOutTheSame() throws Exception {
        System.err.println("KilledHubTest: -Dkills=" + KILLS + " -Dseed=" + seed);
        Path home = folder.resolve("home");
        JsonNode expected = new JsonMapper().readTree(Path.of("src/test/resources/expected", BLTH + ".json").toFile());
        // Slow enough to be killed in the middle of a run.
        try (var insurer = Simulator.start(Settings.of("test-cons", "test-secret").withFaults(Faults.parse("- delay: 60ms\n")))) {
            try (var prepared = Hub.start(new Installation(Path.of(".")), home, Hub.Mode.COMMAND, Map.of())) {
                Files.writeString(home.resolve("config/iuran-hub.properties"), "insurer.secret=test-secret\n");
                assertTrue(prepared.isQuiet());
            }
            drop(MONTH.resolve("enrolment"), home.resolve("enrolment"));
            List<Path> toCome = dropFirstHalf(home);
            for (int kill = 0; kill < KILLS; kill++) {
                killOne(home, insurer.address(), kill, toCome);
            }
            finish(home, insurer, toCome, expected);
        } catch (AssertionError | Exception failed) {
            throw new AssertionError("with -Dkills=" + KILLS + " -Dseed=" + seed + " (log: " + log() + ")\n" + tail(), failed);
        }
    }

    /** The first half of the kills meets intake, the second half the run. */
    private void killOne(Path home, String insurer, int kill, List<Path> toCome) throws Exception {
        boolean runs = kill >= KILLS / 2;
        Process hub = HubProcess.start(home, insurer, runs ? BLTH : "", log());
        try {
            if (random.nextInt(5) == 0) {
                hub.waitFor(random.nextInt(3000), TimeUnit.MILLISECONDS);
            } else {
                var said = hub.inputReader();
                said.readLine();
                for (int i = 0; !runs && i < 2 && !toCome.isEmpty(); i++) {
                    drop(toCome.remove(0), home);
                }
                hub.waitFor(random.nextInt(runs ? 3000 : 1500), TimeUnit.MILLISECONDS);
            }
        } finally {
            hub.destroyForcibly();
            assertTrue(hub.waitFor(10, TimeUnit.SECONDS));
        }
    }

    private void finish(Path home, Simulator insurer, List<Path> toCome, JsonNode expected) throws Exception {
        insurer.misbehave(Faults.none());
        var hub = new RunningHub(home, insurer, Map.of("insurer.batch-size", "10"));
        try {
            while (!toCome.isEmpty()) {
                drop(toCome.remove(0), home);
            }
            hub.awaitQuiet();
            hub.drop(MONTH.resolve("again"), "inbox");
            hub.send(BLTH);
            hub.awaitQuiet();
            compareRows(hub, expected);
            hub.assertBalanced(BLTH);
            compareLedger(hub, insurer);
            compareFiles(home);
        } finally {
            hub.stop();
        }
    }

    private static void compareRows(RunningHub hub, JsonNode expected) {
        var inGroups = new HashSet<String>();
        expected.get("groups").forEach(group -> group.get("rows").forEach(row -> inGroups.add(place(row))));
        Map<String, String> wanted = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        Map<String, Map<Integer, String[]>> answers = new TreeMap<>();
        for (JsonNode row : expected.get("rows")) {
            String file = row.get("source").asText() + "/" + row.get("file").asText();
            String[] answer = answers.computeIfAbsent(file, key -> SampleMonthTest.read(
                    hub.acknowledgement(row.get("source").asText(), row.get("file").asText()))).get(row.get("line").asInt());
            wanted.put(place(row), row.get("after").get("disposition").asText() + " " + row.get("after").get("code").asText());
            found.put(place(row), answer == null ? "no line" : answer[3] + " " + answer[4]);
        }
        for (JsonNode group : expected.get("groups")) {
            var wants = new ArrayList<String>();
            var finds = new ArrayList<String>();
            group.get("rows").forEach(row -> {
                wants.add(wanted.remove(place(row)));
                finds.add(found.remove(place(row)));
            });
            assertEquals(wants.stream().sorted().toList(), finds.stream().sorted().toList(), group.toString());
        }
        assertEquals(wanted, found);
    }

    private static String place(JsonNode row) {
        return row.get("source").asText() + "/" + row.get("file").asText() + ":" + row.get("line").asInt();
    }

    private static void compareLedger(RunningHub hub, Simulator insurer) {
        for (JsonNode sheet : hub.get("/status", "blth", BLTH).get("schemes")) {
            String scheme = sheet.get("scheme").asText();
            assertEquals(sheet.get("rupiah").get("accepted").asLong(), insurer.ledger().standing(scheme, Blth.of(BLTH)).rupiah(), scheme);
            assertEquals(0, sheet.get("rows").get("pending").asLong(), scheme);
        }
        insurer.ledger().forEach(standing -> assertEquals(1, standing.originals(), standing.scheme()));
        assertEquals(6, hub.scheme(BLTH, "kendari-nonasn").get("files").get("refused").asInt(), "refused, each counted once");
    }

    private static void compareFiles(Path home) throws IOException {
        try (Stream<Path> dropped = Files.walk(MONTH.resolve("inbox"))) {
            for (Path file : dropped.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                String month = name.contains("202703") ? "2027-03" : BLTH;
                Path kept = home.resolve("archive").resolve(month).resolve(file.getParent().getFileName()).resolve(name);
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(kept), name);
            }
        }
        try (Stream<Path> dropped = Files.walk(MONTH.resolve("bad"))) {
            for (Path file : dropped.filter(Files::isRegularFile).toList()) {
                Path kept = home.resolve("refused").resolve(MONTH.resolve("bad").relativize(file));
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(kept), file.toString());
            }
        }
        for (String empty : List.of("inbox", "enrolment", "data/claimed")) {
            try (Stream<Path> left = Files.walk(home.resolve(empty))) {
                assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
            }
        }
        try (Stream<Path> twice = Files.walk(home)) {
            assertEquals(List.of(), twice.filter(file -> file.getFileName().toString().contains("~2")).toList());
        }
    }

    /** @return what is dropped later, while hubs live and die: each a file of the month */
    private List<Path> dropFirstHalf(Path home) throws IOException {
        var toCome = new ArrayList<Path>();
        for (String part : List.of("inbox", "bad")) {
            try (Stream<Path> files = Files.walk(MONTH.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".control.csv")).sorted().toList()) {
                    if (toCome.size() < 8 && random.nextInt(3) == 0) {
                        toCome.add(file);
                    } else {
                        drop(file, home);
                    }
                }
            }
        }
        return toCome;
    }

    private static void drop(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
            return;
        }
        Path target = to.resolve("inbox").resolve(from.getParent().getFileName()).resolve(from.getFileName());
        Files.createDirectories(target.getParent());
        Path control = from.resolveSibling(from.getFileName() + ".control.csv");
        if (Files.exists(control)) {
            Files.copy(control, target.resolveSibling(control.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Path part = target.resolveSibling(".part");
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, target);
    }

    private Path log() {
        return folder.resolve("hubs.log");
    }

    private String tail() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        var lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }
}
