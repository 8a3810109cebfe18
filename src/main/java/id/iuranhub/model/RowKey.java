package id.iuranhub.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which row: the file it came in and the line where it stands there. Written {@code 12-345}, the ID of a dead letter.
 *
 * @param line the physical line, sheet row or DBF record
 */
public record RowKey(long file, int line) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    public static Optional<RowKey> parse(String id) {
        var parts = WRITTEN.matcher(id.strip());
        return parts.matches()
                ? Optional.of(new RowKey(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return file + "-" + line;
    }
}
