package id.iuranhub.cli.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Failure;
import id.iuranhub.cli.Premises;
import id.iuranhub.cli.Root;
import id.iuranhub.cli.Typed;
import id.iuranhub.law.Base;
import id.iuranhub.law.Levy;
import id.iuranhub.law.Payer;
import id.iuranhub.law.Scheme;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nearest;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.payroll.TableFile;
import id.iuranhub.payroll.example.Doubt;
import id.iuranhub.payroll.example.Example;
import id.iuranhub.payroll.example.Proposal;
import id.iuranhub.payroll.example.Trade;
import id.iuranhub.store.OwnerOnly;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hub source add}: proposes how a new export is read, by an example of it. */
@Command(name = "add",
        description = {"Proposes the configuration of a source by an example file, and says what it is unsure of.",
    "Prints it; with --write it is put into the home's config/sources, where none of that name is. Exit code 1 where "
    + "something is unsure."})
final class SourceAdd implements Callable<Integer> {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 60;
    private static final int CHUNK = 1000;

    @Option(names = "--from", required = true, paramLabel = "FILE",
            description = "A file as the payroll system exports it.")
    private Path file;

    @Option(names = "--name", paramLabel = "SOURCE",
            description = "The folder of the inbox it will be dropped into; else by the file's name.")
    private String name;

    @Option(names = "--scheme", paramLabel = "SCHEME",
            description = "The scheme its rows belong to, which a file does not tell.")
    private String scheme;

