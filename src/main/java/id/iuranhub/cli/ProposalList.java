package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub proposal list}. */
@Command(name = "list", description = "Lists what was proposed, first what waits.")
final class ProposalList extends Asking {

    @Option(names = "--state", paramLabel = "STATE", description = "Only these: proposed, approved, done or rejected.")
    private String state;

    @Override
    Question question(Connection hub) {
        return get("/proposals", query("state", state));
    }

    @Override
    void tell(JsonNode answer, PrintStream out) {
        if (answer.path("proposals").isEmpty()) {
            out.println("No proposals.");
            return;
        }
        Table.of(answer.path("proposals")).print(out);
    }
}
