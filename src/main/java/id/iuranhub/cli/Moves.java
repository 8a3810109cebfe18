package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub moves}. */
@Command(name = "moves", description = {"Who stands in a month under another OPD, or another scheme, than the month before:",
    "a list for the insurer."})
final class Moves extends Asking {

    private static final List<String> FIELDS = List.of("nik", "kpj", "fromScheme", "fromOpd", "scheme", "opd", "disposition");

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Only this scheme.")
    private String scheme;

    @Mixin
    private Kept kept;

    @Override
    Question question(Connection hub) {
        var query = query(blth);
        query.putAll(query("scheme", scheme));
        query.putAll(query("as", kept.as()));
        return get("/moves", query);
    }

    @Override
    void tell(JsonNode answer, PrintStream out) {
        JsonNode people = answer.path("moves");
        if (kept.tell("moves_" + blth, FIELDS, people, out)) {
            return;
        }
        if (people.isEmpty()) {
            out.println("Nobody moved.");
            return;
        }
        Table.of(people).print(out);
    }
}
