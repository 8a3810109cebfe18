package id.iuranhub.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Figures;
import id.iuranhub.cli.Progress;
import id.iuranhub.cli.Root;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub send}: the monthly run, now. */
@Command(name = "send", description = "Sends what is owed and ready to the insurer.")
public final class Send extends Asking {

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Only this scheme.")
    private String scheme;

    @Option(names = "--wait",
            description = "Waits until the insurer has answered for every batch. Where no hub runs it always waits.")
    private boolean wait;

    @Option(names = "--dry-run", description = "Tells what would be sent, and sends nothing.")
    private boolean dryRun;

    private boolean waits;

    @Override
    public ApiRequest question(Connection hub) {
        // a hub that is opened for this command is gone with it: nobody else would send
        waits = !dryRun && (wait || !hub.outlivesCommand());
        return post("/runs", body().put("blth", blth.toString()).put("scheme", scheme).put("wait", waits)
                .put("dryRun", dryRun));
    }

    @Override
    public ApiResponse ask(Connection hub, Root root) {
        ApiRequest request = question(hub);
        try (var progress = Progress.of(root, waits, "sending")) {
            progress.step(0);
            return hub.ask(request);
        }
    }

    @Override
    public void tell(JsonNode sent, PrintStream out) {
        out.println((dryRun ? "Would send for " : waits ? "Sent for " : "On its way for ")
                + sent.path("blth").asText());
        new Table("batches", "records", "accepted", "refused", "unknown", "waiting", "rupiah")
                .row(count(sent, "batches"), count(sent, "records"), count(sent, "accepted"), count(sent, "refused"),
                        count(sent, "unknown"), count(sent, "waiting"), Figures.rupiah(sent.path("rupiah")))
                .print(out);
        if (waits && sent.path("waiting").asLong() > 0) {
            out.println(
                    "What waits goes by itself as soon as the insurer answers again; 'hub send' need not be given "
                    + "again");
        }
        tellHeld(sent.path("held"), out);
        tellVoids(sent.path("refusedVoids"), out);
    }

    /** What waits for a release, and why. */
    static void tellHeld(JsonNode held, PrintStream out) {
        held.forEach(run -> {
            out.println();
            out.println(heldOf(run));
            run.path("reasons").forEach(reason -> out.println("  " + Table.printable(reason.path("message").asText())));
        });
    }

    private static String heldOf(JsonNode held) {
        if (held.path("what").asText("run").equals("run")) {
            return held.path("scheme").asText() + " is held: nothing of it goes out until 'hub release'";
        }
        return Table.printable(held.path("source").asText() + "/" + held.path("name").asText())
                + " is held and not taken in until 'hub release --file "
                + held.path("id").asText() + "'";
    }

    /**
     * What the insurer was asked to take back, and did not: it goes on standing, and has to be talked about with the
     * insurer.
     */
    static void tellVoids(JsonNode voids, PrintStream out) {
        voids.forEach(refused -> {
            out.println();
            out.println(refused.path("scheme").asText() + " " + Table.printable(refused.path("file").asText())
                    + " line " + refused.path("line").asInt() + ", "
                    + refused.path("nik").asText() + ": the insurer does not take back "
                    + Figures.rupiah(refused.path("amount")));
            out.println("  " + Table.printable(refused.path("code").asText() + ": " + refused.path("message").asText())
                    + " (asked "
                    + refused.path("times").asInt() + " times; each run asks again)");
        });
    }

    private static String count(JsonNode sent, String what) {
        return Figures.count(sent.path(what));
    }

    /** After waiting, a record that was neither accepted nor refused belongs to a batch the insurer never took. */
    @Override
    public int exit(JsonNode sent) {
        boolean stuck = waits && sent.path("accepted").asLong() < sent.path("records").asLong();
        boolean attention = sent.path("refused").asLong() > 0 || sent.path("unknown").asLong() > 0
                || sent.path("dead").asLong() > 0 || !sent.path("held").isEmpty()
                || !sent.path("refusedVoids").isEmpty() || stuck;
        return attention ? Exit.ATTENTION : Exit.DONE;
    }
}
