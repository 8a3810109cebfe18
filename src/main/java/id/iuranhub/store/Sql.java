package id.iuranhub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements by file name. Where a database needs its own words, {@code name.postgresql.sql} stands beside
 * {@code name.sql}.
 */
public final class Sql {

    public enum Dialect {
        HSQLDB, POSTGRESQL;

        static Dialect of(String url) {
            for (Dialect dialect : values()) {
                if (url.startsWith("jdbc:" + dialect.word() + ":")) {
                    return dialect;
                }
            }
            throw new id.iuranhub.model.Misconfigured("db.url is jdbc:hsqldb:... or jdbc:postgresql:..., not '" + url
                    + "'");
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code ${room/name}} in a statement stands for the expression in that file: a meaning is written once. */
    private static final Pattern INCLUDED = Pattern.compile("\\$\\{([a-zA-Z/]+)}");

    /** {@code $[room/name]} stands for the text in that file as it is: a part of a statement that several have. */
    private static final Pattern PART = Pattern.compile("\\$\\[([a-zA-Z/]+)]");

    private final Dialect dialect;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    Sql(Dialect dialect) {
        this.dialect = dialect;
    }

    String text(String name) {
        String known = texts.get(name);
        if (known == null) {
            known = read(name);
            texts.put(name, known);
        }
        return known;
    }

    private String read(String name) {
        String own = resource("/sql/" + name + "." + dialect.word() + ".sql");
        String text = own != null ? own : resource("/sql/" + name + ".sql");
        if (text == null) {
            throw new IllegalArgumentException("no statement /sql/" + name + ".sql");
        }
        String whole = PART.matcher(text.strip())
                .replaceAll(part -> Matcher.quoteReplacement(withoutComment(text(part.group(1)))));
        return INCLUDED.matcher(whole)
                .replaceAll(part -> Matcher.quoteReplacement("(" + withoutComment(text(part.group(1))) + ")"));
    }

    private static String withoutComment(String text) {
        return text.replaceAll("(?m)^--.*\\R", "").strip();
    }

    private static String resource(String path) {
        try (var stream = Sql.class.getResourceAsStream(path)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
