package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub dead release}: gives a row that was taken back. */
@Command(name = "release", description = "Gives a row back that you took.")
final class DeadRelease extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub dead list' names it, such as 12-345.")
    private String id;

    @Override
    Question question(Connection hub) {
        return post("/dead/" + id(id) + "/release", body());
    }

    @Override
    void tell(JsonNode released, PrintStream out) {
        out.println(released.path("id").asText() + ": free");
    }
}
