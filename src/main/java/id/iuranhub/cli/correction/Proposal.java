package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Table;
import java.io.PrintStream;
import picocli.CommandLine.Command;

/** {@code hub proposal}: deeds that wait for a second person. */
@Command(name = "proposal",
        description = {"Deeds that take a second person (the settings guard.four-eyes.*): proposed by one,",
    "done when another approves them."},
        subcommands = {ProposalList.class, ProposalShow.class, ProposalReview.class, ProposalReject.class,
        ProposalWithdraw.class})
public final class Proposal {

    /** By which an answer is known to be one. */
    public static final String KEY = "proposal";

    private Proposal() { }

    /** What a person sees of one. */
    public static void tell(JsonNode proposal, PrintStream out) {
        out.println("proposal " + proposal.path(KEY).asText() + " (" + proposal.path("state").asText() + "): "
                + proposal.path("deed").asText()
                + " of " + Table.printable(proposal.path("subject").asText()) + ", by "
                + proposal.path("proposedBy").asText()
                + (proposal.path("decidedBy").asText().isEmpty() ? ""
                : ", decided by " + proposal.path("decidedBy").asText()));
        if (!proposal.path("reason").asText().isEmpty()) {
            out.println("  " + Table.printable(proposal.path("reason").asText()));
        }
        proposal.path("document").properties().forEach(field ->
                out.println("  " + field.getKey() + ": " + Table.printable(field.getValue().toString())));
        if (waits(proposal)) {
            out.println("It waits for another person: hub proposal review " + proposal.path(KEY).asText());
        }
    }

    /** What waits needs a person. */
    public static int exit(JsonNode proposal) {
        return waits(proposal) ? Exit.ATTENTION : Exit.DONE;
    }

    private static boolean waits(JsonNode proposal) {
        return proposal.path("state").asText().equals("proposed") || proposal.path("state").asText().equals("approved");
    }
}
