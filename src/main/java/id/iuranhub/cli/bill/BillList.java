package id.iuranhub.cli.bill;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub bill list}. */
@Command(name = "list", description = {"The bills and credits of a month, and what is still to be paid of each scheme:",
    "bills less credits less payments, in rupiah."})
final class BillList extends Asking {

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Only this scheme.")
    private String scheme;

    @Override
    public ApiRequest question(Connection hub) {
        var query = query(blth);
        query.putAll(query("scheme", scheme));
        return get("/bills", query);
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        if (answer.path("bills").isEmpty() && answer.path("credits").isEmpty()) {
            out.println("No bills.");
            return;
        }
        Table.of(answer.path("bills")).print(out);
        if (!answer.path("credits").isEmpty()) {
            out.println("Credits:");
            Table.of(answer.path("credits")).print(out, "  ");
        }
        out.println("To pay:");
        Table.of(answer.path("toPay")).print(out, "  ");
    }
}
