package id.iuranhub.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulation.Doorway.Side;
import id.iuranhub.simulation.Doorway;
import id.iuranhub.simulation.Folders;
import id.iuranhub.simulation.Stops;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.MortalHub.Died;
import id.iuranhub.testing.MortalHub;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Place;
import id.iuranhub.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A home whose tables are of version 1 is opened by this hub, which dies at commits of the migration: each next start
 * goes on, nothing of the old books is lost, and the month that waited is run. All of the stops with
 * {@code -Dstops=all}.
 */
@OnBothDatabases
class OldHomeTest {

    private static final String BLTH = "2026-05";

    @TempDir
    Path folder;

    @Test
    void wheneverItDiesWhileItMigratesTheOldBooksGoOn() throws Exception {
        long[] commits = new long[1];
        List<String> undisturbed = migrated(0, Side.BEFORE, commits);
        assertTrue(undisturbed.toString().contains("\"accepted\":4"), undisturbed.toString());
        for (Stops stop : Stops.of(commits[0], 6)) {
            assertEquals(undisturbed, migrated(stop.commit(), stop.side(), commits), stop.toString());
        }
    }

    @Test
    void wheneverItDiesWhileItsFirstTablesAreMadeTheNextStartMakesThem() throws Exception {
        for (long stop = 1; stop <= 60; stop += 12) {
            Path homes = Files.createTempDirectory(folder, "new");
            try (var insurer = Simulator.start(Settings.of("test-cons", "test-secret"));
                 var hub = new MortalHub(homes, Place.fresh(homes), insurer, java.time.Clock.systemUTC(), Map.of())) {
                hub.dieAt(stop, Side.AFTER);
                start(hub);
                hub.letLive();
                assertTrue(hub.get("/verify", Map.of("blth", BLTH)).get("holds").asBoolean());
            }
        }
    }

    /** @param commits is told how many the start made */
    private List<String> migrated(long stop, Side side, long[] commits) throws Exception {
        var clock = new GivenClock(Instant.parse("2026-06-10T01:00:00Z"));
        Path homes = Files.createTempDirectory(folder, "home");
        try (var insurer = Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock));
             var hub = new MortalHub(homes, Place.fresh(homes), insurer, clock, Map.of())) {
            makeOld(hub);
            long before = hub.commits();
            if (stop > 0) {
                hub.dieAt(stop, side);
            }
            start(hub);
            commits[0] = hub.commits() - before;
            hub.letLive();
            hub.awaitQuiet();
            hub.ask("POST", "/dead/retry", Map.of(), Map.of("all", "true", "blth", BLTH));
            hub.send(BLTH, "");
            hub.awaitQuiet();
            return end(hub, insurer);
        } finally {
            Folders.delete(homes);
        }
    }

    private static void start(MortalHub hub) {
        while (true) {
            try {
                hub.start();
                return;
            } catch (Died died) {
                hub.bury();
            }
        }
    }

    private static void makeOld(MortalHub hub) throws Exception {
        String dialect = TestDatabase.isPostgresql() ? "postgresql" : "hsqldb";
        Files.createDirectories(hub.home().resolve("data"));
        Flyway.configure().dataSource(hub.url(), hub.user(), "").target("1")
                .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect).load().migrate();
        try (var connection = Doorway.behind(hub.url(), hub.user(), ""); var statement = connection.createStatement()) {
            for (String insert : Files.readString(Path.of("src/test/resources/v1/ledger.sql")).split(";\n")) {
                statement.execute(insert);
            }
            if (!TestDatabase.isPostgresql()) {
                statement.execute("shutdown");
            }
        }
    }

    private static List<String> end(MortalHub hub, Simulator insurer) throws Died {
        var standing = new TreeSet<String>();
        insurer.ledger().forEach(record -> standing.add(record.blth() + " " + record.nik() + " " + record.total()));
        var books = new TreeSet<String>();
        for (var person
                : hub.look("select r.nik from payroll_row r join batch b on b.batch_id = r.batch_id where r.blth = "
                + "202604 and b.state = 'accepted'")) {
            JsonNode accepted = hub.why("2026-04", (String) person.get("nik")).get("iurans").get(0).get("acceptedWith");
            assertTrue(accepted.get("reconstructed").asBoolean() && accepted.get("explains").asBoolean(),
                    accepted.toString());
        }
        for (String blth : List.of("2026-04", BLTH)) {
            JsonNode proof = hub.get("/verify", Map.of("blth", blth));
            assertTrue(proof.get("holds").asBoolean(), proof.toString());
            hub.get("/status", Map.of("blth", blth)).get("schemes")
                    .forEach(sheet -> books.add(blth + sheet.get("scheme") + sheet.get("rows")
                    + sheet.get("rupiah") + sheet.get("dead")));
        }
        return List.of(standing.toString(), books.toString());
    }
}
