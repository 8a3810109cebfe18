package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A list of people of one month, that may be kept as a table. */
abstract class MonthList extends Listing {

    private final List<String> fields;

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Only this scheme.")
    private String scheme;

    @Mixin
    private Kept kept;

    /** @param fields the columns of what is kept */
    MonthList(String list, String none, List<String> fields) {
        super(list, none);
        this.fields = fields;
    }

    @Override
    Map<String, String> query() {
        var query = query(blth);
        query.putAll(query("scheme", scheme));
        query.putAll(query("as", kept.as()));
        return query;
    }

    @Override
    final void tell(JsonNode answer, PrintStream out) {
        if (!kept.tell(list() + "_" + blth, fields, answer.path(list()), out)) {
            super.tell(answer, out);
            sums(answer, out);
        }
    }

    /** What the list comes to, where it has sums. */
    void sums(JsonNode answer, PrintStream out) { }
}
