package id.iuranhub.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * What surrounds a command.
 *
 * @param out     for what the command was asked for
 * @param err     for everything else
 * @param watched a person looks on, so that progress is worth showing
 */
public record Terminal(PrintStream out, PrintStream err, Map<String, String> environment, boolean watched) {

    public Terminal {
        environment = Map.copyOf(environment);
    }
}
