package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.bench.Growth;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hub bench}: how fast the hub is on this machine. */
@Command(name = "bench",
        description =
        {"Measures a made-up month from dropped file to the insurer's receipt, on a temporary home, against the",
    "insurer simulator in a process of its own, and what the same rows cost at least on the same machine."})
final class Bench implements Callable<Integer> {

    private static final int MOST_ROWS = 10_000_000;
    private static final int MOST_MONTHS = 60;
    private static final int MOST_LOGINS = 1_000;
    private static final int MOST_SECONDS = 600;

    enum Db { hsqldb, postgresql }

    @Option(names = "--rows", paramLabel = "N", defaultValue = "200000",
            description = "Rows of the month; default ${DEFAULT-VALUE}.")
    private int rows;

    @Option(names = "--files", paramLabel = "N", defaultValue = "1",
            description = "Files they come in; default ${DEFAULT-VALUE}.")
    private int files;

    @Option(names = "--months", paramLabel = "N", defaultValue = "0",
            description = "Months of as many rows that are there already.")
    private int months;

    @Option(names = "--db", paramLabel = "DB", defaultValue = "hsqldb",
            description = "${COMPLETION-CANDIDATES}; a PostgreSQL that is installed is started for the measurement.")
    private Db db;

    @Option(names = "--db-url", paramLabel = "URL",
            description = "An empty database of a PostgreSQL that runs; user and password stand in the address.")
    private String url;

    @Option(names = "--growth",
            description = "A series instead: more and more rows up to --rows, 1 to 36 months before, 50 files.")
    private boolean growth;

    @Option(names = "--crowd",
            description = "How long people wait for the console meanwhile: wrong logins, half-sent requests, streams.")
    private boolean crowd;

    @Option(names = "--enrolments",
            description =
            "A scheme that asks for enrolments instead: when its first batch leaves, how fast pages are read.")
    private boolean enrolments;

    @Option(names = "--logins", paramLabel = "N", defaultValue = "50",
            description = "With --crowd: wrong logins a second; default ${DEFAULT-VALUE}.")
    private int logins;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10",
            description = "With --crowd: of each kind; default ${DEFAULT-VALUE}.")
    private int seconds;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        demand(rows >= 1 && rows <= MOST_ROWS, "--rows is a number from 1 to " + MOST_ROWS);
        demand(files >= 1 && files <= rows, "--files is a number from 1 to that of the rows");
        demand(months >= 0 && months <= MOST_MONTHS, "--months is a number from 0 to " + MOST_MONTHS);
        demand(url == null || db == Db.postgresql, "--db-url goes with --db postgresql");
        Root root = Root.of(command);
        if (crowd) {
            demand(logins >= 1 && logins <= MOST_LOGINS && seconds >= 1 && seconds <= MOST_SECONDS, "--logins is 1 to "
                    + MOST_LOGINS
                    + ", --seconds 1 to " + MOST_SECONDS);
            JsonNode waits = id.iuranhub.bench.Crowd.measure(logins, seconds, root.premises().set(),
                    root.terminal().err()::println);
            root.report().print(waits, id.iuranhub.bench.Crowd::tell);
            return waits.path("holds").asBoolean() ? Exit.DONE : Exit.ATTENTION;
        }
        if (enrolments) {
            demand(files == 1 && months == 0 && url == null, "--enrolments goes with --rows and --db only");
            JsonNode read = db == Db.postgresql
                    ? id.iuranhub.bench.Enrolling.measureOnServer(rows, root.premises().set(),
                    root.terminal().err()::println)
                    : id.iuranhub.bench.Enrolling.measure(rows, root.premises().set(),
                    root.terminal().err()::println);
            root.report().print(read, id.iuranhub.bench.Enrolling::tell);
            return read.path("holds").asBoolean() ? Exit.DONE : Exit.ATTENTION;
        }
        if (growth) {
            demand(files == 1 && months == 0 && url == null, "--growth goes with --rows and --db only");
            return told(root,
                    Growth.measure(rows, Main.class.getName(), measurement(root), root.terminal().err()::println),
                    Growth::tell);
        }
        var order = new id.iuranhub.bench.Bench.Order(rows, files, months, url == null ? ""
                : url, root.premises().set());
        JsonNode figures = db == Db.postgresql && url == null
                ? id.iuranhub.bench.Bench.runOnServer(order, root.terminal().err()::println)
                : id.iuranhub.bench.Bench.run(order, root.terminal().err()::println);
        return told(root, figures, id.iuranhub.bench.Report::tell);
    }

    private static int told(Root root, JsonNode figures, BiConsumer<JsonNode, PrintStream> tell) {
        root.report().print(figures, tell);
        return figures.path("balanced").asBoolean() ? Exit.DONE : Exit.ATTENTION;
    }

    /** This command as it was typed, but for what a series changes. */
    private List<String> measurement(Root root) {
        var words = new ArrayList<>(List.of("bench", "--json", "--db", db.name()));
        root.premises().set().forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
        return words;
    }

    private void demand(boolean holds, String complaint) {
        if (!holds) {
            throw new ParameterException(command.commandLine(), complaint);
        }
    }
}
