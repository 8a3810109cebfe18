package id.iuranhub.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Failure;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub user reset}: a new password for a login, the administrator's too. */
@Command(name = "reset", description = "Gives a login a new one-time password and ends its sessions.")
final class UserReset extends Asking {

    @Parameters(paramLabel = "NAME", description = "As 'hub user list' names it.")
    private String name;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/users/" + named(name) + "/reset", body());
    }

    /** A name goes into the path of a resource. */
    static String named(String typed) {
        if (!typed.matches("[a-z0-9][a-z0-9._-]*")) {
            throw Failure.usage("'" + typed + "' is not the name of a login, see hub user list");
        }
        return typed;
    }

    static void once(JsonNode answer, PrintStream out) {
        out.println("One-time password of " + answer.path("name").asText() + ": " + answer.path("password").asText());
    }

    @Override
    public void tell(JsonNode made, PrintStream out) {
        once(made, out);
    }
}
