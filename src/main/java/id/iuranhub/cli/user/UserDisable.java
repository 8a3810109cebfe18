package id.iuranhub.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub user disable}. */
@Command(name = "disable", description = "Ends the sessions of a login and lets it in no more.")
final class UserDisable extends Asking {

    @Parameters(paramLabel = "NAME", description = "As 'hub user list' names it.")
    private String name;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/users/" + UserReset.named(name) + "/disable", body());
    }

    @Override
    public void tell(JsonNode changed, PrintStream out) {
        out.println(changed.path("name").asText() + " is " + changed.path("state").asText());
    }
}
