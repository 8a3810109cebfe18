package id.iuranhub.cli.bill;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Figures;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub adopt}: what the insurer holds and the books do not. */
@Command(name = "adopt",
        description = {"Takes into the books what the insurer holds of a month and they do not know, after a restore;",
    "what differs is named and left as it is. Exit code 1 where something differs or the insurer did not tell."})
public final class Adopt extends Asking {

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Only this scheme.")
    private String scheme;

    @Override
    public ApiRequest question(Connection hub) {
        var body = body().put("blth", blth.toString());
        if (scheme != null) {
            body.put("scheme", scheme);
        }
        return post("/adopt", body);
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        for (JsonNode one : answer.path("schemes")) {
            out.println(one.path("scheme").asText() + ": the insurer holds " + one.path("held").asLong()
                    + ", taken over " + one.path("adopted").asLong()
                    + ", " + Figures.rupiah(one.path("rupiah")) + (one.path("trouble").asText().isEmpty() ? ""
                    : " - " + one.path("trouble").asText()));
            one.path("differences").forEach(difference -> out.println("! " + Table.printable(difference.asText())));
        }
    }

    @Override
    public int exit(JsonNode answer) {
        for (JsonNode one : answer.path("schemes")) {
            if (!one.path("differences").isEmpty() || !one.path("trouble").asText().isEmpty()) {
                return Exit.ATTENTION;
            }
        }
        return Exit.DONE;
    }
}
