package id.iuranhub.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The name of a file, from outside, as a value: one element of a path, in characters that an eye sees. What holds a
 * folder, a control or format character, a line or paragraph separator, a mark that turns the direction of writing, or
 * half a character is none. It is checked as a path, not as a text: where it leads is asked of the file system.
 */
public record PlainFileName(String text) {

    /** What a disk takes, in bytes of UTF-8. */
    private static final int MOST_BYTES = 255;
    private static final String FOLDERS = "/\\";

    /** @throws IllegalArgumentException it is no such name; ask {@link #of} */
    public PlainFileName {
        if (!isPlain(text)) {
            throw new IllegalArgumentException("no plain name of a file: " + shown(text));
        }
    }

    public static Optional<PlainFileName> of(String given) {
        return isPlain(given) ? Optional.of(new PlainFileName(given)) : Optional.empty();
    }

    /** The same name where it is plain, else the nearest one that is: for a file that is kept to be looked at. */
    public static PlainFileName nearest(String given) {
        if (isPlain(given)) {
            return new PlainFileName(given);
        }
        String plain = shown(given).replace('?', '_').replace('/', '_').replace('\\', '_');
        return new PlainFileName(isPlain(plain) ? plain : "_");
    }

    /** A text on one line, for a log or a note: what no eye sees is shown as a question mark. */
    public static String shown(String given) {
        var shown = new StringBuilder(given.length());
        given.codePoints().forEach(one -> shown.appendCodePoint(isSeen(one) ? one : '?'));
        return shown.toString();
    }

    /** The file of this name in a folder. @throws IllegalArgumentException it would lie elsewhere */
    public Path below(Path folder) {
        Path inside = folder.resolve(text).normalize();
        if (!folder.normalize().equals(inside.getParent())) {
            throw new IllegalArgumentException("not in its folder: " + shown(text));
        }
        return inside;
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(one -> isSeen(one) && FOLDERS.indexOf(one) < 0)
                && text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES && isOneElement(text);
    }

    private static boolean isOneElement(String text) {
        try {
            Path path = Path.of(text);
            return path.getRoot() == null && path.getNameCount() == 1 && path.toString().equals(text)
                    && path.normalize().equals(path)
                    && !path.toString().equals("..");
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** The bidirectional marks are format characters. */
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
