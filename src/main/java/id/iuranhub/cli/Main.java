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
import java.util.List;
import picocli.CommandLine;

/** Where every command of the hub begins. */
public final class Main {

    private static final int USAGE_WIDTH = 100;

    /** What somebody is told who asks for nothing yet, in both languages. */
    private static final List<String> GREETING = List.of(
            "iuran-hub: dari daftar gaji kota ke BPJS Ketenagakerjaan.",
            "  hub demo      mencoba semuanya dengan bulan contoh lima kota",
            "  hub run       menjalankan hub; alamat konsolnya disebut",
            "  hub doctor    memeriksa apa yang belum siap",
            "  hub --help    semua perintah",
            "",
            "iuran-hub: from a city's payroll to the insurer BPJS Ketenagakerjaan.",
            "  hub demo      tries everything with a sample month of five cities",
            "  hub run       runs the hub and says where its console is",
            "  hub doctor    looks what is not ready yet",
            "  hub --help    every command");

    private Main() {
    }

    /** Libraries print where they like: from here on what they take for standard output is standard error. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), true,
                StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        int exit = run(new Terminal(out, err, System.getenv(), System.console() != null), arguments);
        out.flush();
        System.exit(exit);
    }

    /** Runs one command and gives its exit code. */
    public static int run(Terminal terminal, String... arguments) {
        if (arguments.length == 0) {
            GREETING.forEach(terminal.out()::println);
            return Exit.DONE;
        }
        var complaints = new Complaints(terminal, Arrays.asList(arguments).contains("--json"));
        List<String> verbs = Verbs.among(arguments);
        CommandLine hub = hub(terminal, complaints, verbs);
        if (verbs.size() < Verbs.every().size()) {
            // a word that turned out to be something else, such as the name of a home, must not narrow what is
            // suggested
            hub.setParameterExceptionHandler((wrong, mistyped) -> wrong.getCommandLine() == hub
                    ? hub(terminal, complaints, Verbs.every()).execute(mistyped)
                    : complaints.handleParseException(wrong, mistyped));
        }
        return hub.execute(arguments);
    }

    private static CommandLine hub(Terminal terminal, Complaints complaints, List<String> verbs) {
        var hub = new CommandLine(new Root(terminal));
        Verbs.add(verbs, hub);
        HelpLines.whole(hub);
        return hub.registerConverter(Blth.class, Typed::blth)
                .registerConverter(Code.class, Typed::code)
                // a reason or a name may begin with an @, which is no file of arguments
                .setExpandAtFiles(false)
                .setUsageHelpWidth(USAGE_WIDTH)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
