package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.RunningHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes as a user finds them in the folder. */
class RoutesTest {

    private static final int LONGEST = 80;

    @TempDir
    Path home;

    @Test
    void everyRouteOfTheFolderIsThereAndStarted() throws Exception {
        var written = new TreeSet<String>();
        for (Path file : files()) {
            var ids = Pattern.compile("(?m)^- route:\\s*\\n\\s+id: (\\S+)").matcher(Files.readString(file));
            while (ids.find()) {
                assertTrue(written.add(ids.group(1)), ids.group(1) + " is there twice");
            }
        }
        try (var hub = new RunningHub(home)) {
            var running = new TreeSet<String>();
            hub.camel().getRoutes().forEach(route -> running.add(route.getRouteId()));
            assertEquals(written, running);
            running.forEach(id -> assertTrue(hub.camel().getRouteController().getRouteStatus(id).isStarted(), id));
        }
    }

    @Test
    void noRouteIsTooLongToReadAtAGlance() throws Exception {
        for (Path file : files()) {
            for (String route : Files.readString(file).split("(?m)^- ")) {
                assertTrue(route.lines().count() <= LONGEST, file + ": " + route.lines().skip(1).findFirst());
            }
        }
    }

    private static List<Path> files() throws java.io.IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml")).sorted().toList();
        }
    }
}
