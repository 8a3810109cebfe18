package id.iuranhub.cli.portal;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub portal compare}. */
@Command(name = "compare", description = {"Books and the latest printed list of a month side by side, each person and",
    "programme: equal, differs, only here, only there. Exit code 1 where they are not the same."})
final class PortalCompare extends Asking {

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", required = true, paramLabel = "SCHEME", description = "Of this scheme.")
    private String scheme;

    @Override
    public ApiRequest question(Connection hub) {
        var query = query(blth);
        query.putAll(query("scheme", scheme));
        return get("/portal/comparison", query);
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        out.println(answer.path("list").asText().isEmpty() ? "No printed list." : answer.path("list").asText() + ": "
                + answer.path("equal").asInt() + " equal, here Rp" + answer.path("hereRupiah").asLong() + ", there Rp"
                + answer.path("thereRupiah").asLong());
        list(answer, "differs", "differs", out);
        list(answer, "onlyHere", "only here", out);
        list(answer, "onlyThere", "only there", out);
        answer.path("told").forEach(told -> out.println("! " + Table.printable(told.asText())));
    }

    private static void list(JsonNode answer, String key, String title, PrintStream out) {
        if (!answer.path(key).isEmpty()) {
            out.println(title + ":");
            Table.of(answer.path(key)).print(out, "  ");
        }
    }

    @Override
    public int exit(JsonNode answer) {
        boolean same = !answer.path("list").asText().isEmpty() && answer.path("differs").isEmpty()
                && answer.path("onlyHere").isEmpty() && answer.path("onlyThere").isEmpty();
        return same ? Exit.DONE : Exit.ATTENTION;
    }
}
