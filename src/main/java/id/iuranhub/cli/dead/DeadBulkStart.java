package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub dead bulk start}. */
@Command(name = "start",
        description =
        {"Begins a bulk retry of what 'hub dead list' finds with the same options now, without discarded rows.",
    "It is driven by the running hub; where none runs it begins when one does."})
final class DeadBulkStart extends Asking {

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Only this scheme.")
    private String scheme;

    @Option(names = "--code", paramLabel = "CODE", description = "Only this reason, such as NOT_ENROLLED.")
    private Code code;

    @Option(names = "--confirm", required = true, paramLabel = "N",
            description = "How many rows you expect it to take; refused if it is another number.")
    private int confirm;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the journal.")
    private String reason;

    @Option(names = "--rate", paramLabel = "N", description = "Rows a minute; else the setting dead.bulk-rate.")
    private Integer rate;

    @Option(names = "--limit", paramLabel = "P",
            description =
            "Stops when more of a wave are refused than this share (20%%), or more in all than this number (3); "
            + "else the setting dead.bulk-limit.")
    private String limit;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/bulk-retries", body().put("blth", blth.toString()).put("scheme", scheme).put("code", code == null
                ? null : code.name())
                .put("confirm", confirm).put("reason", reason).put("rate", rate).put("limit", limit));
    }

    @Override
    public void tell(JsonNode job, PrintStream out) {
        DeadBulk.tellOne(job, out);
    }
}
