package id.iuranhub.ledger.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.HomeCopy;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Back from a backup that is older than what was sent: the same files ask under the same keys and find their receipts.
 */
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

    private static void month(RunningHub hub) {
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 4), 3_000_000));
        hub.send(BLTH);
    }

    private static void later(RunningHub hub) {
        hub.drop("inbox/kendari-skpd", "upah_202605_SDA.csv", MadeUp.kendariFile(MadeUp.people(5, 12), 3_500_000));
        hub.drop("inbox/kendari-skpd", "upah_202605_SATPOL PP.csv",
                MadeUp.kendariFile(MadeUp.people(13, 20), 4_000_000));
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
        HomeCopy.of(folder.resolve("home"), folder.resolve("restored"));
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

    /**
     * The files came in another order of rows this time: no key is the same, and each record is refused as a duplicate.
     */
    @Test
    void whatNoKeyAsksAboutIsTakenOverRecordByRecord() throws Exception {
        var first = hub("home");
        first.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 20)));
        month(first);
        first.stop();
        HomeCopy.of(folder.resolve("home"), folder.resolve("restored"));
        first.start();
        first.drop("inbox/kendari-skpd", "upah_202605_SDA.csv", MadeUp.kendariFile(MadeUp.people(5, 12), 3_500_000));
        first.send(BLTH);
        first.stop();
        try (var restored = hub("restored")) {
            var reversed = new java.util.ArrayList<>(MadeUp.people(5, 13));
            java.util.Collections.reverse(reversed);
            restored.drop("inbox/kendari-skpd", "upah_202605_SDA.csv", MadeUp.kendariFile(reversed, 3_500_000));
            restored.send(BLTH);
            assertEquals(8, restored.dead(BLTH, "code").size());
            var adopted = restored.post("/adopt", Map.of("blth", BLTH, "scheme", SCHEME)).get("schemes").get(0);
            assertEquals("8 of 13, " + 8 * MadeUp.kendariIuran(3_500_000), adopted.get("adopted").asInt() + " of "
                    + adopted.get("held").asInt() + ", "
                    + adopted.get("rupiah").asLong());
            assertEquals("[]", adopted.get("differences").toString());
            assertEquals(List.of(), restored.dead(BLTH, "code"));
            restored.assertSettled(BLTH);
            // Its own ledger goes on: what was taken over can be amended and taken back.
            restored.drop("inbox/kendari-skpd", "lagi_202605_SDA.csv",
                    MadeUp.kendariFile(MadeUp.people(5, 11), 4_000_000));
            restored.send(BLTH);
            restored.assertSettled(BLTH);
        }
    }

    /**
     * A source under another name brings the same people again: their records are known, and nothing is taken over
     * twice.
     */
    @Test
    void aRecordThatTheBooksHaveIsTakenOverByNoOtherRow() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("home/config/sources"));
        Files.copy(Path.of("config/sources/kendari-skpd.yaml"), sources.resolve("honor-opd.yaml"));
        try (var hub = hub("home")) {
            hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 20)));
            month(hub);
            hub.drop("inbox/honor-opd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 2), 3_000_000));
            hub.send(BLTH);
            assertEquals(List.of("INSURER_REFUSED", "INSURER_REFUSED"), hub.dead(BLTH, "code"));
            assertEquals(0, hub.post("/adopt", Map.of("blth", BLTH, "scheme", SCHEME)).get("schemes").get(0)
                    .get("adopted").asInt());
            hub.assertSettled(BLTH);
        }
    }

    @Test
    void whatDiffersIsNamedAndLeftAsItIs() throws Exception {
        var first = hub("home");
        first.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 20)));
        first.stop();
        HomeCopy.of(folder.resolve("home"), folder.resolve("restored"));
        first.start();
        month(first);
        first.stop();
        try (var restored = hub("restored")) {
            restored.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv",
                    MadeUp.kendariFile(MadeUp.people(1, 3), 4_000_000));
            var adopted = restored.post("/adopt", Map.of("blth", BLTH, "scheme", SCHEME)).get("schemes").get(0);
            assertEquals(0, adopted.get("adopted").asInt());
            assertEquals(4, adopted.get("differences").size(), adopted.toString());
            assertEquals(3, restored.rows(BLTH, SCHEME, "pending"));
        }
    }

    private List<Object> figures(RunningHub hub) {
        var sheet = hub.scheme(BLTH, SCHEME);
        var bills = new java.util.TreeSet<String>();
        hub.get("/bills", "blth", BLTH, "scheme", SCHEME).get("bills").forEach(bill -> bills.add(bill.toString()));
        return List.of(sheet.get("rows").toString(), sheet.get("rupiah").toString(), bills);
    }
}
