package id.iuranhub.console.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every file and folder around a home and in it, but for what requests may rightly bring about. */
final class Surroundings {

    /**
     * Where a file that was handed in may lie: one name, below a source that there is; and what the hub itself keeps.
     */
    private static final Pattern THEIRS =
            Pattern.compile(
            "home/(?:inbox/SOURCE(?:/[^/]+){0,2}|(?:archive/\\d{4}-\\d{2}|refused|outgoing)(?:/SOURCE(?:/[^/]+)?)?"
            + "|data/held(?:/[0-9a-f-]{36}(?:/inbox(?:/SOURCE(?:/[^/]+){0,2})?)?)?|data/(?:claimed|uploads)(?:/.*)?"
            + "|backup(?:/iuran-hub-[0-9TZ-]+(?:/.*)?)?|data/(?:hub\\.[a-z.]+|security\\.log[^/]*|hub\\.tmp(?:/.*)?))",
            Pattern.DOTALL);

    private final Path around;
    private final Pattern theirs;

    /** @param sources as a pattern of their names */
    Surroundings(Path around, String sources) {
        this.around = around;
        this.theirs = Pattern.compile(THEIRS.pattern().replace("SOURCE", "(?:" + sources + ")"), Pattern.DOTALL);
    }

    /** Path and content of all the rest. */
    SortedMap<String, String> now() throws IOException {
        var seen = new TreeMap<String, String>();
        try (var all = Files.walk(around)) {
            all.filter(file -> !theirs.matcher(around.relativize(file).toString()).matches())
                    .forEach(file -> seen.put(around.relativize(file).toString(), digest(file)));
        }
        return seen;
    }

    private static String digest(Path file) {
        if (!Files.isRegularFile(file)) {
            return "folder";
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
