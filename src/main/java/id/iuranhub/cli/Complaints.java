package id.iuranhub.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.iuranhub.Hub;
import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine;

/**
 * Says what went wrong: a sentence on standard error, and with {@code --json} a document as well, so that a program
 * finds one however a command ends. A stack trace only where it is the hub's own fault.
 */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final int DEEPEST_CAUSE = 20;

    private final Terminal terminal;
    private final boolean json;

    Complaints(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        complain("USAGE", wrong.getMessage());
        if (CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
            return Exit.USAGE;
        }
        if (!(command.getCommand() instanceof Callable)) {
            command.usage(command.getErr());
        } else {
            terminal.err().println("See " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return Exit.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed) {
        Throwable reason = causes(failed).filter(Complaints::explains).findFirst().orElse(failed);
        if (reason instanceof Failure failure) {
            return complain(failure.code(), failure.getMessage(), failure.exit());
        }
        if (reason instanceof Misconfigured) {
            return complain("MISCONFIGURED", reason.getMessage(), Exit.USAGE);
        }
        if (reason instanceof Hub.HomeTaken) {
            return complain("HOME_TAKEN", reason.getMessage(), Exit.CANNOT);
        }
        if (causes(failed).noneMatch(brokenWorld())) {
            failed.printStackTrace(terminal.err());
        }
        return complain("CANNOT_WORK", message(failed), Exit.CANNOT);
    }

    private int complain(String code, String message, int exit) {
        complain(code, message);
        return exit;
    }

    private void complain(String code, String message) {
        terminal.err().println(message);
        if (json) {
            terminal.out().println(JsonNodeFactory.instance.objectNode().put("code", code).put("message", message));
        }
    }

    /** Frameworks wrap what they come across. */
    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause).limit(DEEPEST_CAUSE);
    }

    private static boolean explains(Throwable cause) {
        return cause instanceof Failure || cause instanceof Misconfigured || cause instanceof Hub.HomeTaken;
    }

    private static Predicate<Throwable> brokenWorld() {
        return cause -> cause instanceof IOException || cause instanceof SQLException;
    }

    private static String message(Exception failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }
}
