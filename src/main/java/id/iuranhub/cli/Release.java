package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub release}: somebody decides on a run that is held. */
@Command(name = "release", description = {"Lets a run go on that is held because it went over a limit (the settings guard.*),",
    "or gives it up with --cancel. With guard.four-eyes it takes another person than the one who ordered the run."})
final class Release extends Asking {

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", required = true, paramLabel = "SCHEME", description = "The scheme whose run is held.")
    private String scheme;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the journal.")
    private String reason;

    @Option(names = "--cancel", description = "Gives the run up; nothing goes out, and a later run looks anew.")
    private boolean cancel;

    @Option(names = "--wait", description = "Waits until the insurer has answered for every batch. Where no hub runs it always waits.")
    private boolean wait;

    @Override
    Question question(Connection hub) {
        return post(cancel ? "/runs/cancel" : "/runs/release", body().put("blth", blth.toString()).put("scheme", scheme)
                .put("reason", reason).put("wait", wait || !hub.outlivesCommand()));
    }

    @Override
    void tell(JsonNode decided, PrintStream out) {
        out.println(scheme + " " + blth + (cancel ? ": cancelled" : ": released, " + Figures.count(decided.path("records")) + " records on their way"));
        Send.tellHeld(decided.path("held"), out);
    }

    @Override
    int exit(JsonNode decided) {
        return decided.path("held").isEmpty() ? Exit.DONE : Exit.ATTENTION;
    }
}
