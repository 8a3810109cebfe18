package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How large the house is: printed for whoever compares it with others, and held where a page says it in figures. */
@Fast
class HouseFiguresTest {

    private static final Pattern METHOD =
            Pattern.compile("^( {4}| {8})(?!.*\\b(record|class|switch|enum|interface)\\b)[a-zA-Z@<][^=;]*\\(.*\\{$");
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int WIDEST = 120;

    @Test
    void theHouseIsMeasured() throws IOException {
        long main = lines(MAIN);
        long tests = lines(TESTS);
        String told = "main: %d files of %s lines, methods of %s (median/p90/max); test : code %.2f; wider than %d: %s"
                .formatted(java(MAIN).size(), shape(sizes(MAIN)), shape(methods(MAIN)), (double) tests / main, WIDEST,
                        wide(MAIN) + wide(TESTS));
        System.out.println(told);
        assertTrue(tests * 10 >= main * 6, told);
    }

    /** Within a tenth: nobody has to look at the page for a line. */
    @Test
    void ourOwnReadersAreAsLargeAsTheirPageSays() throws IOException {
        String page = Files.readString(Path.of("docs/decisions/0003-own-readers.md"));
        for (String reader : List.of("xlsx", "dbf")) {
            long lines = lines(MAIN.resolve("id/iuranhub/payroll").resolve(reader));
            var said = Pattern.compile("`payroll/" + reader + "` ([\\d,]+) lines").matcher(page);
            assertTrue(said.find(), reader);
            long told = Long.parseLong(said.group(1).replace(",", ""));
            assertTrue(Math.abs(told - lines) * 10 <= lines,
                    reader + " has " + lines + " lines, the page says " + told);
        }
    }

    private static List<Path> java(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> text(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<Integer> sizes(Path root) throws IOException {
        return java(root).stream().map(file -> text(file).size()).toList();
    }

    private static long lines(Path root) throws IOException {
        return sizes(root).stream().mapToLong(Integer::longValue).sum();
    }

    private static long wide(Path root) throws IOException {
        return java(root).stream().flatMap(file -> text(file).stream()).filter(line -> line.length() > WIDEST).count();
    }

    /** Lines between the braces of a method, which begins at an indentation and ends at the same. */
    private static List<Integer> methods(Path root) throws IOException {
        var sizes = new ArrayList<Integer>();
        for (Path file : java(root)) {
            var lines = text(file);
            for (int i = 0; i < lines.size(); i++) {
                var method = METHOD.matcher(lines.get(i));
                if (method.matches()) {
                    int end = i + 1;
                    while (!lines.get(end).startsWith(method.group(1) + "}")) {
                        end++;
                    }
                    sizes.add(end - i - 1);
                }
            }
        }
        return sizes;
    }

    private static String shape(List<Integer> sizes) {
        var sorted = new ArrayList<>(sizes);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) + "/" + sorted.get(sorted.size() * 9 / 10) + "/"
                + sorted.get(sorted.size() - 1);
    }
}
