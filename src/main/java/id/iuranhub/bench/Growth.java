package id.iuranhub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The same measurement with more and more rows, months that are there already, and files: each in a process of its own,
 * since what counts is what that one alone needs.
 */
public final class Growth {

    private static final int[] ROWS = {10_000, 100_000, 1_000_000, 5_000_000};
    private static final int[] MONTHS = {1, 12, 36};
    private static final int FILES = 50;
    /** Of the series of months and files. */
    private static final int STEADY = 100_000;

    /** One measurement. */
    public record Step(int rows, int files, int months) {

        private List<String> options() {
            return List.of("--rows", Integer.toString(rows), "--files", Integer.toString(files), "--months",
                    Integer.toString(months));
        }
    }

    private Growth() { }

    /** @param most rows of the longest file */
    static List<Step> upTo(int most) {
        int steady = Math.min(most, STEADY);
        var steps = new ArrayList<Step>();
        IntStream.of(ROWS).filter(rows -> rows <= most).forEach(rows -> steps.add(new Step(rows, 1, 0)));
        IntStream.of(MONTHS).forEach(months -> steps.add(new Step(steady, 1, months)));
        steps.add(new Step(steady, Math.min(FILES, steady), 0));
        return steps;
    }

    /**
     * @param program  the class whose {@code main} takes the options of a measurement
     * @param command  what comes before them
     * @param progress is told what is being done
     */
    public static JsonNode measure(int most, String program, List<String> command, Consumer<String> progress)
            throws IOException {
        var document = new JsonMapper().createObjectNode();
        var measured = document.putArray("measured");
        boolean balanced = true;
        for (Step step : upTo(most)) {
            progress.accept(step.rows + " rows in " + step.files + " files, " + step.months + " months before");
            JsonNode figures = measure(step, program, command);
            measured.add(figures);
            balanced &= figures.path("balanced").asBoolean();
        }
        document.put("balanced", balanced);
        return document;
    }

    private static JsonNode measure(Step step, String program, List<String> command) throws IOException {
        var words = new ArrayList<String>();
        words.add(ProcessHandle.current().info().command().orElse("java"));
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
        words.addAll(command);
        words.addAll(step.options());
        var process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (said.isBlank()) {
            throw new IOException("the measurement of " + step + " said nothing");
        }
        return new JsonMapper().readTree(said);
    }

    /** A line for each measurement; where the microseconds a row stay what they are, the cost is a straight line. */
    public static void tell(JsonNode document, PrintStream out) {
        out.println("      rows  files  months |  intake s  us/row |     run s  us/row | peak MB | x write floor");
        for (JsonNode figures : document.get("measured")) {
            double rows = figures.get("rows").asDouble();
            double intake = figures.at("/seconds/intake").asDouble();
            double run = figures.at("/seconds/run").asDouble();
            out.printf(Locale.ROOT, "%,10d %6d %7d | %9.2f %7.1f | %9.2f %7.1f | %7d | %6.1f%n",
                    figures.get("rows").asLong(), figures.get("files").asInt(),
                    figures.get("monthsBefore").asInt(), intake, 1e6 * intake / rows, run, 1e6 * run / rows,
                    figures.get("peakResidentMegabytes").asLong(), figures.get("timesTheWriteFloor").asDouble());
        }
    }
}
