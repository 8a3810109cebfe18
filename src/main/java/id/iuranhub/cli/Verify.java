package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub verify}: whether everything that was read is accounted for. */
@Command(name = "verify", description = {"Proves the balance of a month: every row read is pending, accepted, dead, skipped or"
        + " superseded, in rows and in rupiah.", "Exit code 1, and the difference, where it does not hold."})
final class Verify extends Asking {

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Override
    Question question(Connection hub) {
        return get("/verify", query(blth));
    }

    @Override
    void tell(JsonNode verified, PrintStream out) {
        out.println("BLTH " + verified.path("blth").asText() + ": the balance " + (holds(verified) ? "holds" : "does NOT hold"));
        if (!verified.path("schemes").isEmpty()) {
            Status.figures(verified.path("schemes"), out);
        }
        verified.path("differences").forEach(difference -> out.println("! " + Table.printable(difference.asText())));
    }

    /** What does not say that it holds, does not. */
    private static boolean holds(JsonNode verified) {
        return verified.path("holds").asBoolean(false);
    }

    @Override
    int exit(JsonNode verified) {
        return holds(verified) ? Exit.DONE : Exit.ATTENTION;
    }
}
