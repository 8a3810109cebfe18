package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub missing}. */
@Command(name = "missing", description = {"Who is enrolled and active in a month, and in no payroll row of it, as of its last run:",
    "last OPD and wage, since when, and what became of them."})
final class Missing extends Asking {

    private static final List<String> FIELDS = List.of("scheme", "nik", "kpj", "name", "opd", "wage", "since", "became", "where");

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
        return get("/missing", query);
    }

    @Override
    void tell(JsonNode answer, PrintStream out) {
        JsonNode people = answer.path("missing");
        if (kept.tell("missing_" + blth, FIELDS, people, out)) {
            return;
        }
        if (people.isEmpty()) {
            out.println("Nobody is missing.");
            return;
        }
        Table.of(people).print(out);
    }
}
