package id.iuranhub.cli.person;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Failure;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub person erase}: proposed by one person, done when another approves. */
@Command(name = "erase",
        description = {"Proposes to remove what no duty of keeping holds of a person; another person approves it with",
    "hub proposal review ID. Kept is what stands at the insurer or is on its way, what is in force in a year that has",
    "not ended, originals and backups: --dry-run says what."})
public final class PersonErase extends Asking {

    @Option(names = "--nik", required = true, paramLabel = "NIK", description = "The person's NIK.")
    private String nik;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Stays on record; without the NIK or a name.")
    private String reason;

    @Option(names = "--dry-run", description = "Says what would go and what would stay; changes nothing.")
    private boolean dry;

    @Override
    public ApiRequest question(Connection hub) {
        if (!dry && (reason == null || reason.isBlank())) {
            throw Failure.usage("a --reason is needed");
        }
        var body = body().put("nik", nik);
        return post("/person/erase", dry ? body.put("dryRun", true) : body.put("reason", reason));
    }

    @Override
    public void tell(JsonNode outcome, PrintStream out) {
        outcome.path("removed").properties().forEach(one -> out.println((dry ? "would go: " : "gone: ")
                + one.getValue().asLong() + " " + one.getKey()));
        outcome.path("kept").properties().forEach(one -> out.println("stays: " + one.getValue().asLong() + " "
                + why(one.getKey())));
    }

    private static String why(String word) {
        return switch (word) {
            case "accepted" -> "accepted rows: proof of iuran, kept until retention.rows";
            case "underway" -> "rows on their way to the insurer";
            case "current" -> "rows in force in a year that has not ended: discard them, or wait";
            case "originals" -> "originals in the archive, which are of many people: kept until retention.files";
            default -> word;
        };
    }
}
