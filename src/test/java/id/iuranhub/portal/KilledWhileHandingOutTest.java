package id.iuranhub.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulation.Doorway;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.MortalHub;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that dies at a commit while it hands a month out to the portal, or reads what came back. */
@OnBothDatabases
class KilledWhileHandingOutTest {

    private static final String BLTH = "2026-05";
    private static final String SCHEME = "kendari-nonasn";
    private static final long WAGE = 3_000_000;
    /** Deaths, spread over all commits: {@code -Dportal.kills=100} dies at each. */
    private static final int KILLS = Integer.getInteger("portal.kills", 1);

    @TempDir
    Path folder;

    @Test
    void theFileIsThereInTheEndAndEverybodyIsAcceptedOnce() throws Exception {
        long commits = life(Long.MAX_VALUE);
        assertTrue(commits > 5, "commits " + commits);
        for (long at = 1; at <= KILLS; at++) {
            life(1 + commits * at / (KILLS + 1));
        }
    }

    /** @param dieAt at which commit from the order to send on; @return how many there were where it never dies */
    private long life(long dieAt) throws Exception {
        try (var insurer = Simulator.start(Settings.of("test-cons", "test-secret"));
                var hub = new MortalHub(folder, Place.fresh(folder.resolve("at-" + dieAt)), insurer, Clock.systemUTC(),
                        Map.of())) {
            PortalMonths.goByThePortal(hub.home());
            hub.start();
            hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
            hub.awaitQuiet();
            hub.drop("inbox/kendari-skpd", "ke_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 3), WAGE));
            hub.awaitQuiet();
            long before = hub.commits();
            if (dieAt < Long.MAX_VALUE) {
                hub.dieAt(dieAt, dieAt % 2 == 0 ? Doorway.Side.BEFORE : Doorway.Side.AFTER);
            }
            try {
                handOutAndRead(hub);
            } catch (MortalHub.Died atCommit) {
                hub.bury();
                hub.start();
                handOutAndRead(hub);
            }
            long commits = hub.commits() - before;
            hub.letLive();
            assertAcceptedOnce(hub);
            return commits;
        }
    }

    private static void handOutAndRead(MortalHub hub) throws MortalHub.Died {
        hub.awaitQuiet();
        hub.send(BLTH, SCHEME);
        Path file = hub.home().resolve("portal/out").resolve(SCHEME).resolve(BLTH)
                .resolve("template_upah_KDRI0001.xlsx");
        assertTrue(Files.exists(file), "the file is there");
        assertEquals(3, PortalMonths.cells(file).size());
        var list = new Formulir2a(MadeUp.KENDARI, BLTH, "KI-2605-0001");
        MadeUp.people(1, 3).forEach(person -> list.with(person, WAGE));
        hub.drop("portal/in", "formulir-2a.csv", list.text());
        hub.awaitQuiet();
    }

    private static void assertAcceptedOnce(MortalHub hub) throws MortalHub.Died {
        assertTrue(hub.get("/verify", Map.of("blth", BLTH)).get("holds").asBoolean());
        var sheet = hub.get("/status", Map.of("blth", BLTH)).get("schemes").get(0);
        assertEquals(3, sheet.at("/rows/accepted").asInt(), sheet.toString());
        long billed = 0;
        for (var bill : hub.get("/bills", Map.of("blth", BLTH)).get("bills")) {
            billed += bill.get("rupiah").asLong();
        }
        assertEquals(3 * MadeUp.kendariIuran(WAGE), billed);
        assertEquals(1, hub.get("/portal", Map.of("blth", BLTH)).get("files").size());
    }
}
