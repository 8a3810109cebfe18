package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub correction propose}. */
@Command(name = "propose", description = "Proposes a correction; it is used once another person has reviewed it.")
final class CorrectionPropose extends Asking {

    @Option(names = "--field", required = true, paramLabel = "FIELD",
            description = "NIK, NIP (a sponsor's too) or KPJ.")
    private String field;

    @Option(names = "--old", required = true, paramLabel = "NUMBER", description = "What the cells say.")
    private String old;

    @Option(names = "--new", required = true, paramLabel = "NUMBER", description = "What is right.")
    private String right;

    @Option(names = "--scheme", required = true, paramLabel = "SCHEME", description = "In the files of this scheme.")
    private String scheme;

    @Option(names = "--from", required = true, paramLabel = "MONTH",
            description = "The first BLTH: 2026-05, 202605 or 05-2026.")
    private Blth from;

    @Option(names = "--to", paramLabel = "MONTH", description = "The last BLTH; else it has no end.")
    private Blth to;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the journal.")
    private String reason;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/corrections", body().put("field", field).put("old", old).put("new", right).put("scheme", scheme)
                .put("from", from.toString()).put("to", to == null ? null : to.toString()).put("reason", reason));
    }

    @Override
    public void tell(JsonNode correction, PrintStream out) {
        Correction.tell(correction, out);
    }
}
