package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Back from a backup that is older than what was sent: the same files ask under the same keys and find their receipts. */
@OnBothDatabases
class RestoredBackupTest {

    private static final String BLTH = "2026-05";
    private static final String SCHEME = "kendari-nonasn";

    @TempDir
    Path folder;
    private final Simulator insurer = Simulator.start(Settings.of("test-cons", "test-secret"));

    private RunningHub hub(String home) {
        return new RunningHub(folder.resolve(home), insurer, Map.of("insurer.batch-size", "3"));
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException cannot) {
            throw new java.io.UncheckedIOException(cannot);
        }
        TestDatabase.copy(from, to);
    }

    private static void month(RunningHub hub) {
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 4), 3_000_000));
        hub.send(BLTH);
    }

    private static void later(RunningHub hub) {
        hub.drop("inbox/kendari-skpd", "upah_202605_SDA.csv", MadeUp.kendariFile(MadeUp.people(5, 12), 3_500_000));
        hub.drop("inbox/kendari-skpd", "upah_202605_SATPOL PP.csv", MadeUp.kendariFile(MadeUp.people(13, 20), 4_000_000));
        hub.send(BLTH);
        // A correction, and one who goes and comes back as before: the same content twice.
        hub.drop("inbox/kendari-skpd", "baru_202605_SDA.csv", MadeUp.kendariFile(MadeUp.people(5, 11), 3_500_000));
        hub.send(BLTH);
        hub.drop("inbox/kendari-skpd", "lagi_202605_SDA.csv", MadeUp.kendariFile(MadeUp.people(5, 12), 3_500_000));
        hub.send(BLTH);
    }

    @Test
    void theSameFilesFindTheirReceiptsUnderTheSameKeys() throws Exception {
        var first = hub("home");
        first.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 20)));
        month(first);
        first.stop();
        copy(folder.resolve("home"), folder.resolve("restored"));
        first.start();
        later(first);
        first.assertSettled(BLTH);
        var undisturbed = figures(first);
        long batches = insurer.ledger().batches();
        first.stop();
        try (var restored = hub("restored")) {
            later(restored);
            restored.assertSettled(BLTH);
            assertEquals(undisturbed, figures(restored));
            assertEquals(batches, insurer.ledger().batches(), "nothing was handed in that the insurer had not got");
            assertEquals(List.of(), restored.dead(BLTH, "code"));
        }
    }

    private List<Object> figures(RunningHub hub) {
        var sheet = hub.scheme(BLTH, SCHEME);
        var bills = new java.util.TreeSet<String>();
        hub.get("/bills", "blth", BLTH, "scheme", SCHEME).get("bills").forEach(bill -> bills.add(bill.toString()));
        return List.of(sheet.get("rows").toString(), sheet.get("rupiah").toString(), bills);
    }
}
