package id.iuranhub.cli.correction;

import id.iuranhub.cli.Listing;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub correction list}. */
@Command(name = "list", description = "Lists corrections, the latest first; numbers of people are masked.")
final class CorrectionList extends Listing {

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Only this scheme.")
    private String scheme;

    @Option(names = "--state", paramLabel = "STATE", description = "Only these: proposed, in-force or ended.")
    private String state;

    CorrectionList() {
        super("corrections", "No corrections.");
    }

    @Override
    public Map<String, String> query() {
        var query = query("scheme", scheme);
        query.putAll(query("state", state));
        return query;
    }
}
