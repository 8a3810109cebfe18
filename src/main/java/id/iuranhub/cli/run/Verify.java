package id.iuranhub.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub verify}: whether everything that was read is accounted for. */
@Command(name = "verify",
        description = {"Proves the balance of a month: every row read is pending, accepted, dead, skipped or"
        + " superseded, in rows and in rupiah; and that nobody has altered the journal.",
        "Exit code 1, and the difference, where it does not hold."})
public final class Verify extends Asking {

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--journal-head", paramLabel = "HASH",
            description = "The head an earlier verify printed: it has to be in the journal still.")
    private String journalHead;

    @Override
    public ApiRequest question(Connection hub) {
        var query = query(blth);
        if (journalHead != null) {
            query.put("journalHead", journalHead);
        }
        return get("/verify", query);
    }

    @Override
    public void tell(JsonNode verified, PrintStream out) {
        out.println("BLTH " + verified.path("blth").asText() + ": the balance " + (holds(verified) ? "holds"
                : "does NOT hold"));
        if (!verified.path("schemes").isEmpty()) {
            Status.figures(verified.path("schemes"), out);
        }
        JsonNode journal = verified.path("journal");
        out.println("journal: " + journal.path("entries").asLong() + " entries, " + journal.path("linked").asLong()
                + " in the chain, "
                + (journal.path("holds").asBoolean(false) ? "unaltered" : "ALTERED") + ", head "
                + journal.path("head").asText());
        JsonNode originals = verified.path("originals");
        if (originals.path("missing").asLong() > 0) {
            out.println("originals: " + originals.path("compared").asLong() + " compared, "
                    + originals.path("missing").asLong() + " not in this home");
        }
        if (originals.path("removed").asLong() > 0) {
            out.println("originals: " + originals.path("removed").asLong() + " removed by retention.files");
        }
        verified.path("differences").forEach(difference -> out.println("! " + Table.printable(difference.asText())));
        verified.path("remarks").forEach(remark -> out.println("  " + Table.printable(remark.asText())));
    }

    /** What does not say that it holds, does not. */
    private static boolean holds(JsonNode verified) {
        return verified.path("holds").asBoolean(false);
    }

    @Override
    public int exit(JsonNode verified) {
        return holds(verified) ? Exit.DONE : Exit.ATTENTION;
    }
}
