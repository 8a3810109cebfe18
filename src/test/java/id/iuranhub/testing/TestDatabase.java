package id.iuranhub.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The database a test's homes use: the embedded one, or with {@code -Ddb=postgresql} a fresh one for each home on a
 * real server that this JVM starts when the first test wants it.
 */
public final class TestDatabase {

    /** The databases of this JVM's homes, by home. */
    private static final Map<Path, String> NAMES = new ConcurrentHashMap<>();
    private static EmbeddedPostgres server;

    private TestDatabase() { }

    public static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("db", "hsqldb"));
    }

    /** The settings with which every hub on this home finds its database. */
    public static Map<String, String> settings(Path home) {
        return isPostgresql() ? postgresql(home) : Map.of();
    }

    /** The same, whatever {@code -Ddb} says. */
    public static Map<String, String> postgresql(Path home) {
        String name = NAMES.computeIfAbsent(home.toAbsolutePath().normalize(), unknown -> create(""));
        return Map.of("db.url", "jdbc:postgresql://127.0.0.1:" + server().getPort() + "/" + name, "db.user",
                "postgres");
    }

    /**
     * Gives a copied home a copy of the database too, as a restored backup would have it. The embedded one came with
     * the home.
     */
    public static void copy(Path home, Path copy) {
        if (isPostgresql()) {
            NAMES.put(copy.toAbsolutePath().normalize(),
                    create(" template " + NAMES.get(home.toAbsolutePath().normalize())));
        }
    }

    /** Past the hub. @return how many rows were changed */
    public static int alter(Path home, String statement) throws SQLException {
        var settings = settings(home);
        try (var connection = DriverManager.getConnection(
                settings.getOrDefault("db.url", "jdbc:hsqldb:file:" + home.resolve("data/hub")),
                settings.getOrDefault("db.user", "SA"), ""); var database = connection.createStatement()) {
            return database.executeUpdate(statement);
        }
    }

    private static String create(String like) {
        String name = "home" + (NAMES.size() + 1) + "_" + Long.toHexString(System.nanoTime());
        try (var connection = server().getPostgresDatabase().getConnection(); var statement =
                connection.createStatement()) {
            statement.execute("create database " + name + like);
        } catch (SQLException cannot) {
            throw new IllegalStateException(cannot);
        }
        return name;
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                // Homes of tests need not survive the machine; the server itself does not die in them.
                server = EmbeddedPostgres.builder().setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off").start();
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
        }
        return server;
    }
}
