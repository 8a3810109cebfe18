package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub dead bulk pause}, {@code resume} and {@code cancel}. */
abstract class DeadBulkMove extends Asking {

    @Command(name = "pause", description = "No further wave begins until 'hub dead bulk resume'.")
    static final class Pause extends DeadBulkMove { }

    @Command(name = "resume", description = "Goes on; one that stopped by itself begins with a few rows again.")
    static final class Resume extends DeadBulkMove { }

    @Command(name = "cancel", description = "Ends it; the rows whose turn has not come stay as they are.")
    static final class Cancel extends DeadBulkMove { }

    @Parameters(paramLabel = "ID", description = "As 'hub dead bulk list' names it.")
    private long id;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/bulk-retries/" + id + "/" + getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                body());
    }

    @Override
    public void tell(JsonNode job, PrintStream out) {
        out.println("bulk retry " + job.path("id").asText() + ": " + job.path("state").asText());
    }
}
