package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Failure;
import id.iuranhub.cli.Figures;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub dead retry}: has rows judged anew. */
@Command(name = "retry", description = {"Has rows judged anew, with what was corrected and what is known by now.",
    "Exit code 1 where some of them stay dead."})
final class DeadRetry extends Asking {

    @Parameters(paramLabel = "ID", arity = "0..*", description = "These rows; else --code or --all says which.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--code", paramLabel = "CODE",
            description = "All rows of the month with this reason, such as NOT_ENROLLED.")
    private Code code;

    @Option(names = "--all", description = "All rows of the month that were not discarded.")
    private boolean all;

    @Option(names = "--blth", paramLabel = "MONTH",
            description = "2026-05, 202605 or 05-2026; needed with --code and --all.")
    private Blth blth;

    @Override
    public ApiRequest question(Connection hub) {
        int ways = (ids.isEmpty() ? 0 : 1) + (code == null ? 0 : 1) + (all ? 1 : 0);
        if (ways != 1) {
            throw Failure.usage("say which rows: IDs, or --code, or --all, and only one of these");
        }
        if (ids.isEmpty() && blth == null) {
            throw Failure.usage("--code and --all need --blth");
        }
        return post("/dead/retry", which());
    }

    private ObjectNode which() {
        ObjectNode body = body();
        if (!ids.isEmpty()) {
            var named = body.putArray("ids");
            ids.forEach(id -> named.add(id(id)));
            return body;
        }
        return (all ? body.put("all", true) : body.put("code", code.name())).put("blth", blth.toString());
    }

    @Override
    public void tell(JsonNode retried, PrintStream out) {
        out.println(Figures.count(retried.path("retried")) + " retried: " + Figures.count(retried.path("pending"))
                + " pending, "
                + Figures.count(retried.path("dead")) + " dead, " + Figures.count(retried.path("skipped")) + " skipped"
                + (retried.path("held").asLong() > 0 ? "; " + Figures.count(retried.path("held"))
                + " left out, others are at work on them" : ""));
        if (!retried.path("rows").isEmpty()) {
            Table.of(retried.path("rows")).print(out);
        }
    }

    @Override
    public int exit(JsonNode retried) {
        return retried.path("dead").asLong() > 0 ? Exit.ATTENTION : Exit.DONE;
    }
}
