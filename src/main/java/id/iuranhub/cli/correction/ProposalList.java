package id.iuranhub.cli.correction;

import id.iuranhub.cli.Listing;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub proposal list}. */
@Command(name = "list", description = "Lists what was proposed, first what waits.")
final class ProposalList extends Listing {

    @Option(names = "--state", paramLabel = "STATE", description = "Only these: proposed, approved, done or rejected.")
    private String state;

    ProposalList() {
        super("proposals", "No proposals.");
    }

    @Override
    public Map<String, String> query() {
        return query("state", state);
    }
}
