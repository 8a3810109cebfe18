package id.iuranhub.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code hub}: the options that every command has. Its commands are {@link Verbs}. */
@Command(name = "hub", scope = ScopeType.INHERIT, mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "The hub between city payrolls and the insurer BPJS Ketenagakerjaan.",
        footer = {"",
        "Exit codes: 0 done, 1 done but something needs a person, 2 wrong usage or configuration, 3 cannot work."})
public final class Root {

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "The home folder; else $IURAN_HUB_HOME, else 'home' of the installation.")
    private Path home;

    @Option(names = "--set", paramLabel = "KEY=VALUE", scope = ScopeType.INHERIT,
            description = "Overrides a setting; may be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--json", scope = ScopeType.INHERIT,
            description = "Prints one JSON document on standard output and nothing else.")
    private boolean json;

    @Option(names = "--as", paramLabel = "NAME", scope = ScopeType.INHERIT,
            description =
            "Who you are, for the journal and for deeds that take a second person; else the account of this machine.")
    private String person;

    private final Terminal terminal;

    Root(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The root of the command that is being run. */
    public static Root of(CommandSpec command) {
        return (Root) command.root().userObject();
    }

    Terminal terminal() {
        return terminal;
    }

    /** Who is at the shell, in plain characters. */
    String account() {
        return (person == null ? System.getProperty("user.name", "") : person).replaceAll("[^\\x21-\\x7e]", "-");
    }

    boolean json() {
        return json;
    }

    /** @throws id.iuranhub.model.Misconfigured where no hub is installed */
    public Premises premises() {
        return Premises.of(home, settings, terminal.environment());
    }

    public Report report() {
        return new Report(terminal, json);
    }
}
