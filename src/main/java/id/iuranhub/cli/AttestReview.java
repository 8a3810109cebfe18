package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub attest review}. */
@Command(name = "review", description = "Puts a proposed attestation in force; another person than the one who proposed it has to do it.")
final class AttestReview extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub attest list' names it.")
    private long id;


    @Override
    Question question(Connection hub) {
        return post("/attestations/" + id + "/review", body());
    }

    @Override
    void tell(JsonNode answer, PrintStream out) {
        Attest.tell(answer, out);
    }
}
