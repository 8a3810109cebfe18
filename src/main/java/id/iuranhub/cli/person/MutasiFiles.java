package id.iuranhub.cli.person;

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

/** {@code hub mutasi}. */
@Command(name = "mutasi",
        description = {"Who joined, left, died, moved or earns otherwise than the month before: the portal's sheets",
    "data_tk_baru, data_tk_lanjutan and data_tk_na, and a list for Disnaker. Who left is told to the insurer only",
    "once somebody said why: fill in the sheet perlu_sebab and lay it as CSV into",
    "<home>/portal/mutasi/<scheme>_<blth>.csv. Who died is never told as a leaver. Exit 1 while reasons are wanting."})
public final class MutasiFiles extends Asking {

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--scheme", required = true, paramLabel = "SCHEME", description = "Of this scheme.")
    private String scheme;

    @Option(names = "--opd", paramLabel = "OPD", description = "Only of this OPD.")
    private String opd;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "xlsx", description = "xlsx or csv.")
    private String format;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "Into this folder.")
    private Path out;

    @Override
    public ApiRequest question(Connection hub) {
        var query = query(blth);
        query.putAll(query("scheme", scheme));
        query.putAll(query("opd", opd));
        query.putAll(query("format", format));
        return get("/mutasi", query);
    }

    @Override
    public void tell(JsonNode answer, PrintStream print) {
        print.printf(
                "%s joined, %s to enrol, %s left, %s left nobody knows why, %s died, %s moved, %s earn otherwise.%n",
                answer.path("joined"), answer.path("toEnrol"), answer.path("leavers"), answer.path("untold"),
                answer.path("died"), answer.path("moved"), answer.path("wages"));
        if (answer.path("waiting").asInt() > 0) {
            print.println(answer.path("waiting") + " are in no row because their OPD has sent no file yet.");
        }
        if (answer.path("withoutForm").asInt() > 0) {
            print.println(answer.path("withoutForm") + " to enrol lack what payroll does not know:"
                    + " hub portal form makes a form for their OPD.");
        }
        if (answer.path("unusedReasons").asInt() > 0) {
            print.println(answer.path("unusedReasons") + " reasons are of people who neither left nor died.");
        }
        for (JsonNode one : answer.path("files")) {
            Path file = out.resolve(one.path("file").asText());
            try {
                Files.write(file, one.path("base64").binaryValue());
            } catch (IOException cannot) {
                throw Failure.usage("cannot write " + file + ": " + cannot.getMessage());
            }
            print.println(file);
        }
    }

    @Override
    public int exit(JsonNode answer) {
        return answer.path("untold").asInt() > 0 ? Exit.ATTENTION : Exit.DONE;
    }
}
