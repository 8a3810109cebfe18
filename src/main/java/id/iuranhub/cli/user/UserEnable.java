package id.iuranhub.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub user enable}. */
@Command(name = "enable", description = "Lets a disabled login in again.")
final class UserEnable extends Asking {

    @Parameters(paramLabel = "NAME", description = "As 'hub user list' names it.")
    private String name;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/users/" + UserReset.named(name) + "/enable", body());
    }

    @Override
    public void tell(JsonNode changed, PrintStream out) {
        out.println(changed.path("name").asText() + " is " + changed.path("state").asText());
    }
}
