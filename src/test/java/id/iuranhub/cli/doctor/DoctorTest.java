package id.iuranhub.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.model.Trouble;
import id.iuranhub.outbox.insurer.InsurerLook;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.Shell;
import id.iuranhub.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A home that is well is told so; each thing that is broken is named, and it alone. */
class DoctorTest {

    private static final String SECRET = "kept-to-itself";

    @TempDir
    static Path folder;
    private static Simulator insurer;
    private static Path home;
    private static JsonNode whileItRan;

    @BeforeAll
    static void aHubWorkedHereAndMadeABackup() throws Exception {
        insurer = Simulator.start(id.iuranhub.simulator.Settings.of("test-cons", SECRET));
        home = folder.resolve("home");
        try (var hub = new RunningHub(home, insurer, Map.of())) {
            hub.post("/backups", Map.of());
            whileItRan = doctor(home, Map.of()).document();
        }
        // That hub took its insurer with it.
        insurer = Simulator.start(id.iuranhub.simulator.Settings.of("test-cons", SECRET));
    }

    @AfterAll
    static void end() {
        insurer.close();
    }

    @Test
    void aHomeThatIsWellIsToldSoAndNoSecretIsShown() throws Exception {
        byte[] before = Files.readAllBytes(home.resolve("data/hub.script"));
        var ran = doctor(home, Map.of());
        assertEquals(List.of(), faults(ran.document()), ran.out());
        assertFalse(ran.out().contains(SECRET), ran.out());
        assertEquals("embedded, schema " + id.iuranhub.store.Schema.latest(), found(ran.document(), "database"));
        assertEquals(new String(before), Files.readString(home.resolve("data/hub.script")), "looked at, not opened");
    }

    @Test
    void aRunningHubIsAskedHowItIs() {
        assertTrue(found(whileItRan, "hub").contains("http://127.0.0.1:"), whileItRan.toString());
        assertTrue(found(whileItRan, "database").contains("running hub"), whileItRan.toString());
    }

    @Test
    void aHomeThatIsNotThereYetIsLookedAtAndNotMade() throws Exception {
        Path fresh = folder.resolve("fresh");
        var ran = doctor(fresh, Map.of());
        assertEquals(List.of("backup"), faults(ran.document()), ran.out());
        assertTrue(Files.notExists(fresh));
    }

    @ParameterizedTest
    @CsvSource({
        "insurer.url, http://127.0.0.1:1, insurer",
        "insurer.cons-id, somebody-else, insurer",
        "http.host, 0.0.0.0, tls",
        "notify.to, '', notify",
        "backup.folder, /nowhere-at-all, backup",
        "backup.stale-after, 0s, backup",
        "health.least-free, 99999999GB, disk",
        "http.tls.key, /nowhere, configuration",
        "insurer.batchsize, 5, configuration",
        "db.url, jdbc:postgresql://127.0.0.1:1/hub, database"
    })
    void whatIsWrongInTheSettingsIsNamed(String key, String value, String what) throws Exception {
        var ran = doctor(home, Map.of(key, value));
        assertEquals(List.of(what), faults(ran.document()), ran.out());
        assertEquals(1, ran.exit());
    }

    @Test
    void aHomeThatOthersReadOrARestoreThatDidNotEndIsNamed() throws Exception {
        Path open = Files.createDirectories(folder.resolve("open/data")).getParent();
        Files.writeString(open.resolve("data/hub.log"), "");
        for (Path one : new Path[] {open, open.resolve("data")}) {
            Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.setPosixFilePermissions(open.resolve("data/hub.log"), PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(faults(doctor(open, Map.of()).document()).contains("home"));
        new Home(open).restoring("own");
        var ran = doctor(open, Map.of());
        assertTrue(found(ran.document(), "home").contains("did not end"), ran.out());
    }

    @Test
    void aDatabaseOfANewerReleaseOnAServerIsNamed() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        var server = TestDatabase.postgresql(elsewhere);
        String empty = database(server).path("found").asText();
        assertTrue(empty.startsWith("PostgreSQL 16, empty: the first start makes its tables"), empty);
        try (var connection = DriverManager.getConnection(server.get("db.url"), server.get("db.user"), "");
                var statement = connection.createStatement()) {
            statement.execute("create table \"flyway_schema_history\" (\"installed_rank\" int, \"version\" varchar(50),"
                    + " \"success\" boolean)");
            statement.execute("insert into \"flyway_schema_history\" values (1, '9000', true)");
        }
        String found = database(server).path("found").asText();
        assertTrue(found.contains("is of schema 9000") && found.contains("fsync is off"), found);
    }

    private static JsonNode database(Map<String, String> server) throws IOException {
        for (JsonNode one : doctor(home, server).document().path("looks")) {
            if (one.path("what").asText().equals("database")) {
                return one;
            }
        }
        throw new AssertionError("no word on the database");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, ''", "PT4M, clock-ahead", "PT-4M, clock-behind", "PT30M, clock-ahead"})
    void clocksThatDifferAreToldBeforeTheInsurerRefuses(Duration off, String which) {
        var settings = Settings.load(Path.of("config"), folder, List.of(), Map.of("IURAN_HUB_INSURER_SECRET", SECRET),
                Map.of("insurer.url", insurer.address(), "insurer.cons-id", "test-cons"));
        assertEquals(which, InsurerLook.at(settings, "KDRI0001", Clock.offset(Clock.systemUTC(), off))
                .map(Trouble::which).orElse(""));
    }

    private static Shell.Ran doctor(Path at, Map<String, String> more) throws IOException {
        var set = new HashMap<>(Map.of("insurer.url", insurer.address(), "insurer.cons-id", "test-cons", "notify.to",
                "ops@kota.example", "notify.mail.host", "127.0.0.1", "notify.mail.from", "hub@kota.example",
                "health.least-free", "1MB", "backup.cron", "0 30 1 * * ?"));
        set.putAll(more);
        var command = new ArrayList<>(List.of("doctor", "--json", "--home", at.toString()));
        set.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        var shell = new Shell(Files.createTempDirectory(folder, "shell")).with("IURAN_HUB_INSURER_SECRET", SECRET);
        return shell.run(command);
    }

    /** Whether the law of the next month is known depends on the day this runs. */
    private static List<String> faults(JsonNode told) {
        var faults = new ArrayList<String>();
        told.path("looks").forEach(one -> {
            if (one.path("state").asText().equals("fault") && !one.path("what").asText().equals("law")) {
                assertFalse(one.path("found").asText().isEmpty());
                faults.add(one.path("what").asText());
            }
        });
        return faults;
    }

    private static String found(JsonNode told, String what) {
        for (JsonNode one : told.path("looks")) {
            if (one.path("what").asText().equals(what)) {
                return one.path("found").asText();
            }
        }
        return "";
    }
}
