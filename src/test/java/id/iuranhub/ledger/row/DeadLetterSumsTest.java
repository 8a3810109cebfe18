package id.iuranhub.ledger.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is kept of letters, so that no page counts them: what the letters come to, and hub verify says so where it is
 * not.
 */
@OnBothDatabases
class DeadLetterSumsTest {

    private static final long WAGE = 3_000_000;
    private static final int EDITS = 30;
    private static final List<Person> STRANGERS = MadeUp.people(50, 54);

    @TempDir
    static Path home;

    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static void strangersOf(String blth) {
        hub.drop("inbox/kendari-skpd", "upah_" + blth.replace("-", "") + "_DAMKAR.csv",
                MadeUp.kendariFile(STRANGERS, WAGE));
        assertEquals(STRANGERS.size(), hub.rows(blth, "kendari-nonasn", "dead"));
        hub.assertBalanced(blth);
    }

    private static void edit(String id, int time) {
        assertEquals(200,
                hub.ask("/dead/" + id + "/edit",
                Map.of("fields", Map.of("upah", String.valueOf(WAGE + time)), "reason", "salah ketik")).status());
        hub.post("/dead/retry", Map.of("ids", List.of(id)));
    }

    /** Past the hub. */
    private static long past(String statement) {
        var settings = TestDatabase.settings(home);
        try (var connection =
                DriverManager
                .getConnection(settings.getOrDefault("db.url", "jdbc:hsqldb:file:" + home.resolve("data/hub")),
                settings.getOrDefault("db.user", "SA"), ""); var database = connection.createStatement()) {
            if (!database.execute(statement)) {
                return database.getUpdateCount();
            }
            try (var found = database.getResultSet()) {
                assertTrue(found.next());
                return found.getLong(1);
            }
        } catch (SQLException cannot) {
            throw new IllegalStateException(cannot);
        }
    }

    private static long kept(String blth) {
        return past("select count(*) from letter_sum where file_id in (select file_id from payroll_file where blth = "
                + blth.replace("-", "") + ")");
    }

    private static List<String> differences(String blth) {
        var differences = new ArrayList<String>();
        hub.get("/verify", "blth", blth).get("differences").forEach(difference -> differences.add(difference.asText()));
        return differences;
    }

    @Test
    void whatIsAppendedIsFoldedWhileOthersAppend() throws Exception {
        strangersOf("2026-01");
        var ids = hub.dead("2026-01", "id");
        ids.forEach(id -> edit(id, 1));
        long before = kept("2026-01");
        assertTrue(before >= 2 * ids.size(), before + " changes of " + ids.size() + " letters");
        var sums = hub.camel().getRegistry().lookupByNameAndType("deadLetterSums", DeadLetterSums.class);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var work = new ArrayList<Callable<Void>>();
            work.add(() -> {
                for (int time = 2; time < EDITS; time++) {
                    edit(ids.get(time % ids.size()), time);
                }
                return null;
            });
            work.add(() -> {
                for (int time = 0; time < EDITS; time++) {
                    sums.fold();
                }
                return null;
            });
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        sums.fold();
        assertTrue(kept("2026-01") < 50, kept("2026-01") + " are kept");
        assertEquals(STRANGERS.size(), hub.rows("2026-01", "kendari-nonasn", "dead"));
        hub.assertBalanced("2026-01");
    }

    @Test
    void verifySaysWhereALetterWasChangedPastThem() {
        strangersOf("2026-02");
        String where = " where file_id in (select file_id from payroll_file where blth = 202602)";
        assertEquals(STRANGERS.size(), past("update letter set amount = amount + 1" + where));
        var differences = differences("2026-02");
        assertTrue(differences.stream()
                .anyMatch(one ->
                one.matches(
                "letters of file \\d+, NOT_ENROLLED new of .*: kept are 5 and \\d+ rupiah, there are 5 and \\d+")),
                differences.toString());
        assertEquals(STRANGERS.size(), past("update letter set amount = amount - 1" + where));
        hub.assertBalanced("2026-02");
        assertEquals(1, past("update letter set state = 'discarded'" + where + " and line = 2"));
        assertEquals(2, differences("2026-02").size(), differences("2026-02").toString());
        assertEquals(1, past("update letter set state = 'new'" + where + " and line = 2"));
        assertFalse(kept("2026-02") == 0);
        hub.assertBalanced("2026-02");
    }
}
