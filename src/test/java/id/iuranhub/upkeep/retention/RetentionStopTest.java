package id.iuranhub.upkeep.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulation.Doorway.Side;
import id.iuranhub.simulation.Folders;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.MortalHub.Died;
import id.iuranhub.testing.MortalHub;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Place;
import id.iuranhub.testing.Seeds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hub dies before and after commits of a retention: what is half removed shows no difference, and the next look
 * removes the rest. More of them with {@code -Dretention.deaths=N}, others with {@code -Dstops.seed=N}.
 */
@OnBothDatabases
class RetentionStopTest {

    private static final String BLTH = "2023-05";
    private static final int DEATHS = Integer.getInteger("retention.deaths", 3);

    @TempDir
    Path folder;

    @Test
    void whateverItLeavesHalfRemovedBalancesAndGoesNextTime() throws Exception {
        var clock = new GivenClock(Instant.parse("2026-06-10T01:00:00Z"));
        var random = new Random(Seeds.one("stops.seed"));
        try (var insurer = Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock));
             var hub = new MortalHub(folder, Place.fresh(folder), insurer, clock,
                     Map.of("insurer.batch-size", "2", "retention.rows", "12", "retention.files", "12"))) {
            hub.start();
            fill(hub);
            String before = figures(hub);
            for (int death = 0; death < DEATHS; death++) {
                hub.dieAt(1 + random.nextInt(3), Side.values()[random.nextInt(2)]);
                remove(hub);
                assertEquals(before, figures(hub), "after death " + death);
            }
            remove(hub);
            assertEquals(before, figures(hub));
            assertEquals(List.of(), hub.look("select * from payroll_row"));
            assertEquals(List.of(), hub.look("select * from removed_month where ended_at is null"));
            assertEquals(List.of(), Folders.listing(hub.home()).stream().filter(file ->
                    file.startsWith("archive/2023") || file.startsWith("outgoing/kendari")).toList());
        }
    }

    private static void fill(MortalHub hub) throws Died {
        hub.drop("enrolment", "a.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 5)));
        hub.awaitQuiet();
        hub.drop("inbox/kendari-skpd", "a_202305_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 4), 3_000_000));
        hub.drop("inbox/kendari-skpd", "b_202305_DLH.csv", MadeUp.kendariFile(MadeUp.people(5, 6), 3_000_000));
        hub.awaitQuiet();
        hub.send(BLTH, "");
        hub.awaitQuiet();
    }

    private static String figures(MortalHub hub) throws Died {
        JsonNode proof = hub.get("/verify", Map.of("blth", BLTH));
        assertTrue(proof.get("holds").asBoolean(), proof.toString());
        var figures = new StringBuilder();
        proof.get("schemes").forEach(sheet -> figures.append(sheet.get("rows")).append(sheet.get("rupiah"))
                .append(sheet.get("dead")));
        return figures.toString();
    }

    /** Or dies on the way, and begins again. */
    private static void remove(MortalHub hub) throws Died {
        try {
            var answer = hub.ask("POST", "/retention", Map.of(), Map.of());
            assertEquals(200, answer.status(), answer.body() + "");
            if (hub.letLive()) {
                return;
            }
        } catch (Died died) {
            // as wanted
        }
        hub.bury();
        hub.start();
    }
}
