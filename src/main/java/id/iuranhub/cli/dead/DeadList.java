package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Figures;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub dead list}. */
@Command(name = "list", description = "Lists dead letters; numbers of people are masked.")
final class DeadList extends Asking {

    @Option(names = "--blth", paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Only this scheme.")
    private String scheme;

    @Option(names = "--code", paramLabel = "CODE", description = "Only this reason, such as NOT_ENROLLED.")
    private Code code;

    @Option(names = "--state", paramLabel = "STATE",
            description = {"Only this state: new, review, fixed, refused, discarded, parked;",
        "also queued, resolved or superseded, which are no longer dead."})
    private String state;

    @Override
    public ApiRequest question(Connection hub) {
        var query = query(blth);
        query.putAll(query("scheme", scheme));
        query.putAll(query("code", code));
        query.putAll(query("state", state));
        return get("/dead", query);
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        JsonNode letters = answer.path("dead");
        if (letters.isEmpty()) {
            out.println("No dead letters.");
            return;
        }
        var table = new Table("id", "blth", "scheme", "file:line", "nik", "amount", "state", "code", "field",
                "message");
        for (JsonNode letter : letters) {
            table.row(text(letter, "id"), text(letter, "blth"), text(letter, "scheme"), text(letter, "file") + ":"
                    + text(letter, "line"),
                    text(letter, "nik"), Figures.rupiah(letter.path("amount")), text(letter, "state"),
                    text(letter, "code"),
                    text(letter, "field"), text(letter, "message"));
        }
        table.print(out);
        out.println(Figures.count(letters.size()) + (letters.size() == 1 ? " dead letter" : " dead letters"));
    }

    private static String text(JsonNode letter, String field) {
        return letter.path(field).asText("");
    }
}
