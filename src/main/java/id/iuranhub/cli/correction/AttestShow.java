package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
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
    public ApiRequest question(Connection hub) {
        return get("/attestations/" + id, Map.of());
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        Attest.tell(answer, out);
    }
}
