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

/** {@code hub portal fill}. */
@Command(name = "fill",
        description = {"Fills files for the portal with what a run has sealed, and puts back those that",
    "were taken away before they were answered. Exit code 1 where a template does not fit."})
final class PortalFill extends Asking {

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Only this scheme.")
    private String scheme;

    @Override
    public ApiRequest question(Connection hub) {
        var body = body().put("blth", blth.toString());
        return post("/portal/fill", scheme == null ? body : body.put("scheme", scheme));
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        if (answer.path("files").isEmpty()) {
            out.println("No files.");
        } else {
            Table.of(answer.path("files")).print(out);
        }
        answer.path("told").forEach(told -> out.println("! " + Table.printable(told.asText())));
    }

    @Override
    public int exit(JsonNode answer) {
        return answer.path("told").isEmpty() ? Exit.DONE : Exit.ATTENTION;
    }
}
