package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub dead prefer}: of two rows about one person this one stands. */
@Command(name = "prefer",
        description = {"Of two rows about one person makes this one stand, and the other the duplicate. One that is",
    "accepted already stays until this row, which goes out as its amendment, is accepted."})
final class DeadPrefer extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub dead list' names it, such as 12-345.")
    private String id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the journal.")
    private String reason;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/dead/" + id(id) + "/prefer", body().put("reason", reason));
    }

    @Override
    public void tell(JsonNode preferred, PrintStream out) {
        String code = preferred.path("code").asText();
        out.println("row " + preferred.path("id").asText() + " stands: " + preferred.path("disposition").asText()
                + (code.isEmpty() ? "" : " (" + code + ")"));
    }
}
