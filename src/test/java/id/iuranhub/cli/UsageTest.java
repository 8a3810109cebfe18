package id.iuranhub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is said to somebody who mistypes a command. */
class UsageTest {

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void install() throws IOException {
        shell = new Shell(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "demo --help", "run --help", "insurer --help", "check --help", "send --help",
        "status --help", "dead --help", "dead list --help", "dead show --help", "dead edit --help", "dead retry --help",
        "dead discard --help", "why --help", "verify --help", "help dead", "--version"})
    void helpIsNoFailure(String command) {
        var ran = shell.run(words(command));
        assertEquals(Exit.DONE, ran.exit());
        assertEquals("", ran.err());
        assertTrue(!ran.out().isBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dead                                    | Missing required subcommand",
        "statsu                                  | Did you mean: hub status",
        "statsu run                              | Did you mean: hub status",
        "statsu --set insurer.url=x dead         | Did you mean: hub status",
        "--home run                              | '--home' but found 'run'",
        "dead lst                                | Did you mean: dead list",
        "status --blht 202605                    | --blth",
        "status --blth 2026-13                   | '2026-13' is not a month",
        "status --blth May                       | write 2026-05, 202605 or 05-2026",
        "status --blth 202605 --set              | --set",
        "send                                    | '--blth=MONTH'",
        "verify                                  | '--blth=MONTH'",
        "why --blth 202605                       | '--nik=NIK'",
        "dead list --code NOT_ENROLED            | the nearest known one is NOT_ENROLLED",
        "dead edit 1-2 upah=1                    | '--reason=TEXT'",
        "dead edit 1-2 --reason x                | FIELD=VALUE",
        "dead discard --reason x                 | ID",
        "insurer --port 70000                    | from 0 to 65535",
        "check --source kendari-skpd             | FILE",
        "check nowhere_202605.csv --source kendari-skpd | there is no file",
        "check pom.xml.control.csv --source kendari-skpd | there is no file",
        "check pom.xml --source kendari          | the nearest known one is 'kendari-skpd'",
        "check pom.xml --source kendari-skpd --set http.prot=1 | the nearest known one is http.port",
        "run --set insurer.batchsize=5           | the nearest known one is insurer.batch-size",
        "insurer --set run.cron.palu-asm=off     | the nearest known one is run.cron.palu-asn",
        "insurer --set insurer.secret=x          | is a secret",
        "insurer                                 | IURAN_HUB_INSURER_CONS_ID"})
    void aMistakeIsExplainedOnStandardErrorAndEndsWithTwo(String command, String explanation) {
        var ran = shell.run(words(command));
        assertEquals(Exit.USAGE, ran.exit(), ran.err());
        assertTrue(ran.err().contains(explanation), ran.err());
        assertEquals("", ran.out());
        assertTrue(!ran.err().contains("\tat "), "no stack trace for a mistake: " + ran.err());
    }

    @Test
    void whoAsksForNothingIsGreetedInBothLanguages() {
        var ran = shell.run(List.of());
        assertEquals(Exit.DONE, ran.exit());
        assertTrue(ran.out().contains("semua perintah") && ran.out().contains("every command"), ran.out());
        assertEquals("", ran.err());
    }

    /** A list of commands that breaks off in the middle of a sentence says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"--help", "dead --help", "bill --help", "person --help", "portal --help", "user --help",
            "correction --help", "attest --help", "proposal --help", "dead bulk --help"})
    void everyLineOfTheHelpIsAWholeSentence(String command) {
        String help = shell.run(words(command)).out();
        String commands = help.substring(help.indexOf("Commands:")).replaceAll("(?s)\n\n.*", "\n");
        for (String line : commands.substring(commands.indexOf('\n') + 1).replaceAll("\n {4,}", " ").split("\n")) {
            assertTrue(line.isBlank() || line.strip().endsWith("."), line);
        }
    }

    @Test
    void everyCommandIsCalledWhatItCallsItselfAndStandsInTheHelp() {
        var hub = new CommandLine(new Root(new Terminal(System.out, System.err, Map.of(), false)));
        Verbs.add(Verbs.every(), hub);
        hub.getSubcommands().forEach((verb, command) -> assertEquals(verb, command.getCommandName()));
        String help = shell.run("--help").out();
        Verbs.every().forEach(verb -> assertTrue(help.contains("\n  " + verb + " "), verb + ": " + help));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "dead", "--home X status", "status --json --set a=b", "help dead", "statsu", "",
            "status --help"})
    void aCommandIsUnderstoodTheSameWhicheverOthersAreTakenUp(String command) {
        var arguments = words(command).toArray(String[]::new);
        var few = new CommandLine(new Root(new Terminal(System.out, System.err, Map.of(), false)));
        Verbs.add(Verbs.among(arguments), few);
        var all = new CommandLine(new Root(new Terminal(System.out, System.err, Map.of(), false)));
        Verbs.add(Verbs.every(), all);
        assertEquals(understood(all, arguments), understood(few, arguments));
    }

    private static String understood(CommandLine hub, String... arguments) {
        try {
            return hub.parseArgs(arguments).asCommandLineList().stream()
                    .map(command -> command.getParseResult().originalArgs() + command.getUsageMessage())
                    .skip(1).toList().toString();
        } catch (CommandLine.ParameterException wrong) {
            return wrong.getMessage();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"statsu --json", "status --json --blth 2026-13", "send --json", "insurer --json",
            "demo --channel fax --json",
        "insurer --portal-faults none.yaml --json",
        "check pom.xml --source kendari --json", "--json"})
    void aProgramFindsADocumentHoweverACommandEnds(String command) {
        var ran = shell.run(words(command));
        assertEquals(Exit.USAGE, ran.exit());
        assertTrue(ran.document().path("code").asText().matches("USAGE|MISCONFIGURED"), ran.out());
        assertTrue(ran.err().contains(ran.document().path("message").asText()), ran.err());
    }

    @Test
    void anUnknownVariableOfTheHubIsRefused() {
        var ran = shell.with("IURAN_HUB_INSURER_SECRT", "x").run("insurer");
        assertEquals(Exit.USAGE, ran.exit());
        assertTrue(ran.err().contains("IURAN_HUB_INSURER_SECRET"), ran.err());
    }

    private static List<String> words(String command) {
        return command.isBlank() ? List.of() : List.of(command.trim().split(" +"));
    }
}
