package id.iuranhub.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulation.Doorway.Side;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.MortalHub;
import id.iuranhub.testing.MortalHub.Died;
import id.iuranhub.testing.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub is killed at a commit of a deed on many rows: afterwards it was done with all of them, or with none. */
class KilledInGroupDeedTest {

    private static final int ROWS = 6;
    /** Any commit may be hit by what else the hub does; by so many lives one was the deed's own. */
    private static final int LIVES = Integer.getInteger("stops.group", 3);

    @TempDir
    Path folder;

    @Test
    void nothingIsHalfDone() throws Died {
        try (var insurer = Simulator.start(Settings.of("test-cons", "test-secret"));
             var hub = new MortalHub(folder, Place.fresh(folder), insurer,
                     new GivenClock(Instant.parse("2026-06-09T03:00:00Z")), Map.of())) {
            hub.start();
            for (int life = 0; life < LIVES; life++) {
                String file = "upah_202605_UNIT" + life + ".csv";
                hub.drop("inbox/kendari-skpd", file, MadeUp.kendariFile(MadeUp.people(1 + life * ROWS,
                        (life + 1) * ROWS), 3_000_000));
                hub.awaitQuiet();
                var ids = ids(hub, file);
                assertEquals(ROWS, ids.size());
                hub.dieAt(1, life % 2 == 0 ? Side.AFTER : Side.BEFORE);
                try {
                    hub.ask("POST", "/dead/discard", Map.of(), Map.of("ids", ids, "reason", "bukan pegawai lagi"));
                } catch (Died killed) {
                    // as wanted
                }
                hub.bury();
                hub.start();
                hub.awaitQuiet();
                var states = states(hub, file);
                assertTrue(states.size() == 1, "half done: " + states);
                assertEquals(0, hub.get("/verify", Map.of("blth", "2026-05")).get("differences").size());
            }
        }
    }

    private static List<String> ids(MortalHub hub, String file) throws Died {
        var ids = new ArrayList<String>();
        hub.get("/dead", Map.of("blth", "2026-05")).get("dead").forEach(dead -> {
            if (dead.get("file").asText().equals(file)) {
                ids.add(dead.get("id").asText());
            }
        });
        return ids;
    }

    private static HashSet<String> states(MortalHub hub, String file) throws Died {
        var states = new HashSet<String>();
        hub.get("/dead", Map.of("blth", "2026-05")).get("dead").forEach(dead -> {
            if (dead.get("file").asText().equals(file)) {
                states.add(dead.get("state").asText());
            }
        });
        return states;
    }
}
