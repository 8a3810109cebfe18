package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub dead bulk show}. */
@Command(name = "show", description = {"Shows a bulk retry: each wave, and the rows that came to nothing.",
        "Exit code 1 where it has stopped by itself."})
final class DeadBulkShow extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub dead bulk list' names it.")
    private long id;

    @Override
    public ApiRequest question(Connection hub) {
        return get("/bulk-retries/" + id, Map.of());
    }

    @Override
    public void tell(JsonNode job, PrintStream out) {
        DeadBulk.tellOne(job, out);
        out.println();
        var waves = new Table("wave", "outcomes");
        job.path("waves")
                .forEach(wave -> waves.row(wave.path("wave").asText(), DeadBulk.counts(wave.path("outcomes"))));
        waves.print(out);
        if (!job.path("left").isEmpty()) {
            out.println();
            Table.of(job.path("left")).print(out);
        }
    }

    @Override
    public int exit(JsonNode job) {
        return DeadBulk.exit(job);
    }
}
