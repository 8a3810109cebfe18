package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub dead release}: gives a row that was taken back. */
@Command(name = "release", description = "Gives a row back that you took.")
final class DeadRelease extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub dead list' names it, such as 12-345.")
    private String id;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/dead/" + id(id) + "/release", body());
    }

    @Override
    public void tell(JsonNode released, PrintStream out) {
        out.println(released.path("id").asText() + ": free");
    }
}
