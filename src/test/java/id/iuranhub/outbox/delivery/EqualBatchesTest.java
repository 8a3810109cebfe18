package id.iuranhub.outbox.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A source that was renamed, or a second one: both bring the same people, so that batches with one content go at once.
 */
@OnBothDatabases
class EqualBatchesTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final int MONTHS = 8;

    @TempDir
    Path home;

    @Test
    void twoBatchesWithOneContentAreTwoTriesAndTheInsurerSaysWhatTheSecondIs() throws IOException {
        var sources = Files.createDirectories(home.resolve("config/sources"));
        Files.copy(Path.of("config/sources/kendari-skpd.yaml"), sources.resolve("kendari-dua.yaml"));
        List<Person> people = MadeUp.people(1, 4);
        try (var hub = new RunningHub(home,
                Simulator.start(Settings.of("test-cons", "test-secret")), Map.of("insurer.batch-size", "1"))) {
            hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, people));
            var ends = new ArrayList<String>();
            var expected = new ArrayList<String>();
            for (int month = 1; month <= MONTHS; month++) {
                String blth = "2025-%02d".formatted(month);
                for (Person person : people) {
                    String name = "upah_2025%02d_%s.csv".formatted(month, person.nik().substring(12));
                    hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(List.of(person), 3_000_000));
                    hub.drop("inbox/kendari-dua", name, MadeUp.kendariFile(List.of(person), 3_000_000));
                }
                hub.send(blth);
                hub.awaitQuiet();
                ends.add(hub.rows(blth, SCHEME, "accepted") + " accepted, " + hub.dead(blth, "code"));
                expected.add("4 accepted, " + List.of("INSURER_REFUSED", "INSURER_REFUSED", "INSURER_REFUSED",
                        "INSURER_REFUSED"));
            }
            assertEquals(expected, ends);
        }
    }
}
