package id.iuranhub.ledger.journal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number of the journal that was never written, since its transaction was rolled back or the hub died under it. */
@OnBothDatabases
class JournalGapTest {

    @TempDir
    Path home;

    @Test
    void theStepOfTheRouteGoesOnOverIt() throws Exception {
        try (var hub = new RunningHub(home); var producer = hub.camel().createProducerTemplate()) {
            hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
            try (var connection = open(); var database = connection.createStatement()) {
                database.execute("alter table journal alter column entry_id restart with 1000");
                hub.drop("enrolment", "peserta2.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
                try (var last = database.executeQuery("select max(entry_id) from journal")) {
                    last.next();
                    assertEquals(1000, last.getInt(1));
                }
                assertDoesNotThrow(() -> producer.requestBody("bean:hashChain?method=link", (Object) null));
            }
        }
    }

    private Connection open() throws SQLException {
        if (!TestDatabase.isPostgresql()) {
            return DriverManager.getConnection("jdbc:hsqldb:file:" + home.resolve("data/hub"), "SA", "");
        }
        var settings = TestDatabase.postgresql(home);
        return DriverManager.getConnection(settings.get("db.url"), settings.get("db.user"), "");
    }
}
