package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Table;
import java.io.PrintStream;
import picocli.CommandLine.Command;

/** {@code hub correction}: numbers that payroll goes on getting wrong. */
@Command(name = "correction",
        description = {"Numbers that payroll goes on getting wrong, and the right ones: proposed by one person,",
    "reviewed by another, used in files that are taken in later."},
        subcommands = {CorrectionPropose.class, CorrectionList.class, CorrectionShow.class, CorrectionReview.class,
        CorrectionEnd.class})
public final class Correction {

    /** What a person sees of one. */
    static void tell(JsonNode correction, PrintStream out) {
        out.println("correction " + correction.path("id").asText() + " (" + correction.path("state").asText() + "): "
                + correction.path("field").asText() + " " + Table.printable(correction.path("old").asText()) + " -> "
                + correction.path("new").asText() + ", " + correction.path("scheme").asText() + " from "
                + correction.path("from").asText()
                + (correction.path("to").asText().isEmpty() ? "" : " to " + correction.path("to").asText()));
        out.println("  " + Table.printable(correction.path("reason").asText()) + " - "
                + correction.path("proposedBy").asText()
                + (correction.path("reviewedBy").asText().isEmpty() ? ""
                : ", reviewed by " + correction.path("reviewedBy").asText())
                + (correction.path("endedBy").asText().isEmpty() ? ""
                : ", ended by " + correction.path("endedBy").asText()));
    }
}
