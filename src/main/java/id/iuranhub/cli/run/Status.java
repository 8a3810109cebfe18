package id.iuranhub.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Figures;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import java.util.ArrayList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub status}: what came in and what became of it. */
@Command(name = "status", description = "Counts and rupiah of a month, by scheme and disposition.")
public final class Status extends Asking {

    @Option(names = "--blth", paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026; else the latest month.")
    private Blth blth;

    @Override
    public ApiRequest question(Connection hub) {
        return get("/status", query(blth));
    }

    @Override
    public void tell(JsonNode status, PrintStream out) {
        JsonNode schemes = status.path("schemes");
        out.println("BLTH " + status.path("blth").asText("-"));
        figures(schemes, out);
        schemes.forEach(scheme -> remarks(scheme, out));
        for (JsonNode waiting : status.path("unconfigured")) {
            out.println();
            out.printf("%s rows of %s wait for config/%ss/%s.yaml, which is gone; put it back and start the hub "
                    + "again%n",
                    Figures.count(waiting.path("rows")), waiting.path("name").asText(), waiting.path("what").asText(),
                    waiting.path("name").asText());
        }
    }

    /** Rows and rupiah by scheme. */
    static void figures(JsonNode schemes, PrintStream out) {
        rows(schemes).print(out);
        out.println();
        rupiah(schemes).print(out);
    }

    private static Table rows(JsonNode schemes) {
        var table = new Table("scheme", "files", "refused", "read", "pending", "accepted", "dead", "skipped",
                "superseded", "missing", "due");
        for (JsonNode scheme : schemes) {
            JsonNode files = scheme.path("files");
            JsonNode rows = scheme.path("rows");
            table.row(scheme.path("scheme").asText(), count(files, "taken"), count(files, "refused"),
                    count(rows, "read"),
                    count(rows, "pending"), count(rows, "accepted"), count(rows, "dead"), count(rows, "skipped"),
                    count(rows, "superseded"), count(scheme, "missing"), due(scheme));
        }
        return table;
    }

    /** A question mark where the year's holidays are not entered, so that only weekends were looked at. */
    private static String due(JsonNode scheme) {
        return scheme.path("due").asText("") + (scheme.path("holidaysKnown").asBoolean(true) ? "" : "?");
    }

    private static Table rupiah(JsonNode schemes) {
        var table = new Table("rupiah", "pending", "accepted", "dead");
        for (JsonNode scheme : schemes) {
            JsonNode rupiah = scheme.path("rupiah");
            table.row(scheme.path("scheme").asText(), Figures.rupiah(rupiah.path("pending")),
                    Figures.rupiah(rupiah.path("accepted")), Figures.rupiah(rupiah.path("dead")));
        }
        return table;
    }

    private static String count(JsonNode counts, String what) {
        return Figures.count(counts.path(what));
    }

    private static void remarks(JsonNode scheme, PrintStream out) {
        var codes = new ArrayList<String>();
        scheme.path("dead").properties().forEach(code -> codes.add(code.getKey() + " " + code.getValue().asText()));
        var kodeIuran = new ArrayList<String>();
        scheme.path("kodeIuran").forEach(kode -> kodeIuran.add(kode.asText()));
        if (!codes.isEmpty() || !kodeIuran.isEmpty() || !scheme.path("unlistedOpds").path("opds").isEmpty()) {
            out.println();
            out.println(scheme.path("scheme").asText());
        }
        if (!codes.isEmpty()) {
            out.println("  dead        " + String.join(", ", codes));
        }
        if (!kodeIuran.isEmpty()) {
            out.println("  kode iuran  " + String.join(", ", kodeIuran));
        }
        for (JsonNode unlisted : scheme.path("unlistedOpds").path("opds")) {
            out.println("  OPD not on the scheme's list: " + Table.printable(unlisted.path("opd").asText()) + ", "
                    + Figures.count(unlisted.path("rows")) + " rows, " + Figures.rupiah(unlisted.path("rupiah")));
        }
        Send.tellHeld(scheme.path("held"), out);
        scheme.path("heldVoids")
                .forEach(held -> out.println("  void held   " + Table.printable(held.path("file").asText()) + " line "
                + held.path("line").asInt() + ", " + held.path("nik").asText() + ": "
                + Table.printable(held.path("reason").asText())));
        Send.tellVoids(scheme.path("refusedVoids"), out);
    }
}
