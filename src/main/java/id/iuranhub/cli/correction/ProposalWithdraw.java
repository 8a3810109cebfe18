package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub proposal withdraw}. */
@Command(name = "withdraw", description = "Takes back what one has proposed oneself.")
final class ProposalWithdraw extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub proposal list' names it.")
    private long id;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/proposals/" + id + "/withdraw", body());
    }

    @Override
    public void tell(JsonNode proposal, PrintStream out) {
        Proposal.tell(proposal, out);
    }
}
