package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Seeds;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.model.Blth;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.store.Home;
import id.iuranhub.testing.HubProcess;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
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
 * The sample month while the hub is killed with -9 at random moments, or halts at a commit, from its first tables to
 * the last receipt; then it must be as if nothing had happened. More kills with {@code -Dkills=100}, twelve at most to
 * a month; the same ones again with {@code -Dseed=...}.
 */
@OnBothDatabases
class KilledHubTest {

    private static final String BLTH = "2026-05";
    private static final Path MONTH = Path.of("src/main/resources/demo", BLTH);
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final int MOST_A_MONTH = 12;

    /** What the hub is at when it is killed, in the order of a month. */
    private enum Phase { MIGRATION, INTAKE, RECONCILIATION, RUN, RETRY }

    private final long seed = Seeds.one("seed");
    private final Random random = new Random(seed);
    private final Map<String, Integer> told = new TreeMap<>();

    @TempDir
    Path folder;

    @Test
    void howeverOftenItIsKilledTheMonthComesOutTheSame() throws Exception {
        System.err.println("KilledHubTest: -Dkills=" + KILLS + " -Dseed=" + seed);
        try {
            for (int kill = 0; kill < KILLS; kill += MOST_A_MONTH) {
                month(folder.resolve("home" + kill), Math.min(MOST_A_MONTH, KILLS - kill));
            }
        } catch (AssertionError | Exception failed) {
            throw new AssertionError("with -Dkills=" + KILLS + " -Dseed=" + seed + " (log: " + log() + ")\n" + tail(),
                    failed);
        }
        System.err.println("KilledHubTest: " + told);
    }

    private void month(Path home, int kills) throws Exception {
        JsonNode expected = new JsonMapper().readTree(Path.of("src/test/resources/expected", BLTH + ".json").toFile());
        // Slow enough to be killed in the middle of a run.
        try (var insurer = Simulator.start(Settings.of("test-cons", "test-secret")
                .withFaults(Faults.parse("- delay: 60ms\n")))) {
            new Home(home).prepare(List.of());
            Files.writeString(home.resolve("config/iuran-hub.properties"), "insurer.secret=test-secret\n");
            drop(MONTH.resolve("enrolment"), home.resolve("enrolment"));
            List<Path> toCome = dropFirstHalf(home);
            for (int kill = 0; kill < kills; kill++) {
                killOne(home, insurer.address(), Phase.values()[kill * Phase.values().length / kills], kill, toCome);
            }
            finish(home, insurer, toCome, expected);
        }
    }

    private void killOne(Path home, String insurer, Phase phase, int kill, List<Path> toCome) throws Exception {
        // Some die at a commit of their own; the others are killed, whatever they are at.
        int commit = random.nextInt(3) == 0 ? 1 + random.nextInt(phase == Phase.MIGRATION ? 100 : 40) : 0;
        String order = phase == Phase.RUN ? BLTH : phase == Phase.RETRY ? HubProcess.RETRY : "";
        Process hub = HubProcess.start(home, insurer, order, log(),
                commit > 0 ? new String[] {HubProcess.HALTS_AT + "=" + commit} : new String[0]);
        try {
            if (phase == Phase.MIGRATION) {
                hub.waitFor(commit > 0 ? 20_000 : random.nextInt(4000), TimeUnit.MILLISECONDS);
            } else {
                hub.inputReader().readLine();
                for (int i = 0; phase == Phase.INTAKE && i < 2 && !toCome.isEmpty(); i++) {
                    drop(toCome.remove(0), home);
                }
                if (phase == Phase.RECONCILIATION) {
                    dropSnapshotsAgain(home, kill);
                }
                hub.waitFor(random.nextInt(phase == Phase.RUN ? 3000 : 1500), TimeUnit.MILLISECONDS);
            }
        } finally {
            told.merge(phase + (hub.isAlive() ? " killed" : hub.exitValue() == HubProcess.HALTED ? " halted"
                    : " ended by itself"), 1, Integer::sum);
            hub.destroyForcibly();
            assertTrue(hub.waitFor(60, TimeUnit.SECONDS));
        }
    }

    private static void dropSnapshotsAgain(Path home, int kill) throws IOException {
        try (Stream<Path> files = Files.list(MONTH.resolve("enrolment"))) {
            for (Path file : files.toList()) {
                Path part = Files.copy(file, home.resolve("enrolment/.part"), StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, home.resolve("enrolment").resolve("again" + kill + file.getFileName()));
            }
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
                    hub.acknowledgement(row.get("source").asText(), row.get("file").asText())))
                    .get(row.get("line").asInt());
            wanted.put(place(row), row.get("after").get("disposition").asText() + " " + row.get("after")
                    .get("code").asText());
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
            assertEquals(sheet.get("rupiah").get("accepted").asLong(),
                    insurer.ledger().standing(scheme, Blth.of(BLTH)).rupiah(), scheme);
            assertEquals(0, sheet.get("rows").get("pending").asLong(), scheme);
        }
        insurer.ledger().forEach(standing -> assertEquals(1, standing.originals(), standing.scheme()));
        assertEquals(6, hub.scheme(BLTH, "kendari-nonasn").get("files").get("refused").asInt(),
                "refused, each counted once");
    }

    private static void compareFiles(Path home) throws IOException {
        try (Stream<Path> dropped = Files.walk(MONTH.resolve("inbox"))) {
            for (Path file : dropped.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                String month = name.contains("202703") ? "2027-03" : BLTH;
                Path kept = home.resolve("archive").resolve(month).resolve(file.getParent().getFileName())
                        .resolve(name);
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
                for (Path file
                        : files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".control.csv"))
                        .sorted().toList()) {
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
