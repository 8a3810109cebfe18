package id.iuranhub.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Failure;
import id.iuranhub.cli.Figures;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub release}: somebody decides on a run, a file or a snapshot that is held. */
@Command(name = "release",
        description = {"Lets a run go on that is held because it went over a limit (the settings guard.*),",
    "or gives it up with --cancel. With guard.four-eyes it takes another person than the one who ordered the run.",
    "With --file a payroll file or a snapshot that waits is taken in, or with --reject it is not; hub status names "
    + "them."})
public final class Release extends Asking {

    @Option(names = "--blth", paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026; of a run.")
    private Blth blth;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "The scheme whose run is held.")
    private String scheme;

    @Option(names = {"--file", "--snapshot"}, paramLabel = "ID",
            description = "The file or snapshot that is held, by the number that hub status shows.")
    private Long file;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the journal.")
    private String reason;

    @Option(names = "--cancel", description = "Gives the run up; nothing goes out, and a later run looks anew.")
    private boolean cancel;

    @Option(names = "--reject",
            description = "The held file or snapshot is not taken in; it goes to the refused, with the reason.")
    private boolean reject;

    @Option(names = "--wait",
            description = "Waits until the insurer has answered for every batch. Where no hub runs it always waits.")
    private boolean wait;

    @Override
    public ApiRequest question(Connection hub) {
        if (file != null) {
            demand(blth == null && scheme == null
                    && !cancel, "--file names what is released; --blth, --scheme and --cancel are for a run");
            return post("/held/" + file + (reject ? "/reject" : "/release"), body().put("reason", reason));
        }
        demand(blth != null
                && scheme != null, "say --blth and --scheme of a held run, or --file of a held file or snapshot");
        demand(!reject, "--reject is for a held file or snapshot; a run is given up with --cancel");
        return post(cancel ? "/runs/cancel" : "/runs/release", body().put("blth", blth.toString()).put("scheme", scheme)
                .put("reason", reason).put("wait", wait || !hub.outlivesCommand()));
    }

    private static void demand(boolean holds, String complaint) {
        if (!holds) {
            throw Failure.usage(complaint);
        }
    }

    @Override
    public void tell(JsonNode decided, PrintStream out) {
        if (file != null) {
            out.println(Table.printable(decided.path("source").asText() + "/" + decided.path("name").asText()) + ": "
                    + decided.path("state").asText());
            return;
        }
        out.println(scheme + " " + blth + (cancel ? ": cancelled"
                : ": released, " + Figures.count(decided.path("records")) + " records on their way"));
        Send.tellHeld(decided.path("held"), out);
    }

    @Override
    public int exit(JsonNode decided) {
        return file != null || decided.path("held").isEmpty() ? Exit.DONE : Exit.ATTENTION;
    }
}
