package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub attest review}. */
@Command(name = "review",
        description = "Puts a proposed attestation in force; another person than the one who proposed it has to do it.")
final class AttestReview extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub attest list' names it.")
    private long id;


    @Override
    public ApiRequest question(Connection hub) {
        return post("/attestations/" + id + "/review", body());
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        Attest.tell(answer, out);
    }
}
