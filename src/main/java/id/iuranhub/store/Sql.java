package id.iuranhub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Statements by file name. Where a database needs its own words, {@code name.postgresql.sql} stands beside {@code name.sql}. */
public final class Sql {

    public enum Dialect {
        HSQLDB, POSTGRESQL;

        static Dialect of(String url) {
            for (Dialect dialect : values()) {
                if (url.startsWith("jdbc:" + dialect.word() + ":")) {
                    return dialect;
                }
            }
            throw new id.iuranhub.model.Misconfigured("db.url is jdbc:hsqldb:... or jdbc:postgresql:..., not '" + url + "'");
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Dialect dialect;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    Sql(Dialect dialect) {
        this.dialect = dialect;
    }

    String text(String name) {
        return texts.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        String own = resource("/sql/" + name + "." + dialect.word() + ".sql");
        String text = own != null ? own : resource("/sql/" + name + ".sql");
        if (text == null) {
            throw new IllegalArgumentException("no statement /sql/" + name + ".sql");
        }
        return text.strip();
    }

    private static String resource(String path) {
        try (var stream = Sql.class.getResourceAsStream(path)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
