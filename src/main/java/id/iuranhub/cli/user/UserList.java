package id.iuranhub.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code hub user list}: every login with its role. */
@Command(name = "list", description = "Every login: role, OPD, state.")
final class UserList extends Asking {

    @Override
    public ApiRequest question(Connection hub) {
        return get("/users", Map.of());
    }

    @Override
    public void tell(JsonNode users, PrintStream out) {
        users.path("users")
                .forEach(user -> out.printf("%-24s %-14s %-9s %s%n", Table.printable(user.path("name").asText()),
                user.path("role").asText(), user.path("state").asText(), Table.printable(user.path("opd").asText())));
    }
}
