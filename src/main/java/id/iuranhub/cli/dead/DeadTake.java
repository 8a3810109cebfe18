package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub dead take}: somebody is at work on a row. */
@Command(name = "take",
        description = {"Takes a row into work: nobody else edits, retries or discards it until it is released,",
    "or until the setting dead.hold-for has passed."})
final class DeadTake extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub dead list' names it, such as 12-345.")
    private String id;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/dead/" + id(id) + "/take", body());
    }

    @Override
    public void tell(JsonNode taken, PrintStream out) {
        out.println(taken.path("id").asText() + ": in the hands of " + taken.path("owner").asText() + " until "
                + taken.path("until").asText());
    }
}
