package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub attest end}. */
@Command(name = "end",
        description = "Ends an attestation: rows that are not sent are judged without it, what was sent stays.")
final class AttestEnd extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub attest list' names it.")
    private long id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the journal.")
    private String reason;


    @Override
    public ApiRequest question(Connection hub) {
        return post("/attestations/" + id + "/end", body().put("reason", reason));
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        Attest.tell(answer, out);
    }
}
