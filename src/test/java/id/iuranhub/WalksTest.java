package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walks of docs/walks.md lead where they say they do. */
@Fast
class WalksTest {

    private static final int MOST_FILES = 6;
    private static final Pattern HEADING = Pattern.compile("## (.+) \\((\\d+) files?\\)");
    private static final Pattern FILE = Pattern.compile("\\d+\\. `([^`]+)`: (.+)");
    private static final Pattern STEP = Pattern.compile("`([a-z]\\w+) ([a-z]\\w+)`");

    /** One walk. @param said how many files its heading says; @param items its steps, a line each */
    record Walk(String title, int said, List<String> items) {

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Walk> walks() throws IOException {
        var walks = new ArrayList<Walk>();
        for (String line : Files.readString(Path.of("docs/walks.md")).replaceAll("\\R {3}(?=\\S)", " ").split("\\R")) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                walks.add(new Walk(heading.group(1), Integer.parseInt(heading.group(2)), new ArrayList<>()));
            } else if (line.matches("\\d+\\. .*")) {
                walks.get(walks.size() - 1).items.add(line);
            }
        }
        assertTrue(walks.size() >= 9, walks.toString());
        return walks;
    }

    @ParameterizedTest
    @MethodSource("walks")
    void aWalkHasAsManyFilesAsItSaysAndTheyAreThere(Walk walk) throws IOException {
        assertEquals(walk.said, walk.items.size());
        assertTrue(walk.said >= 1 && walk.said <= MOST_FILES, walk.said + " files");
        for (String item : walk.items) {
            var file = FILE.matcher(item);
            assertTrue(file.matches(), item);
            Path path = path(file.group(1));
            assertTrue(Files.isRegularFile(path), path.toString());
            if (path.startsWith("routes")) {
                assertSteps(file.group(2), Files.readString(path));
            }
        }
    }

    private static Path path(String written) {
        return written.contains(".") ? Path.of(written) : Path.of("src/main/java/id/iuranhub", written + ".java");
    }

    private static void assertSteps(String item, String route) {
        var step = STEP.matcher(item);
        while (step.find()) {
            assertTrue(route.contains("ref: " + step.group(1) + ", method: " + step.group(2)), step.group());
        }
    }
}
