package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub correction list}. */
@Command(name = "list", description = "Lists corrections, the latest first; numbers of people are masked.")
final class CorrectionList extends Asking {

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Only this scheme.")
    private String scheme;

    @Option(names = "--state", paramLabel = "STATE", description = "Only these: proposed, in-force or ended.")
    private String state;

    @Override
    Question question(Connection hub) {
        var query = query("scheme", scheme);
        query.putAll(query("state", state));
        return get("/corrections", query);
    }

    @Override
    void tell(JsonNode answer, PrintStream out) {
        if (answer.path("corrections").isEmpty()) {
            out.println("No corrections.");
            return;
        }
        Table.of(answer.path("corrections")).print(out);
    }
}
