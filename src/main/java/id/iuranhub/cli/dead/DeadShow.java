package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Figures;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub dead show}: everything that is known of a dead letter. */
@Command(name = "show",
        description = "Shows a dead letter whole: its cells, what is wrong with them, what was done about it.")
final class DeadShow extends Asking {

    private static final List<String> LISTS = List.of("findings", "versions", "tries", "heard", "history",
            "enrolments", "attestations");

    @Parameters(paramLabel = "ID", description = "As 'hub dead list' names it, such as 12-345.")
    private String id;

    @Override
    public ApiRequest question(Connection hub) {
        return get("/dead/" + id(id), Map.of());
    }

    @Override
    public void tell(JsonNode letter, PrintStream out) {
        letter.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                out.printf("%-9s %s%n", field.getKey(), value(field.getKey(), field.getValue()));
            }
        });
        tellCells(letter, out);
        for (String list : LISTS) {
            if (!letter.path(list).isEmpty()) {
                out.println();
                out.println(list);
                Table.of(letter.path(list)).print(out, "  ");
            }
        }
    }

    private static String value(String field, JsonNode value) {
        return field.equals("amount") ? Figures.rupiah(value) : Table.printable(Figures.moment(value.asText()));
    }

    /** What the file says, and what people have made of it since. */
    private static void tellCells(JsonNode letter, PrintStream out) {
        var table = new Table("column", "cell", "edited");
        letter.path("cells").properties().forEach(cell -> table.row(cell.getKey(), cell.getValue().asText(),
                letter.path("edits").path(cell.getKey()).asText("")));
        if (!table.isEmpty()) {
            out.println();
            table.print(out, "  ");
        }
    }
}
