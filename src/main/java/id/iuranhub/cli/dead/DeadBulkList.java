package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub dead bulk list}. */
@Command(name = "list", description = "Lists bulk retries, the latest first.")
final class DeadBulkList extends Asking {

    @Option(names = "--blth", paramLabel = "MONTH", description = "Only of this month: 2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Override
    public ApiRequest question(Connection hub) {
        return get("/bulk-retries", query(blth));
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        if (answer.path("jobs").isEmpty()) {
            out.println("No bulk retries.");
            return;
        }
        DeadBulk.tell(answer.path("jobs"), out);
    }
}
