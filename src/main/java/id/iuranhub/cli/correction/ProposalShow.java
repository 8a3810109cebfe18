package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub proposal show}. */
@Command(name = "show", description = "Shows what is proposed, whole; that it was looked at is on record.")
final class ProposalShow extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub proposal list' names it.")
    private long id;

    @Override
    public ApiRequest question(Connection hub) {
        return get("/proposals/" + id, Map.of());
    }

    @Override
    public void tell(JsonNode proposal, PrintStream out) {
        Proposal.tell(proposal, out);
    }
}
