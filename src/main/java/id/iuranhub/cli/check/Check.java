package id.iuranhub.cli.check;

import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Failure;
import id.iuranhub.cli.Premises;
import id.iuranhub.cli.Progress;
import id.iuranhub.cli.Root;
import id.iuranhub.cli.Typed;
import id.iuranhub.intake.check.FileReport;
import id.iuranhub.intake.check.Inspection;
import id.iuranhub.payroll.Control;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Source;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub check}: looks at files before they are dropped, and keeps nothing. */
@Command(name = "check", description = {"Checks payroll files before they are dropped; nothing is stored.",
    "Enrolments and cuts are not looked at. Exit code 1 where there are findings."})
public final class Check implements Callable<Integer> {

    private static final long LONG_FILE = 4L * 1024 * 1024;

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "Files of one source; a control file beside one is read with it.")
    private List<Path> files;

    @Option(names = "--source", required = true, paramLabel = "SOURCE",
            description = "Whose layout they have, such as kendari-skpd.")
    private String source;

    @Option(names = "--html", paramLabel = "PAGE",
            description = {"Writes the report as one HTML page that can be mailed to the sender;",
        "numbers of people are masked in it."})
    private Path page;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "id",
            description = "Of the words: id (the default) or en.")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        Root root = Root.of(command);
        demandPage();
        Words words = Words.in(Locale.forLanguageTag(Typed.language(language)));
        Premises premises = root.premises();
        Source known = premises.sources().get(source);
        var limits = Limits.DEFAULT.withMaxBytes(premises.settings().bytes("inbox.max-bytes"));
        var inspection = new Inspection(known, premises.schemes().named(known.scheme()), premises.law(), limits);
        var reports = new ArrayList<FileReport>();
        for (Path file : payrollFiles()) {
            reports.add(inspect(file, inspection, root));
        }
                if (page != null) {
            Files.writeString(page, new CheckPage(known, words, language).of(reports,
                    ZonedDateTime.now(premises.schemes().named(known.scheme()).zone())));
        }
        var document = new CheckDocument(known, words).of(reports);
        root.report().print(document, new CheckText(words)::tell);
        return document.path("clean").asBoolean() ? Exit.DONE : Exit.ATTENTION;
    }

    /** Somebody who leaves out the page's name would have the next file, a payroll, written over. */
    private void demandPage() {
        if (page != null && !page.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
            throw Failure.usage("the page's name ends with .html: --html report.html");
        }
        if (page != null && !Files.isDirectory(page.toAbsolutePath().getParent())) {
            throw Failure.usage("there is no folder " + page.toAbsolutePath().getParent());
        }
    }

    /** Whoever names a whole folder names the control files too. */
    private List<Path> payrollFiles() {
        for (Path file : files) {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw Failure.usage("there is no file " + file);
            }
        }
        var payrolls = files.stream().filter(file -> !Control.isControl(file.getFileName().toString())).toList();
        if (payrolls.isEmpty()) {
            throw Failure.usage("name the payroll file: its control file is read with it");
        }
        return payrolls;
    }

    private static FileReport inspect(Path file, Inspection inspection, Root root) throws IOException {
        boolean isLong = Files.isRegularFile(file) && Files.size(file) > LONG_FILE;
        try (var progress = Progress.of(root, isLong, file.getFileName().toString())) {
            return inspection.of(file, progress::step);
        }
    }
}
