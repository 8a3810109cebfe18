package id.iuranhub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A home as a site would copy it while its hub is stopped, with its database. */
public final class HomeCopy {

    private HomeCopy() { }

    public static void of(Path home, Path copy) {
        try (var files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(home.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        TestDatabase.copy(home, copy);
    }
}
