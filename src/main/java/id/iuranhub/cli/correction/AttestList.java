package id.iuranhub.cli.correction;

import id.iuranhub.cli.Listing;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub attest list}. */
@Command(name = "list", description = "Lists attestations, the latest first; whose they are is masked.")
final class AttestList extends Listing {

    @Option(names = "--state", paramLabel = "STATE", description = "Only these: proposed, in-force or ended.")
    private String state;

    AttestList() {
        super("attestations", "No attestations.");
    }

    @Override
    public Map<String, String> query() {
        return query("state", state);
    }
}
