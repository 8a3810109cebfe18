package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub attest propose}. */
@Command(name = "propose", description = "Proposes an attestation; it holds once another person has reviewed it.")
final class AttestPropose extends Asking {

    @Option(names = "--nik", required = true, paramLabel = "NIK",
            description = "The NIK, which stays as it is for life.")
    private String nik;

    @Option(names = "--birth-date", required = true, paramLabel = "DATE",
            description = "The birth date of their papers: 1990-05-18 or 18-05-1990.")
    private String birthDate;

    @Option(names = "--document", required = true, paramLabel = "TEXT",
            description = "What shows it, such as the number of a decision.")
    private String document;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the journal.")
    private String reason;


    @Override
    public ApiRequest question(Connection hub) {
        return post("/attestations", body().put("nik", nik).put("birthDate", birthDate).put("document", document)
                .put("reason", reason));
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        Attest.tell(answer, out);
    }
}
