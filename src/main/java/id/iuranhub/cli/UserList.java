package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code hub user list}: every login with its role. */
@Command(name = "list", description = "Every login: role, OPD, state.")
final class UserList extends Asking {

    @Override
    Question question(Connection hub) {
        return get("/users", Map.of());
    }

    @Override
    void tell(JsonNode users, PrintStream out) {
        users.path("users").forEach(user -> out.printf("%-24s %-14s %-9s %s%n", Table.printable(user.path("name").asText()),
                user.path("role").asText(), user.path("state").asText(), Table.printable(user.path("opd").asText())));
    }
}
