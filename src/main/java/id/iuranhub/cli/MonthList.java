package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.person.KeptList;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A list of people of one month, that may be kept as a table. */
public abstract class MonthList extends Listing {

    private final List<String> fields;

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Only this scheme.")
    private String scheme;

    @Mixin
    private KeptList keptList;

    /** @param fields the columns of what is kept */
    public MonthList(String list, String none, List<String> fields) {
        super(list, none);
        this.fields = fields;
    }

    @Override
    public Map<String, String> query() {
        var query = query(blth);
        query.putAll(query("scheme", scheme));
        query.putAll(query("as", keptList.as()));
        return query;
    }

    @Override
    public final void tell(JsonNode answer, PrintStream out) {
        if (!keptList.tell(list() + "_" + blth, fields, answer.path(list()), out)) {
            super.tell(answer, out);
            sums(answer, out);
        }
    }

    /** What the list comes to, where it has sums. */
    public void sums(JsonNode answer, PrintStream out) { }
}
