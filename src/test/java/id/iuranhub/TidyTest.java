package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style of the house, as far as a machine can see it. */
@Fast
class TidyTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path SQL = Path.of("src/main/resources/sql");

    @Test
    void noFileIsLong() throws IOException {
        assertEquals(List.of(), Stream.concat(java(), tests()).filter(file -> lines(file).size() > 300)
                .map(Path::toString).toList());
    }

    /** A method begins at the indentation of its class and ends with the first brace at the same. */
    @Test
    void noMethodIsLong() throws IOException {
        var begins = Pattern.compile("^( {4}| {8})(?!.*\\b(record|class|switch)\\b)[a-zA-Z@<][^=;]*\\(.*\\{$");
        var found = new ArrayList<String>();
        for (Path file : java().toList()) {
            var lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                var method = begins.matcher(lines.get(i));
                if (method.matches()) {
                    int end = i + 1;
                    while (!lines.get(end).startsWith(method.group(1) + "}")) {
                        end++;
                    }
                    if (end - i > 60) {
                        found.add(file + ":" + (i + 1));
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void noLineIsWide() throws IOException {
        assertEquals(List.of(), found("^.{121,}$", Stream.concat(java(), tests())));
    }

    @Test
    void moneyIsNeverAFraction() throws IOException {
        nowhere("^(?!\\s*(//|\\*|/\\*)).*\\b(double|float|Double|Float)\\b", file -> file.toString()
                .matches(".*/(model|law|assess)/.*"));
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        nowhere("\\b(TODO|FIXME|XXX)\\b", file -> true);
    }

    @Test
    void nobodyCatchesEverything() throws IOException {
        nowhere("catch \\(\\s*(final )?(Exception|Throwable)\\b", file -> true);
    }

    @Test
    void answersArePrintedInTheCommandLineOnly() throws IOException {
        nowhere("System\\.(out|err)", file -> !file.toString().matches(".*/(cli|demo|bench)/.*"));
    }

    /** But for what copies tables, whichever there are: their names are data. */
    @Test
    void sqlStandsInFiles() throws IOException {
        nowhere("\"\\s*(?i)(select |insert into |update [a-z_]+ set|delete from |merge into )", file -> !file
                .endsWith("DatabaseCopy.java"));
    }

    @Test
    void everyStatementIsUsedAndEveryNameHasOne() throws IOException {
        String all = java().map(file -> String.join("\n", lines(file))).collect(Collectors.joining("\n"));
        try (Stream<Path> files = Files.walk(SQL)) {
            // A statement may be a part of others: ${ledger/disposition}.
            all += files.filter(Files::isRegularFile)
                    .map(file -> String.join("\n", lines(file)).replaceAll("\\$[{\\[]|[}\\]]", "\""))
                    .collect(Collectors.joining("\n"));
        }
        var used = new TreeSet<String>();
        var names =
                Pattern.compile(
                "\"((?:store|ledger|outbox|enrolment|deadletter|console|intake|portal|notify|upkeep|paper|bench)"
                + "/(?:[a-z]+/)?[A-Za-z]+)\"")
                .matcher(all);
        while (names.find()) {
            used.add(names.group(1));
        }
        // A route names its statement as a file of the class path.
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            var asked = Pattern.compile("sql:classpath:sql/([a-z]+/(?:[a-z]+/)?[A-Za-z]+)\\.sql").matcher(
                    files.map(file -> String.join("\n", lines(file))).collect(Collectors.joining("\n")));
            while (asked.find()) {
                used.add(asked.group(1));
            }
        }
        try (Stream<Path> files = Files.walk(SQL)) {
            var there = files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> SQL.relativize(file).toString().replaceFirst("(\\.(postgresql|hsqldb))?\\.sql$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            var unused = new TreeSet<>(there);
            unused.removeAll(used);
            used.removeAll(there);
            assertEquals("unused [], missing []", "unused " + unused + ", missing " + used);
        }
    }

    private static void nowhere(String pattern, java.util.function.Predicate<Path> where) throws IOException {
        assertEquals(List.of(), found(pattern, java().filter(where)));
    }

    private static List<String> found(String pattern, Stream<Path> files) {
        var wanted = Pattern.compile(pattern);
        var found = new ArrayList<String>();
        for (Path file : files.toList()) {
            var lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (wanted.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static Stream<Path> java() throws IOException {
        return below(JAVA);
    }

    private static Stream<Path> tests() throws IOException {
        return below(TESTS);
    }

    private static Stream<Path> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
