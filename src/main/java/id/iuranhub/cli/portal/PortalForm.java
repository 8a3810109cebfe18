package id.iuranhub.cli.portal;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Failure;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub portal form}. */
@Command(name = "form",
        description = {"A form for each OPD that has new workers without a card: what payroll knows of them is",
    "filled in, mother's name, address, place of birth and the like are asked. Filled in, it is dropped into",
    "<home>/portal/in, or read by hub portal read; hub mutasi fills data_tk_baru from it. Exit 1 while answers",
    "are wanting."})
final class PortalForm extends Asking {

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", required = true, paramLabel = "SCHEME", description = "Of this scheme.")
    private String scheme;

    @Option(names = "--opd", paramLabel = "OPD", description = "Only of this OPD.")
    private String opd;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "Into this folder.")
    private Path out;

    @Override
    public ApiRequest question(Connection hub) {
        var query = query(blth);
        query.putAll(query("scheme", scheme));
        query.putAll(query("opd", opd));
        return get("/portal/forms", query);
    }

    @Override
    public void tell(JsonNode answer, PrintStream print) {
        if (answer.path("files").isEmpty()) {
            print.println("Nobody without a card waits to be enrolled.");
        }
        for (JsonNode one : answer.path("files")) {
            Path file = out.resolve(one.path("file").asText());
            try {
                Files.write(file, one.path("base64").binaryValue());
            } catch (IOException cannot) {
                throw Failure.usage("cannot write " + file + ": " + cannot.getMessage());
            }
            print.println(file + ": " + one.path("people") + " people, " + one.path("open") + " without an answer");
        }
    }

    @Override
    public int exit(JsonNode answer) {
        for (JsonNode one : answer.path("files")) {
            if (one.path("open").asInt() > 0) {
                return Exit.ATTENTION;
            }
        }
        return Exit.DONE;
    }
}
