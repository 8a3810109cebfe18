package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub attest show}. */
@Command(name = "show", description = "Shows an attestation whole; the look is on record.")
final class AttestShow extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub attest list' names it.")
    private long id;


    @Override
    Question question(Connection hub) {
        return get("/attestations/" + id, Map.of());
    }

    @Override
    void tell(JsonNode answer, PrintStream out) {
        Attest.tell(answer, out);
    }
}
