package id.iuranhub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;

/** Whom files may be read by. */
public final class Permissions {

    private Permissions() { }

    /** What lies in a folder and others than its owner may read, in one line; empty where nothing is. */
    public static String readableByOthers(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(one -> {
                try {
                    return !PosixFilePermissions.toString(Files.getPosixFilePermissions(one)).endsWith("------");
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }).map(Path::toString).collect(Collectors.joining(", "));
        }
    }
}
