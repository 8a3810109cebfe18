package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub proposal review}. */
@Command(name = "review",
        description = "Does what was proposed; another person than the one who proposed it has to say so.")
final class ProposalReview extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub proposal list' names it.")
    private long id;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/proposals/" + id + "/review", body());
    }

    @Override
    public void tell(JsonNode proposal, PrintStream out) {
        Proposal.tell(proposal, out);
    }
}
