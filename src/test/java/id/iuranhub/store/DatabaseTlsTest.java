package id.iuranhub.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.PemFiles;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.Shell;
import id.iuranhub.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL over TLS, where a site demands it: with a server that speaks it, and with one that does not. */
class DatabaseTlsTest {

    @TempDir
    Path folder;

    private String doctor(Map<String, String> settings) throws Exception {
        var command = new ArrayList<>(List.of("doctor", "--json", "--home", folder.resolve("home").toString()));
        settings.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        var ran = new Shell(Files.createTempDirectory(folder, "shell")).run(command);
        for (var look : ran.document().get("looks")) {
            boolean wrong = look.get("what").asText().equals("configuration")
                    && look.get("state").asText().equals("fault");
            if (wrong || look.get("what").asText().equals("database")) {
                return look.get("state").asText() + " " + look.get("found").asText();
            }
        }
        throw new AssertionError(ran.out() + ran.err());
    }

    private static Map<String, String> with(Map<String, String> settings, String... more) {
        var all = new TreeMap<>(settings);
        for (int at = 0; at < more.length; at += 2) {
            all.put(more[at], more[at + 1]);
        }
        return all;
    }

    @Test
    void nothingGoesInTheClearWhereTlsIsDemanded() throws Exception {
        PemFiles.write(folder, "RSA", "server", "server");
        PemFiles.write(folder, "RSA", "other", "other");
        Files.setPosixFilePermissions(folder.resolve("server.key"), PosixFilePermissions.fromString("rw-------"));
        var plain = TestDatabase.postgresql(folder.resolve("plain"));
        assertTrue(doctor(with(plain, "db.tls", "require")).contains("does not support SSL"));
        try (var server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", folder.resolve("server.crt").toString())
                .setServerConfig("ssl_key_file", folder.resolve("server.key").toString()).start()) {
            var tls = Map.of("db.url", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "db.user",
                    "postgres", "db.tls", "verify", "db.tls.ca", folder.resolve("server.crt").toString());
            String looked = doctor(tls);
            assertTrue(looked.contains("PostgreSQL 16, empty"), looked);
            assertTrue(doctor(with(tls, "db.tls.ca", folder.resolve("other.crt").toString()))
                    .contains("cannot be reached"));
            assertTrue(doctor(with(tls, "db.tls.ca", "")).contains("cannot be reached"), "of no CA that Java trusts");
            assertTrue(doctor(with(tls, "db.tls", "verfy")).contains("db.tls is one of"));
            assertTrue(doctor(with(tls, "db.tls.ca", "", "db.tls", "require", "db.url",
                    tls.get("db.url") + "?sslmode=disable")).contains("an sslmode of its own"));
            try (var hub = new RunningHub(folder.resolve("home"), Simulator.start(id.iuranhub.simulator.Settings.of(
                    "test-cons", "test-secret")), tls)) {
                assertTrue(hub.hub().isAtWork());
                assertEquals(0, inTheClear(server), "every connection of pool, lead and looks is TLS");
            }
        }
    }

    private static int inTheClear(EmbeddedPostgres server) throws Exception {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                var rows = connection.createStatement().executeQuery("select count(*) filter (where not ssl), count(*)"
                + " from pg_stat_ssl join pg_stat_activity using (pid) where application_name like 'iuran-hub%'")) {
            rows.next();
            assertTrue(rows.getInt(2) > 1, "it has connections");
            return rows.getInt(1);
        }
    }
}
