package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Figures;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub dead discard}: gives rows up. */
@Command(name = "discard", description = "Gives rows up: they stay dead, and 'hub dead retry --all' leaves them alone.")
final class DeadDiscard extends Asking {

    @Parameters(arity = "1..*", paramLabel = "ID", description = "As 'hub dead list' names them, such as 12-345.")
    private List<String> ids;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the journal.")
    private String reason;

    @Override
    public ApiRequest question(Connection hub) {
        ObjectNode body = body();
        var named = body.putArray("ids");
        ids.forEach(id -> named.add(id(id)));
        return post("/dead/discard", body.put("reason", reason));
    }

    @Override
    public void tell(JsonNode discarded, PrintStream out) {
        out.println(Figures.count(discarded.path("discarded")) + " discarded");
    }
}
