package id.iuranhub.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.Shell;
import id.iuranhub.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sealed backup while files come in, more files, the disk lost, back, the same files dropped: the books are as
 * undisturbed.
 */
@OnBothDatabases
class BackupDrillTest {

    private static final String BLTH = "2026-05";
    private static final String SCHEME = "kendari-nonasn";

    @TempDir
    Path folder;
    private final Simulator insurer = Simulator.start(Settings.of("test-cons", "test-secret"));

    private RunningHub hub(String home) {
        return new RunningHub(folder.resolve(home), insurer, Map.of("insurer.batch-size", "3", "backup.folder",
                folder.resolve("second-disk").toString(), "backup.keep", "2", "backup.key-file", key().toString()));
    }

    private Path key() {
        return BackupTest.key(folder.resolve("key"), "5a");
    }

    private static String file(int first) {
        return MadeUp.kendariFile(MadeUp.people(first, first + 7), 3_500_000);
    }

    private void later(RunningHub hub) {
        for (int opd = 1; opd <= 8; opd++) {
            hub.drop("inbox/kendari-skpd", "upah_202605_DINAS " + opd + ".csv", file(1 + 8 * opd));
        }
        hub.send(BLTH);
        hub.drop("inbox/kendari-skpd", "baru_202605_DINAS 1.csv", MadeUp.kendariFile(MadeUp.people(9, 15), 4_000_000));
        hub.send(BLTH);
    }

    private Shell.Ran restore(String home, String... more) throws Exception {
        var command = new ArrayList<>(List.of("restore", folder.resolve("second-disk").toString(), "--home",
                folder.resolve(home).toString(), "--json", "--set", "backup.key-file=" + key()));
        command.addAll(List.of(more));
        TestDatabase.settings(folder.resolve(home)).forEach((key, value) -> command.addAll(List.of("--set",
                key + "=" + value)));
        return new Shell(Files.createTempDirectory(folder, "shell")).run(command);
    }

    @Test
    void theDiskIsLostAndTheBooksComeBack() throws Exception {
        var first = hub("home");
        first.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 80)));
        first.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", file(1));
        first.send(BLTH);
        for (int opd = 1; opd <= 8; opd++) {
            first.put("inbox/kendari-skpd", "upah_202605_DINAS " + opd + ".csv", file(1 + 8 * opd)
                    .getBytes(StandardCharsets.UTF_8));
        }
        var made = first.post("/backups", Map.of());
        first.awaitQuiet();
        later(first);
        first.assertSettled(BLTH);
        var undisturbed = figures(first);
        long batches = insurer.ledger().batches();
        first.stop();
        var check = restore("restored", "--check");
        assertEquals(0, check.exit(), check.out() + check.err());
        assertEquals("[\"2026-05\"]", check.document().get("months").toString());
        assertTrue(!Files.exists(folder.resolve("restored")), "a check leaves nothing behind");
        var restored = restore("restored");
        assertEquals(0, restored.exit(), restored.out() + restored.err());
        assertEquals(made.get("backup").asText(), restored.document().get("backup").asText());
        try (var back = hub("restored")) {
            // What was being taken in when it was copied goes on by itself.
            back.awaitQuiet();
            later(back);
            back.post("/adopt", Map.of("blth", BLTH));
            back.assertSettled(BLTH);
            assertEquals(undisturbed, figures(back));
            assertEquals(batches, insurer.ledger().batches(), "nothing was handed in that the insurer had not got");
            assertEquals(List.of(), back.dead(BLTH, "code"));
            back.post("/backups", Map.of());
            assertEquals(1, back.post("/backups", Map.of()).get("rotated").size());
        }
    }

    private List<Object> figures(RunningHub hub) {
        var sheet = hub.scheme(BLTH, SCHEME);
        var bills = new TreeSet<String>();
        hub.get("/bills", "blth", BLTH, "scheme", SCHEME).get("bills").forEach(bill -> bills.add(bill.toString()));
        return List.of(sheet.get("rows").toString(), sheet.get("rupiah").toString(), bills);
    }
}
