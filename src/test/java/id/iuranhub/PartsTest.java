package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The parts the hub is made of, against the advisories that {@code docs/security.md} lists. */
@Fast
class PartsTest {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*)\\.jar");
    private static final Pattern ROW =
            Pattern.compile("\\| *(\\S[^|]*?) *\\| *([a-z0-9-]+) *\\| *(\\d[\\w.]*) *\\|[^|]*\\| *(.*?) *\\|");

    private record Advisory(String id, String part, String mendedIn, String reach) { }

    @Test
    void noPartIsOlderThanAnAdvisoryThatReachesUs() throws IOException {
        var old = new ArrayList<String>();
        var parts = parts();
        for (Advisory advisory : advisories()) {
            String version = parts.get(advisory.part);
            assertTrue(version != null, advisory.id + " names " + advisory.part
                    + ", which the hub is not made of: take the row out");
            boolean mended = Version.parse(version).compareTo(Version.parse(advisory.mendedIn)) >= 0;
            if (!mended && !advisory.reach.startsWith("*not reached*")) {
                old.add(advisory.id + ": " + advisory.part + " " + version + ", mended in " + advisory.mendedIn);
            }
        }
        assertEquals(List.of(), old);
    }

    @Test
    void whatWasLeftOutStaysOut() {
        for (String part : List.of("c3p0", "mchange-commons-java", "camel-xml-jaxb")) {
            assertTrue(!parts().containsKey(part), part + " is back");
        }
    }

    @Test
    void noPartIsThereTwice() {
        var twice = jars().map(JAR::matcher).filter(java.util.regex.Matcher::matches).map(jar -> jar.group(1))
                .filter(name -> !name.startsWith("jackson-")).toList();
        assertEquals(List.of(), twice.stream().filter(name -> twice.indexOf(name) != twice.lastIndexOf(name)).distinct()
                .toList());
    }

    private static List<Advisory> advisories() throws IOException {
        var rows = new ArrayList<Advisory>();
        for (String line : Files.readAllLines(Path.of("docs/security.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Advisory(row.group(1), row.group(2), row.group(3), row.group(4)));
            }
        }
        assertTrue(rows.size() > 10, "the table of advisories does not read");
        return rows;
    }

    /** Jackson 2 and 3 bear the same names; the older one of two counts. */
    private static Map<String, String> parts() {
        var parts = new TreeMap<String, String>();
        jars().map(JAR::matcher).filter(java.util.regex.Matcher::matches).forEach(jar ->
                parts.merge(jar.group(1), jar.group(2).replace(".Final", ""), (one, other) ->
                        Version.parse(one).compareTo(Version.parse(other)) < 0 ? one : other));
        return parts;
    }

    private static Stream<String> jars() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator)).map(entry -> Path.of(entry).getFileName().toString());
    }
}
