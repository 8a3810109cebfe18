package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub user enable}. */
@Command(name = "enable", description = "Lets a disabled login in again.")
final class UserEnable extends Asking {

    @Parameters(paramLabel = "NAME", description = "As 'hub user list' names it.")
    private String name;

    @Override
    Question question(Connection hub) {
        return post("/users/" + UserReset.named(name) + "/enable", body());
    }

    @Override
    void tell(JsonNode changed, PrintStream out) {
        out.println(changed.path("name").asText() + " is " + changed.path("state").asText());
    }
}
