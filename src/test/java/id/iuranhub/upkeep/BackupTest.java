package id.iuranhub.upkeep;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.store.Condition;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.HubProcess;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.Permissions;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.Shell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a backup, who may read it, where it may be put back, and when it is missed. */
class BackupTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;
    private final Simulator insurer = Simulator.start(Settings.of("test-cons", "test-secret"));

    private RunningHub hub(Map<String, String> more) {
        return new RunningHub(folder.resolve("home"), insurer, more);
    }

    private Shell.Ran shell(String... command) throws IOException {
        return new Shell(Files.createTempDirectory(folder, "shell")).run(command);
    }

    private Shell.Ran restore(Path backup, String home, String... more) throws IOException {
        return shell(Stream.concat(Stream.of("restore", backup.toString(), "--home", folder.resolve(home).toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    private static void fill(RunningHub hub) {
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 5)));
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 4), 3_000_000));
    }

    @Test
    void nobodyElseReadsItAndWhateverIsAlteredIsNamed() throws Exception {
        Path backup;
        try (var hub = hub(Map.of())) {
            fill(hub);
            backup = Path.of(hub.post("/backups", Map.of()).get("backup").asText());
            assertEquals(403, hub.ask("/backups", Map.of("folder", "/tmp/somewhere")).status(), "over the network");
            var taken = restore(backup, "home", "--replace");
            assertEquals(3, taken.exit(), taken.err());
        }
        assertEquals("", Permissions.readableByOthers(backup));
        var notEmpty = restore(backup, "home");
        assertEquals(1, notEmpty.exit(), notEmpty.err());
        assertTrue(notEmpty.err().contains("--replace"), notEmpty.err());
        for (Path file : files(backup)) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, altered(whole));
            assertNamed(file, restore(backup, "new", "--check"));
            Files.delete(file);
            assertNamed(file, restore(backup, "new"));
            Files.write(file, whole);
        }
        Path stranger = Files.writeString(backup.resolve("archive/added.csv"), "x");
        assertNamed(stranger, restore(backup, "new", "--check"));
        Files.delete(stranger);
        assertFalse(Files.exists(folder.resolve("new/archive")), "a damaged backup restores nothing");
        assertEquals(0, restore(backup, "new", "--check").exit());
        Files.writeString(backup.resolve("manifest.json"), "{");
        assertEquals(2, restore(backup, "new", "--check").exit());
    }

    @Test
    void foldersThatTheSiteHasPutElsewhereAreInItToo() throws Exception {
        Path etc = Files.createDirectories(folder.resolve("etc"));
        Files.writeString(etc.resolve("iuran-hub.properties"), "backup.keep=3\n");
        Files.createDirectories(folder.resolve("home"));
        Files.createSymbolicLink(folder.resolve("home/config"), etc);
        Files.createSymbolicLink(folder.resolve("home/archive"), Files.createDirectory(folder.resolve("disk")));
        try (var hub = hub(Map.of())) {
            fill(hub);
            Path backup = Path.of(hub.post("/backups", Map.of()).get("backup").asText());
            assertEquals("backup.keep=3\n", Files.readString(backup.resolve("config/iuran-hub.properties")));
            assertTrue(files(backup).stream().anyMatch(file -> file.endsWith("upah_202605_DAMKAR.csv")),
                    files(backup).toString());
            assertEquals(0, restore(backup, "new", "--check").exit());
        }
    }

    /** A file with a key, for its owner alone. @param two hexadecimal digits, repeated */
    static Path key(Path file, String two) {
        try {
            Files.writeString(file, two.repeat(32) + "\n");
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException cannot) {
            throw new java.io.UncheckedIOException(cannot);
        }
    }

    @Test
    void withAKeyNobodyElseReadsWhatIsInIt() throws Exception {
        Path key = key(folder.resolve("key"), "a1");
        Path backup;
        Path handedOut = folder.resolve("home/portal/out/s/2026-05/template.xlsx");
        try (var hub = hub(Map.of("backup.key-file", key.toString()))) {
            fill(hub);
            Files.createDirectories(handedOut.getParent());
            Files.writeString(handedOut, "handed out");
            backup = Path.of(hub.post("/backups", Map.of()).get("backup").asText());
        }
        assertFalse(Files.exists(folder.resolve("home/data/backup-open")), "what was written before it was sealed");
        String nik = MadeUp.people(1, 1).get(0).nik();
        for (Path file : files(backup)) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertTrue(content.startsWith("IHS1") && !content.contains(nik), file.toString());
        }
        String named = "backup.key-file=";
        assertTold(2, "sealed with the key", restore(backup, "new", "--check"));
        Path other = key(folder.resolve("other"), "a2");
        assertTold(2, "backup.key-file is the key", restore(backup, "new", "--set", named + other));
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-r-----"));
        assertTold(2, "chmod 600", restore(backup, "new", "--set", named + other));
        assertTold(2, "64 hexadecimal digits", restore(backup, "new", "--set", named
                + Files.writeString(folder.resolve("none"), "secret")));
        assertTold(2, "cannot be read", restore(backup, "new", "--set", named + folder.resolve("gone")));
        assertFalse(Files.exists(folder.resolve("new/archive")), "nothing was restored");
        assertEquals(0, restore(backup, "new", "--check", "--set", named + key).exit());
        assertEquals(0, restore(backup, "new", "--set", named + key).exit());
        assertEquals("handed out", Files.readString(folder.resolve("new/portal/out/s/2026-05/template.xlsx")));
        try (var back = new RunningHub(folder.resolve("new"), insurer, Map.of())) {
            assertEquals(4, back.rows("2026-05", "kendari-nonasn", "pending"));
        }
        // Somebody without the key takes a file out of the manifest, or puts one in: the seal tells.
        Path manifest = backup.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"hsqldb\"", "\"hsqldb\" "));
        assertEquals(0, restore(backup, "new", "--check", "--set", named + key).exit(), "a space is no content");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"at\" : \"2", "\"at\" : \"3"));
        assertTold(1, "its seal does not fit", restore(backup, "new", "--check", "--set", named + key));
    }

    private static void assertTold(int exit, String words, Shell.Ran ran) {
        assertEquals(exit, ran.exit(), ran.out() + ran.err());
        assertTrue((ran.out() + ran.err()).contains(words), ran.out() + ran.err());
    }

    private static byte[] altered(byte[] whole) {
        if (whole.length == 0) {
            return new byte[] {1};
        }
        byte[] altered = whole.clone();
        altered[whole.length / 2] ^= 1;
        return altered;
    }

    private static void assertNamed(Path file, Shell.Ran ran) {
        assertEquals(1, ran.exit(), ran.out() + ran.err());
        assertTrue(ran.out().contains(file.getFileName().toString()) && ran.out().contains("DAMAGED"), ran.out());
    }

    private static List<Path> files(Path backup) throws IOException {
        try (Stream<Path> all = Files.walk(backup)) {
            return all.filter(file -> Files.isRegularFile(file) && !file.endsWith("manifest.json")).sorted().toList();
        }
    }

    /** Also a restore that was broken off: no hub starts on what is half there, and the same command ends it. */
    @Test
    void aRestorePutsAsideWhatIsThereAndAHalfOneIsBegunAnew() throws Exception {
        Path backup;
        try (var hub = hub(Map.of())) {
            fill(hub);
            backup = Path.of(hub.post("/backups", Map.of()).get("backup").asText());
        }
        Path moved = Files.move(backup, folder.resolve("elsewhere"));
        var restored = restore(moved, "home", "--replace");
        assertEquals(0, restored.exit(), restored.out() + restored.err());
        assertTrue(restored.out().contains("hub adopt"), restored.out());
        assertTrue(restored.out().contains("before-restore-elsewhere"), restored.out());
        Files.writeString(folder.resolve("home/data/restoring"), "own");
        assertThrows(Misconfigured.class, () -> hub(Map.of()));
        assertEquals(0, restore(moved, "home").exit());
        try (var hub = hub(Map.of())) {
            assertEquals(4, hub.rows("2026-05", "kendari-nonasn", "pending"));
        }
    }

    /** Killed as by {@code kill -9} while files are copied. */
    @Test
    void aHubThatDiesInTheMiddleLeavesNothingThatCounts() throws Exception {
        Path home = folder.resolve("home");
        Path disk = folder.resolve("second-disk");
        Path large = home.resolve("archive/202605/large.bin");
        Files.createDirectories(large.getParent());
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/iuran-hub.properties"), "insurer.secret=test-secret\n");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(128L << 20);
        }
        var process = HubProcess.start(home, insurer.address(), "", folder.resolve("log"), "backup.folder=" + disk);
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertTrue(out.lines().anyMatch(line -> line.startsWith("up ")), "it serves");
            var order = CompletableFuture.supplyAsync(() -> {
                try {
                    return shell("backup", "--home", home.toString());
                } catch (IOException broken) {
                    throw new java.io.UncheckedIOException(broken);
                }
            });
            await().atMost(LONG).pollInterval(Duration.ofMillis(2)).until(() -> isBeingWritten(disk));
            process.destroyForcibly().waitFor();
            assertEquals(3, order.get().exit(), order.get().out());
        }
        assertEquals(2, restore(disk, "new", "--check").exit(), "no backup");
        Files.delete(large);
        try (var hub = hub(Map.of("backup.folder", disk.toString()))) {
            hub.post("/backups", Map.of());
            try (Stream<Path> all = Files.list(disk)) {
                assertEquals(1, all.count(), "what was half written is cleared away");
            }
        }
        assertEquals(0, restore(disk, "new", "--check").exit());
    }

    private static boolean isBeingWritten(Path disk) throws IOException {
        if (!Files.isDirectory(disk)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(disk)) {
            return all.anyMatch(file -> file.endsWith("archive/202605/large.bin"));
        } catch (java.io.UncheckedIOException changing) {
            return false;
        }
    }

    @Test
    void anOldOrFailedOneIsTroubleUntilANewOneIsWhole() throws Exception {
        var clock = new GivenClock(Instant.parse("2026-05-10T01:00:00Z"));
        Path disk = folder.resolve("second-disk");
        try (var hub = new RunningHub(folder.resolve("home"), insurer, Map.of("backup.folder", disk.toString()),
                clock)) {
            clock.leap(Duration.ofDays(30));
            assertEquals("", trouble(hub), "nobody asked for backups");
            Files.writeString(disk, "in the way");
            assertEquals(503, hub.ask("/backups", Map.of()).status());
            assertEquals("failed", trouble(hub));
            Files.delete(disk);
            hub.post("/backups", Map.of());
            assertEquals("", trouble(hub));
            clock.leap(Duration.ofDays(3));
            assertEquals("stale", trouble(hub));
            assertEquals(2, hub.get("/backups").get("backups").size());
        }
    }

    private static String trouble(RunningHub hub) {
        var condition = hub.camel().getRegistry().lookupByNameAndType("condition", Condition.class);
        condition.lookAround();
        return condition.troubles().stream().filter(one -> one.kind().word().equals("backup"))
                .map(id.iuranhub.model.Trouble::which).collect(Collectors.joining());
    }

    /** By the clock of Quartz, which is no clock of a test: every second. */
    @Test
    void aScheduleMakesThemByItself() throws Exception {
        try (var hub = hub(Map.of("backup.cron", "* * * * * ?", "backup.keep", "1"))) {
            await().atMost(LONG).until(() -> hub.get("/backups").get("backups").size() >= 2);
            assertEquals("", hub.get("/backups").get("backups").get(0).get("failure").asText());
        }
    }
}
