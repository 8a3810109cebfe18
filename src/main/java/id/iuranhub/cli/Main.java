package id.iuranhub.cli;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;

/** Where every command of the hub begins. */
public final class Main {

    private static final int USAGE_WIDTH = 100;

    private Main() {
    }

    /** Libraries print where they like: from here on what they take for standard output is standard error. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        int exit = run(new Terminal(out, err, System.getenv(), System.console() != null), arguments);
        out.flush();
        System.exit(exit);
    }

    /** Runs one command and gives its exit code. */
    static int run(Terminal terminal, String... arguments) {
        var root = new Root(terminal);
        var complaints = new Complaints(terminal, Arrays.asList(arguments).contains("--json"));
        return new CommandLine(root)
                .registerConverter(Blth.class, Typed::blth)
                .registerConverter(Code.class, Typed::code)
                // a reason or a name may begin with an @, which is no file of arguments
                .setExpandAtFiles(false)
                .setUsageHelpWidth(USAGE_WIDTH)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
