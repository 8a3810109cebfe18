package id.iuranhub.store;

import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A database as it is found by who does not want to change it: a hub's start makes and migrates tables.
 *
 * @param found      what it is, for people
 * @param complaints what a hub would fall over, or what a power cut would take; empty where it is well
 */
public record DatabaseLook(String found, List<String> complaints) {

    private static final int OLDEST_SERVER = 14;
    /** What two hubs keep, one of them standing by. */
    private static final int CONNECTIONS = 24;
    private static final String TO_CONNECT = "10";

    public DatabaseLook {
        complaints = List.copyOf(complaints);
    }

    /**
     * The home's lock must be free, or held by the caller, where the database is embedded.
     *
     * @throws Misconfigured db.url names no database that a hub can use
     */
    public static DatabaseLook at(Home home, Settings settings) throws IOException {
        String url = settings.text("db.url");
        return url.isEmpty() ? embedded(home) : server(url, settings);
    }

    private static DatabaseLook embedded(Home home) throws IOException {
        Path files = home.data().resolve("hub");
        if (Files.notExists(home.data().resolve("hub.script"))) {
            return new DatabaseLook("embedded, none yet: the first start makes it", List.of());
        }
        if (!isShutDown(home.data().resolve("hub.properties"))) {
            return new DatabaseLook("embedded, and was not shut down: the next start reads its log first", List.of());
        }
        var known = new Properties();
        known.setProperty("user", "SA");
        try (var connection = DriverManager.getConnection("jdbc:hsqldb:file:" + files
                + ";readonly=true;hsqldb.lock_file=false;shutdown=true", known)) {
            return schema("embedded", connection, Sql.Dialect.HSQLDB, new ArrayList<>());
        } catch (SQLException broken) {
            return new DatabaseLook("embedded", List.of("does not open: " + broken.getMessage()));
        }
    }

    private static boolean isShutDown(Path properties) throws IOException {
        var kept = new Properties();
        if (Files.exists(properties)) {
            try (var text = Files.newBufferedReader(properties)) {
                kept.load(text);
            }
        }
        return "no".equals(kept.getProperty("modified"));
    }

    private static DatabaseLook server(String url, Settings settings) {
        if (Sql.Dialect.of(url) != Sql.Dialect.POSTGRESQL) {
            return new DatabaseLook("by db.url", List.of());
        }
        var known = PostgresLogin.of(settings);
        known.setProperty("connectTimeout", TO_CONNECT);
        known.setProperty("loginTimeout", TO_CONNECT);
        known.setProperty("socketTimeout", TO_CONNECT);
        try (var connection = DriverManager.getConnection(url, known)) {
            connection.setReadOnly(true);
            var complaints = new ArrayList<String>();
            String version = settingsOf(connection, complaints);
            return schema("PostgreSQL " + version, connection, Sql.Dialect.POSTGRESQL, complaints);
        } catch (SQLException away) {
            return new DatabaseLook("PostgreSQL", List.of("cannot be reached: " + away.getMessage()));
        }
    }

    private static String settingsOf(Connection connection, List<String> complaints) throws SQLException {
        var settings = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                new Sql(Sql.Dialect.POSTGRESQL).text("upkeep/serverSettings"))) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        int version = Integer.parseInt(settings.getOrDefault("server_version_num", "0")) / 10_000;
        if (version < OLDEST_SERVER) {
            complaints.add("is of version " + version + "; it takes " + OLDEST_SERVER + " or newer");
        }
        if (!"UTF8".equals(settings.get("server_encoding"))) {
            complaints.add("is in " + settings.get("server_encoding")
                    + ": names would be lost; make the database in UTF8");
        }
        for (String safe : List.of("fsync", "synchronous_commit")) {
            if ("off".equals(settings.get(safe))) {
                complaints.add(safe + " is off: a power cut would take what the hub calls stored; switch it on");
            }
        }
        if (Integer.parseInt(settings.getOrDefault("max_connections", "0")) < CONNECTIONS) {
            complaints.add("max_connections is " + settings.get("max_connections") + "; two hubs need " + CONNECTIONS);
        }
        return Integer.toString(version);
    }

    private static DatabaseLook schema(String what, Connection connection, Sql.Dialect dialect,
            List<String> complaints) throws SQLException {
        if (!isMade(connection)) {
            return new DatabaseLook(what + ", empty: the first start makes its tables", complaints);
        }
        String schema = "";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(new Sql(dialect).text("upkeep/schemaVersion"))) {
            while (rows.next()) {
                schema = rows.getString(1);
            }
        }
        String known = Schema.latest(dialect);
        int beside = schema.isEmpty() ? -1 : MigrationVersion.fromVersion(schema)
                .compareTo(MigrationVersion.fromVersion(known));
        if (beside > 0) {
            complaints.add("is of schema " + schema + ", this release knows up to " + known
                    + ": install the newer release, or go back to a backup");
        }
        return new DatabaseLook(what + ", schema " + schema
                + (beside < 0 ? ": the next start brings it to " + known : ""), complaints);
    }

    private static boolean isMade(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), "flyway_schema_history",
                null)) {
            return tables.next();
        }
    }
}
