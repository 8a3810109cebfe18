package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub correction show}. */
@Command(name = "show", description = "Shows a correction whole.")
final class CorrectionShow extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub correction list' names it.")
    private long id;

    @Override
    public ApiRequest question(Connection hub) {
        return get("/corrections/" + id, Map.of());
    }

    @Override
    public void tell(JsonNode correction, PrintStream out) {
        Correction.tell(correction, out);
    }
}
