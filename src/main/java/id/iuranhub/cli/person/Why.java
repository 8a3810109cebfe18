package id.iuranhub.cli.person;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Figures;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub why}: how an amount came about. */
@Command(name = "why", description = "How a person's iuran came about: base, ceiling, rate, rounding, law.")
public final class Why extends Asking {

    @Option(names = "--blth", required = true, paramLabel = "MONTH", description = "2026-05, 202605 or 05-2026.")
    private Blth blth;

    @Option(names = "--nik", required = true, paramLabel = "NIK", description = "The person's NIK.")
    private String nik;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/why", body().put("blth", blth.toString()).put("nik", nik));
    }

    @Override
    public void tell(JsonNode why, PrintStream out) {
        JsonNode iurans = why.path("iurans");
        out.println("BLTH " + why.path("blth").asText() + ", NIK " + why.path("nik").asText());
        if (iurans.isEmpty()) {
            out.println("No payroll row of this month names this person.");
        }
        iurans.forEach(iuran -> tellIuran(iuran, out));
        for (JsonNode one : why.path("rapel")) {
            out.println();
            out.println("Rapel of " + text(one, "of") + " in " + text(one, "in") + " (" + text(one, "state")
                    + "): wage " + Figures.rupiah(one.path("wage")) + ", iuran " + Figures.rupiah(one.path("rupiah"))
                    + ", as the insurer counts it " + Figures.rupiah(one.path("counted")));
        }
    }

    private static void tellIuran(JsonNode iuran, PrintStream out) {
        String code = iuran.path("code").asText("");
        out.println();
        out.println(iuran.path("scheme").asText() + ": " + iuran.path("disposition").asText()
                + (code.isEmpty() ? "" : " (" + code + ")") + ", base " + Figures.rupiah(iuran.path("base"))
                + ", iuran " + Figures.rupiah(iuran.path("total")));
        JsonNode accepted = iuran.path("acceptedWith");
        if (accepted.path("reconstructed").asBoolean()) {
            out.println(
                    "  Accepted before the hub kept what amounts follow from: base and rates are those of the scheme "
                    + "file at the upgrade"
                    + (accepted.path("explains").asBoolean() ? "." : ", and do not come to what was sent."));
        }
        JsonNode attested = iuran.path("attestation");
        if (attested.isObject()) {
            out.println("  NIK and birth date disagree; taken for agreeing by attestation "
                    + attested.path("id").asText()
                    + " (" + Table.printable(attested.path("document").asText()) + "), proposed by "
                    + attested.path("proposedBy").asText() + ", reviewed by " + attested.path("reviewedBy").asText());
        }
        table(iuran.path("steps"), out);
        if (iuran.path("differsToday").asBoolean()) {
            JsonNode today = iuran.path("today");
            out.println("  Accepted so, and it stays so. By the configuration of today it would be "
                    + Figures.rupiah(today.path("total"))
                    + ", base " + Figures.rupiah(today.path("base")) + ":");
            table(today.path("steps"), out);
        }
    }

    private static void table(JsonNode steps, PrintStream out) {
        var table = new Table("programme", "side", "base", "ceiling", "rate", "unrounded", "rounded", "rounding",
                "source");
        for (JsonNode step : steps) {
            String of = text(step, "of");
            table.row(text(step, "programme"), of.isEmpty() ? text(step, "side")
                    : "of which " + of, Figures.rupiah(step.path("base")),
                    Figures.rupiah(step.path("ceiling")), Figures.rate(text(step, "rate")),
                    Figures.decimal(text(step, "unrounded")),
                    Figures.rupiah(of.isEmpty() ? step.path("rounded") : step.path("rupiah")), text(step, "rounding"),
                    text(step, "source"));
        }
        if (!table.isEmpty()) {
            table.print(out, "  ");
        }
    }

    private static String text(JsonNode step, String field) {
        return step.path(field).asText("");
    }
}
