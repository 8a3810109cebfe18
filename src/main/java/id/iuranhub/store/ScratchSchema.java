package id.iuranhub.store;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A schema of its own on the server, in which a copy is looked at beside the hub's books; it goes when it is closed.
 */
public final class ScratchSchema implements AutoCloseable {

    private final JdbcTemplate server;
    private final String url;
    private final String name = "iuran_check_" + UUID.randomUUID().toString().substring(0, 8);

    public ScratchSchema(Settings settings) {
        server = server(settings);
        url = settings.text("db.url");
        server.execute("create schema " + name);
    }

    /** What finds it. */
    public Map<String, String> settings() {
        return Map.of("db.url", url + (url.contains("?") ? "&" : "?") + "currentSchema=" + name);
    }

    /** Whether nothing was ever done in the database that is configured. */
    public static boolean isUnused(Settings settings) {
        var plain = server(settings);
        return DatabaseCopy.tables(plain).stream()
                .filter(table -> table.equals("journal") || table.equals("payroll_file"))
                .noneMatch(table -> DatabaseCopy.hasRows(plain, table));
    }

    private static JdbcTemplate server(Settings settings) {
        return new JdbcTemplate(new DriverManagerDataSource(settings.text("db.url"), PostgresLogin.of(settings)));
    }

    @Override
    public void close() {
        server.execute("drop schema " + name + " cascade");
    }
}
