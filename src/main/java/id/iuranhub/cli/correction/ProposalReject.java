package id.iuranhub.cli.correction;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub proposal reject}. */
@Command(name = "reject", description = "Turns a proposal down; nothing is done.")
final class ProposalReject extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub proposal list' names it.")
    private long id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the journal.")
    private String reason;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/proposals/" + id + "/reject", body().put("reason", reason));
    }

    @Override
    public void tell(JsonNode proposal, PrintStream out) {
        Proposal.tell(proposal, out);
    }
}