    @Option(names = "--write", description = "Puts it into the home's config/sources; it needs --scheme.")
    private boolean write;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "id",
            description = "Of the words: id (the default) or en.")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        Root root = Root.of(command);
        Premises premises = root.premises();
        var words = Words.in(Locale.forLanguageTag(Typed.language(language)));
        demand();
        Sources known = premises.sources();
        String wanted = free(name == null ? ofFile() : name, known, premises);
        var limits = Limits.DEFAULT.withMaxBytes(premises.settings().bytes("inbox.max-bytes"));
        try {
            Example example = Example.of(file, limits);
            var found = proposal(example, wanted, known, premises);
            var yaml = new SourceYaml(words);
            var tried = tried(found, yaml, example, limits);
            String text = yaml.of(tried.proposal, file.getFileName().toString());
            Optional<Path> written = write ? Optional.of(write(text, wanted, premises)) : Optional.empty();
            root.report().print(document(tried, text, yaml, written), (document, out) -> tell(document, out, root));
            return tried.proposal.doubts().isEmpty() ? Exit.DONE : Exit.ATTENTION;
        } catch (FileRefused refused) {
            throw Failure.usage(file + ": " + words.masked(refused.findings().get(0)));
        }
    }

    private void demand() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Failure.usage("there is no file " + file);
        }
        if (write && scheme == null) {
            throw Failure.usage("--write needs --scheme: whose money it is is not told by a file");
        }
    }

    /** {@code gaji} for {@code Gaji_202605_DINAS.csv}. */
    private String ofFile() {
        String full = file.getFileName().toString();
        String told = full.replaceFirst("\\.[^.]*$", "").replaceFirst("[_ ]*(?<![0-9])20[0-9]{4}(?![0-9]).*$", "");
        String plain = told.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "baru" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME))
                .replaceAll("-+$", "");
    }

    private String free(String wanted, Sources known, Premises premises) {
        if (!wanted.matches(NAME) || wanted.length() > LONGEST_NAME) {
            throw Failure.usage("a source is named with lower-case letters and digits with hyphens, at most "
                    + LONGEST_NAME + ", not '" + wanted + "'");
        }
        if (known.find(wanted).isPresent() || Files.exists(target(wanted, premises), LinkOption.NOFOLLOW_LINKS)) {
            throw Failure.usage("there is a source '" + wanted + "' already; --name another one");
        }
        return wanted;
    }

    private static Path target(String source, Premises premises) {
        return premises.home().config().resolve("sources").resolve(source + ".yaml");
    }

    private Proposal proposal(Example example, String wanted, Sources known, Premises premises) throws FileRefused {
        var schemes = premises.schemes();
        var ids = schemes.all().stream().map(Scheme::id).toList();
        String chosen = scheme != null ? scheme
                : example.nearest(known.all()).map(Source::scheme).orElseThrow(() -> Failure.usage(
                "a file does not tell its scheme, and no known source looks like this one; say --scheme, one of "
                + String.join(", ", ids)));
        if (!ids.contains(chosen)) {
            throw Failure.usage(Nearest.complaint("scheme", chosen, "config/schemes", ids));
        }
        var levy = latest(schemes.named(chosen));
        var proposal = example.propose(wanted, new Trade(chosen, levy.base() instanceof Base.Wage base
                && base.counted().needsWage(), levy.payer() == Payer.SPONSOR));
        return scheme != null ? proposal : doubting(proposal, new Doubt(Doubt.What.SCHEME, "", chosen));
    }

    /** A new export is of the months that come. */
    private static Levy latest(Scheme scheme) {
        var ever = scheme.ever();
        return ever.get(ever.size() - 1).levy();
    }

    private static Proposal doubting(Proposal proposal, Doubt doubt) {
        var doubts = new ArrayList<>(proposal.doubts());
        doubts.add(doubt);
        return new Proposal(proposal.source(), doubts, proposal.unread());
    }

    /** @param faulty how many rows of the example have findings when it is read as proposed */
    private record Tried(Proposal proposal, long rows, long faulty) {
    }

    /** What is proposed has come through the hub's own readers: of configuration and of files. */
    private Tried tried(Proposal proposal, SourceYaml yaml, Example example, Limits limits) throws IOException,
            FileRefused {
        Source loaded = Sources.of(proposal.source().name(), yaml.of(proposal, file.getFileName().toString()));
        Optional<Blth> told = FileName.periodOf(file.getFileName().toString());
        var reader = new RowReader(loaded, told.orElse(Blth.of(YearMonth.now().toString())));
        long rows = 0;
        long faulty = 0;
        String extension = example.sample().format().extension();
        try (var payroll = TableFile.open(file, extension, loaded.form(), example.sample().content(), limits)) {
            for (List<Row> next = payroll.next(CHUNK); !next.isEmpty(); next = payroll.next(CHUNK)) {
                rows += next.size();
                faulty += next.stream().filter(row -> !reader.read(row).findings().isEmpty()).count();
            }
        }
        Proposal whole = told.isPresent() ? proposal : doubting(proposal, Doubt.of(Doubt.What.NO_PERIOD));
        return new Tried(faulty == 0 ? whole
                : doubting(whole, new Doubt(Doubt.What.FAULTY_ROWS, "", faulty + "/" + rows)), rows, faulty);
    }

    /** Whole or not at all, and never over another. */
    private static Path write(String text, String source, Premises premises) throws IOException {
        Path target = target(source, premises);
        OwnerOnly.folders(target.getParent());
        Path part = Files.writeString(target.resolveSibling("." + source + ".part"), text);
        OwnerOnly.file(part);
        return Files.move(part, target);
    }

    private ObjectNode document(Tried tried, String text, SourceYaml yaml, Optional<Path> written) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("source", tried.proposal.source().name()).put("scheme", tried.proposal.source().scheme())
                .put("yaml", text);
        var unsure = document.putArray("unsure");
        tried.proposal.doubts().forEach(doubt -> unsure.addObject().put("what", doubt.what().name())
                .put("column", doubt.column())
                .put("choice", doubt.choice()).put("message", yaml.said(doubt)));
        document.putObject("rows").put("read", tried.rows).put("faulty", tried.faulty);
        return document.put("written", written.map(Path::toString).orElse(null));
    }

    private static void tell(JsonNode document, PrintStream out, Root root) {
        out.print(document.path("yaml").asText());
        if (!document.path("written").isNull()) {
            root.report().note("written to " + document.path("written").asText()
                    + "; it counts from the hub's next start");
        }
    }
}
