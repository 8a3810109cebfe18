package id.iuranhub.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** The list of commands says of each its first sentence, whole; the rest stands in the command's own help. */
final class HelpLines {

    private static final String END = ". ";

    private HelpLines() { }

    /** Of a command and all below it. */
    static void whole(CommandLine command) {
        var usage = command.getCommandSpec().usageMessage();
        usage.description(sentences(usage.description()));
        command.getSubcommands().values().forEach(HelpLines::whole);
    }

    /** Lines as they are written in the source, as the first sentence and all that follows it. */
    static String[] sentences(String... lines) {
        String text = String.join(" ", Arrays.stream(lines).map(String::strip).toList());
        int end = text.indexOf(END);
        return (end < 0 ? List.of(text) : List.of(text.substring(0, end + 1), text.substring(end + 2)))
                .toArray(String[]::new);
    }
}
