package id.iuranhub.ledger.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.Hub;
import id.iuranhub.HubConfiguration;
import id.iuranhub.Installation;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The journal is only ever added to, and shows where somebody with the keys to the database did otherwise. */
@OnBothDatabases
class JournalTest {

    private static final String BLTH = "2026-05";

    @TempDir
    static Path month;
    private static String head;

    @TempDir
    Path folder;

    private Path home;

    /** A month with some deeds; the hub has ended. */
    @BeforeAll
    static void aMonth() {
        try (var hub = new RunningHub(month)) {
            hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
            hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv",
                    MadeUp.kendariFile(MadeUp.people(1, 4), 3_000_000));
            hub.send(BLTH);
            await().atMost(Patience.LONG).until(() -> {
                JsonNode journal = hub.get("/verify", "blth", BLTH).get("journal");
                head = journal.get("head").asText();
                return journal.get("entries").asLong() >= 5 && journal.get("entries").equals(journal.get("linked"));
            });
        }
    }

    /** Each test has a backup of it, elsewhere. */
    @BeforeEach
    void aBackup() throws Exception {
        home = folder.resolve("restored");
        try (var files = Files.walk(month)) {
            for (Path file : files.toList()) {
                Path target = home.resolve(month.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        TestDatabase.copy(month, home);
    }

    /** As {@code hub verify} does it where no hub runs. */
    private JsonNode verify(String... noted) throws Exception {
        var settings = new java.util.HashMap<>(TestDatabase.settings(home));
        settings.put("http.port", "0");
        try (var hub = Hub.start(new Installation(Path.of(".")), home, Hub.Mode.COMMAND, settings)) {
            var query = noted.length == 0 ? Map.of("blth", BLTH) : Map.of("blth", BLTH, "journalHead", noted[0]);
            return hub.ask(new id.iuranhub.console.http.ApiRequest("GET", "/verify", query, null, "test")).body();
        }
    }

    private void tamper(java.util.function.Consumer<JdbcTemplate> deed) {
        var site = HubConfiguration.read(new Installation(Path.of(".")), new Home(home), Map.of(),
                TestDatabase.settings(home));
        try (var database = Database.open(site.home(), site.settings())) {
            deed.accept(database.plain());
        }
    }

    /** What the linker does when the missing number has not come for long enough. */
    private void link() {
        var site = HubConfiguration.read(new Installation(Path.of(".")), new Home(home), Map.of(),
                TestDatabase.settings(home));
        try (var database = Database.open(site.home(), site.settings())) {
            new id.iuranhub.ledger.journal.HashChain(database).catchUp(Duration.ZERO);
        }
    }

    /** What somebody does first who owns the database. */
    private static void unlock(JdbcTemplate database) {
        for (String trigger : TestDatabase.isPostgresql()
                ? List.of("journal_kept on journal", "journal_link_kept on journal_link")
                : List.of("journal_not_changed", "journal_not_deleted", "journal_link_not_changed",
                "journal_link_not_deleted")) {
            database.execute("drop trigger " + trigger);
        }
    }

    @Test
    void aBackupOfAnUntouchedJournalHoldsAndContainsEarlierHeads() throws Exception {
        JsonNode proof = verify(head);
        assertTrue(proof.get("holds").asBoolean(), proof.toString());
        assertTrue(proof.get("journal").get("holds").asBoolean());
        assertEquals(head, proof.get("journal").get("head").asText());
    }

    @Test
    void aDeedThatChangesSomethingSaysWhatItWasAndWhatItIsNow() {
        tamper(database -> {
            List<String> changes = database.queryForList("""
                    select action || ': ' || coalesce(before_value, '-') || ' > ' || coalesce(after_value, '-') from \
                    journal
                     where action in ('snapshot taken', 'file taken', 'run started', 'batch accepted', 'run done') \
                    order by entry_id
                    """, String.class);
            assertEquals(List.of("snapshot taken: - > in force", "file taken: - > taken", "run started: - > running",
                    "batch accepted: sent > accepted", "run done: running > done"),
                    List.copyOf(new java.util.LinkedHashSet<>(changes)));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"update journal set who = 'nobody' where entry_id = 2",
            "delete from journal where entry_id = 2",
            "update journal_link set hash = '0' where place = 2", "delete from journal_link"})
    void theDatabaseRefusesToAlterIt(String statement) {
        tamper(database ->
                assertTrue(assertThrows(DataAccessException.class, () -> database.update(statement)).getMessage()
                .contains("only ever added to")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "update journal set detail = 'nothing' where entry_id = 3 | entry 3 is not what was linked",
            "update journal set reason = '' where entry_id = 3 | entry 3 is not what was linked",
            "update journal set who = 'hubf', action = substring(action from 2) where entry_id = 3 | entry 3 is not "
            + "what was linked",
            "delete from journal where entry_id = 3 | entry 3 is gone",
            "delete from journal_link where place = 3 | links 3 to 3 are gone, after entry 2",
            "update journal_link set hash = '12' where place = 3 | entry 3 is not what was linked"})
    void whatWasAlteredIsNamed(String deed, String named) throws Exception {
        tamper(database -> {
            unlock(database);
            database.update(deed);
        });
        assertAltered(named, verify());
    }

    @Test
    void anEntryPutInLaterIsNamed() throws Exception {
        tamper(database -> {
            database.update("insert into journal (entry_id, at_time, who, action, subject, detail)"
                    + " select max(entry_id) + 2, current_timestamp, 'hub', 'run done', 'x', 'x' from journal");
        });
        link();
        assertTrue(verify().get("journal").get("holds").asBoolean(),
                "an entry at the end is a new one, after a number that was never used");
        tamper(database -> database.update("insert into journal (entry_id, at_time, who, action, subject, detail)"
                + " select max(entry_id) - 1, current_timestamp, 'hub', 'run done', 'x', 'x' from journal"));
        assertAltered("was put in after the chain had gone past it", verify());
    }

    @Test
    void entriesInAnotherOrderAreNamed() throws Exception {
        tamper(database -> {
            unlock(database);
            database.update("update journal_link set entry_id = -1 where place = 2");
            database.update("update journal_link set entry_id = 2 where place = 3");
            database.update("update journal_link set entry_id = 3 where place = 2");
        });
        assertAltered("entry 3 is not what was linked", verify());
    }

    @Test
    void anEndThatWasCutOffShowsAgainstAHeadThatWasNoted() throws Exception {
        tamper(database -> {
            unlock(database);
            database.update("delete from journal where entry_id > 3");
            database.update("delete from journal_link where entry_id > 3");
        });
        assertTrue(verify().get("journal").get("holds").asBoolean(), "by itself it does not show");
        assertAltered("is not in the chain", verify(head));
    }

    private static void assertAltered(String named, JsonNode proof) {
        assertEquals(false, proof.get("holds").asBoolean());
        assertEquals(false, proof.get("journal").get("holds").asBoolean());
        assertTrue(proof.get("differences").toString().contains(named), proof.get("differences").toString());
    }

    private static final String REMOVE = "insert into journal_removed (entry_id) values (2)";
    private static final String NAME = "insert into journal (at_time, who, action, subject, detail)"
            + " values (current_timestamp, 'test', 'journal removed', 'journal', '1-2 5')";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"delete from journal where entry_id = 2",
            "update journal set detail = '', before_value = null, after_value = null, reason = null where entry_id = "
            + "2"})
    void whatWasRemovedByRuleIsNamedByAnEntryAndTheChainHolds(String removal) throws Exception {
        tamper(database -> {
            database.update(REMOVE);
            database.update(removal);
        });
        assertAltered("entry 2 was removed, and no entry says by which rule", verify());
        tamper(database -> database.update(NAME));
        link();
        JsonNode proof = verify(head);
        assertTrue(proof.get("journal").get("holds").asBoolean(), proof.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"update journal set who = 'nobody', detail = '' where entry_id = 2",
            "update journal set detail = 'other' where entry_id = 2"})
    void whatMayBeRemovedMayNotBeChanged(String statement) {
        tamper(database -> {
            database.update(REMOVE);
            assertTrue(assertThrows(DataAccessException.class, () -> database.update(statement)).getMessage()
                    .contains("only ever added to"));
        });
    }
}
