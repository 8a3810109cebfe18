package id.iuranhub.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that another is at work in. */
public final class Folders {

    private static final int MOST_TRIES = 20;

    private Folders() { }

    public static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException | IOException changing) {
            return List.of(folder);
        }
    }

    public static List<String> listing(Path folder) {
        return files(folder).stream().map(file -> folder.relativize(file).toString()).toList();
    }

    public static boolean isEmpty(Path folder) {
        return files(folder).isEmpty();
    }

    /** Puts a file where people drop them, at a stroke. */
    /** Whether nothing lies in a home that a hub has yet to take. */
    public static boolean areTaken(Path home) {
        return Stream.of("inbox", "enrolment", "payments", "portal/in", "data/claimed")
                .allMatch(where -> isEmpty(home.resolve(where)));
    }

    public static void drop(Path folder, String name, String text) {
        try {
            Path part = Files.createDirectories(folder).resolve("." + name);
            Files.writeString(part, text);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** A file that is just being moved is caught on one side: the same list before and after. */
    public static void copyAsItStands(Path from, Path to) throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            List<String> before = listing(from);
            delete(to);
            if (copy(from, to) && before.equals(listing(from))) {
                return;
            }
        }
    }

    /** @return whether everything that was there could be copied */
    private static boolean copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (!path.endsWith("hub.lck") && !path.endsWith("hub.lock")) {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return true;
        } catch (UncheckedIOException | NoSuchFileException movedMeanwhile) {
            return false;
        }
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException | IOException stillAtWork) {
            // the temporary folder goes at the end
        }
    }
}
