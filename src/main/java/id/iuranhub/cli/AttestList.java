package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub attest list}. */
@Command(name = "list", description = "Lists attestations, the latest first; whose they are is masked.")
final class AttestList extends Asking {

    @Option(names = "--state", paramLabel = "STATE", description = "Only these: proposed, in-force or ended.")
    private String state;

    @Override
    Question question(Connection hub) {
        return get("/attestations", query("state", state));
    }

    @Override
    void tell(JsonNode answer, PrintStream out) {
        if (answer.path("attestations").isEmpty()) {
            out.println("No attestations.");
            return;
        }
        Table.of(answer.path("attestations")).print(out);
    }
}
