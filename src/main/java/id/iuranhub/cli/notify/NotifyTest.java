package id.iuranhub.cli.notify;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;

/** {@code hub notify test}: a message by every way that is configured. */
@Command(name = "test",
        description = "Sends a message to everybody who is told of anything, and says what became of it.")
final class NotifyTest extends Asking {

    @Override
    public ApiRequest question(Connection hub) {
        return post("/notify/test", body());
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        answer.path("messages").forEach(message -> out.println(Table.printable(message.path("way").asText() + " "
                + message.path("recipient").asText() + ": " + (message.path("delivered").asBoolean() ? "delivered"
                : "not delivered, " + message.path("reason").asText()))));
    }

    @Override
    public int exit(JsonNode answer) {
        for (JsonNode message : answer.path("messages")) {
            if (!message.path("delivered").asBoolean()) {
                return Exit.ATTENTION;
            }
        }
        return Exit.DONE;
    }
}
