package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub correction end}. */
@Command(name = "end", description = "Ends a correction: later files no longer use it, rows that did stay as they are.")
final class CorrectionEnd extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub correction list' names it.")
    private long id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the journal.")
    private String reason;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/corrections/" + id + "/end", body().put("reason", reason));
    }

    @Override
    public void tell(JsonNode correction, PrintStream out) {
        Correction.tell(correction, out);
    }
}
