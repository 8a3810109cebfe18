package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Figures;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import java.util.ArrayList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub dead groups}: the queue by cause. */
@Command(name = "groups", description = {"Dead letters by cause, the most first, with rupiah and how many of it",
    "were opened in each of the last six months."})
final class DeadGroups extends Asking {

    @Option(names = "--blth", paramLabel = "MONTH", description = "Only of this month: 2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Only this scheme.")
    private String scheme;

    @Override
    public ApiRequest question(Connection hub) {
        var query = query(blth);
        query.putAll(query("scheme", scheme));
        return get("/dead/groups", query);
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        JsonNode groups = answer.path("groups");
        if (groups.isEmpty()) {
            out.println("No dead letters.");
            return;
        }
        var table = new Table("scheme", "code", "field", "cause", "count", "rupiah", "states", "months");
        for (JsonNode group : groups) {
            var states = new ArrayList<String>();
            group.path("states").properties()
                    .forEach(state -> states.add(state.getKey() + " " + state.getValue().asText()));
            var months = new ArrayList<String>();
            group.path("months")
                    .forEach(month -> months.add(month.path("blth").asText() + " " + month.path("count").asText()));
            table.row(group.path("scheme").asText(), group.path("code").asText(), group.path("field").asText(),
                    group.path("cause").asText(),
                    Figures.count(group.path("count")), Figures.rupiah(group.path("rupiah")), String.join(", ", states),
                    String.join(", ", months));
        }
        table.print(out);
    }
}
