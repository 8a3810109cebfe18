package id.iuranhub.notify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.simulation.Doorway.Side;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.MortalHub;
import id.iuranhub.testing.MortalHub.Died;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub is killed at commits between a refused file and the mail about it; somebody is told of each file. */
class KilledWhileTellingTest {

    private static final int LIVES = Integer.getInteger("stops.notify", 4);

    @TempDir
    Path folder;

    @Test
    void nothingIsLeftOutAndWhatIsSentAgainHasTheSameId() throws Died {
        try (var people = new ToldPeople(); var insurer = Simulator.start(Settings.of("test-cons", "test-secret"));
             var hub = new MortalHub(folder, Place.fresh(folder), insurer,
                     new GivenClock(Instant.parse("2026-06-09T03:00:00Z")), people.settings())) {
            hub.start();
            for (int life = 0; life < LIVES; life++) {
                String file = "rusak" + life;
                hub.drop("inbox/kendari-skpd", file + "_202605.csv", "nik;nama\n" + life + ";x\n");
                hub.awaitQuiet();
                hub.dieAt(1 + life, life % 2 == 0 ? Side.BEFORE : Side.AFTER);
                try {
                    while (!isTold(people, file)) {
                        hub.get("/bills", Map.of("blth", "2026-05"));
                        Thread.onSpinWait();
                    }
                } catch (Died killed) {
                    hub.bury();
                    hub.start();
                    continue;
                }
                if (!hub.letLive()) {
                    hub.bury();
                    hub.start();
                }
            }
            await().atMost(Patience.LONG).until(() -> {
                for (int life = 0; life < LIVES; life++) {
                    if (!isTold(people, "rusak" + life)) {
                        return false;
                    }
                }
                return true;
            });
            for (int life = 0; life < LIVES; life++) {
                assertEquals(1, idsAbout(people, "rusak" + life).size());
            }
        }
    }

    private static boolean isTold(ToldPeople people, String file) {
        return !idsAbout(people, file).isEmpty();
    }

    private static Set<String> idsAbout(ToldPeople people, String file) {
        List<String> ids = new ArrayList<>(people.ids());
        var about = new HashSet<String>();
        for (int i = 0; i < ids.size(); i++) {
            if (people.text(i).contains(file + "_")) {
                about.add(ids.get(i));
            }
        }
        return about;
    }
}
