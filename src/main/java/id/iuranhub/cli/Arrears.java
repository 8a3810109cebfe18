package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub arrears}. */
@Command(name = "arrears", description = {"What a month still owes that the insurer no longer takes, because the month is closed there (BLTH_CLOSED):",
    "a list for its branch office."})
final class Arrears extends Asking {

    private static final List<String> FIELDS = List.of("scheme", "nik", "kpj", "opd", "kind", "wage", "standing", "owed", "difference");

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
        return get("/arrears", query);
    }

    @Override
    void tell(JsonNode answer, PrintStream out) {
        JsonNode people = answer.path("arrears");
        if (kept.tell("arrears_" + blth, FIELDS, people, out)) {
            return;
        }
        if (people.isEmpty()) {
            out.println("No arrears.");
            return;
        }
        Table.of(people).print(out);
    }
}
