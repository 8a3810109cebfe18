package id.iuranhub.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub opens no database that a newer one has changed. */
@OnBothDatabases
class NewerDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void tablesOfALaterReleaseAreRefusedAndLeftAsTheyAre() {
        var home = new Home(folder);
        try (var database = open(home)) {
            step(database, "9000");
        }
        String refusal = assertThrows(Misconfigured.class, () -> open(home)).getMessage();
        assertTrue(refusal.contains("of schema 9000") && refusal.contains("up to " + Schema.latest()), refusal);
        // once more: neither the refusal nor anything before it has changed or kept hold of the database
        assertEquals(refusal, assertThrows(Misconfigured.class, () -> open(home)).getMessage());
    }

    @Test
    void theReleaseNamesTheSchemaItMakes() {
        try (var database = open(new Home(folder))) {
            String made = new DatabaseCopy(database).schema();
            assertEquals(made, Schema.latest(database.isEmbedded() ? Sql.Dialect.HSQLDB : Sql.Dialect.POSTGRESQL));
            assertTrue(MigrationVersion.fromVersion(made).compareTo(MigrationVersion.fromVersion(Schema.latest()))
                    <= 0);
        }
    }

    /** As a migration of that release would be noted. */
    private static void step(Database database, String version) {
        database.plain().update("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                + " \"description\", \"type\", \"script\", \"checksum\", \"installed_by\", \"installed_on\","
                + " \"execution_time\", \"success\") select max(\"installed_rank\") + 1, '" + version
                + "', 'later', 'SQL', 'V" + version + "__later.sql', 1, max(\"installed_by\"), current_timestamp, 1,"
                + " true from \"flyway_schema_history\"");
    }

    private static Database open(Home home) {
        home.prepare(List.of());
        return Database.open(home, Settings.load(Path.of("config"), home.config(), List.of(), Map.of(),
                TestDatabase.settings(home.folder())));
    }
}
