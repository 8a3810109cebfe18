package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Table;
import java.io.PrintStream;
import picocli.CommandLine.Command;

/** {@code hub attest}: people whose NIK tells another birth date than their papers. */
@Command(name = "attest",
        description = {"People whose NIK tells another birth date than their papers, since a NIK is for life:",
    "proposed by one person by a document, reviewed by another; then NIK and birth date count as agreeing."},
        subcommands = {AttestPropose.class, AttestList.class, AttestShow.class, AttestReview.class, AttestEnd.class})
public final class Attest {

    /** What a person sees of one. */
    static void tell(JsonNode attestation, PrintStream out) {
        out.println("attestation " + attestation.path("id").asText() + " (" + attestation.path("state").asText()
                + "): NIK "
                + attestation.path("nik").asText() + ", born " + attestation.path("birthDate").asText() + ", by "
                + Table.printable(attestation.path("document").asText()));
        out.println("  " + Table.printable(attestation.path("reason").asText()) + " - "
                + attestation.path("proposedBy").asText()
                + (attestation.path("reviewedBy").asText().isEmpty() ? ""
                : ", reviewed by " + attestation.path("reviewedBy").asText())
                + (attestation.path("endedBy").asText().isEmpty() ? ""
                : ", ended by " + attestation.path("endedBy").asText()));
    }
}
