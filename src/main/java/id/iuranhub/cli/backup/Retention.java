package id.iuranhub.cli.backup;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub retention}: what is past goes. */
@Command(name = "retention",
        description =
        {"Removes what is past by the settings retention.*, as the hub does every day where they are set:",
    "files, rows with their personal data, journal, logs. Sums, bills and the journal's chain stay.",
    "Exit code 1 where something is past and stays, with the reason."})
public final class Retention extends Asking {

    @Option(names = "--dry-run", description = "Says what would go; changes nothing.")
    private boolean dry;

    @Override
    public ApiRequest question(Connection hub) {
        return dry ? get("/retention", Map.of()) : post("/retention", body());
    }

    @Override
    public void tell(JsonNode look, PrintStream out) {
        look.path("rules").forEach(rule -> out.println(rule.asText()
                + (rule.asText().endsWith("=0") ? " (kept for ever)" : " months after the year of the BLTH")));
        var table = new Table(dry ? "would go" : "gone", "BLTH", "count", "bytes");
        look.path("gone").forEach(gone -> table.row(gone.path("what").asText(), gone.path("blth").asText(),
                gone.path("count").asText(), gone.path("bytes").asLong() == 0 ? "" : gone.path("bytes").asText()));
        if (table.isEmpty()) {
            out.println(dry ? "Nothing is past." : "Nothing was past.");
        } else {
            table.print(out, "");
        }
        look.path("stays").forEach(stays -> out.println("! " + stays.path("blth").asText() + " stays: "
                + why(stays.path("why").asText(), stays.path("count").asLong())));
    }

    private static String why(String word, long count) {
        return switch (word) {
            case "unsent" -> count + " iuran were never sent: send the month (hub send) or discard its rows";
            case "underway" -> count + " iuran are on their way, or nobody knows whether they arrived";
            case "loading" -> count + " files are being read";
            case "running" -> count + " runs have not ended";
            case "recheck" -> "its rows are to be judged again";
            default -> "its books do not balance, see hub verify";
        };
    }

    @Override
    public int exit(JsonNode look) {
        return look.path("stays").isEmpty() ? Exit.DONE : Exit.ATTENTION;
    }
}
