package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.StringJoiner;

/** What {@code hub check} tells a person: the same as {@link CheckDocument}, but not without end. */
final class CheckTold {

    /** A person fixes a few at a time; a program gets them all. */
    private static final int TOLD_FINDINGS = 100;

    private CheckTold() {
    }

    static void tell(JsonNode checked, PrintStream out) {
        for (JsonNode file : checked.path("files")) {
            tellFile(file, out);
            tellFindings(file, out);
        }
    }

    private static void tellFile(JsonNode file, PrintStream out) {
        JsonNode rows = file.path("rows");
        String opd = file.path("opd").asText();
        out.println(Table.printable(file.path("file").asText()) + (file.path("clean").asBoolean() ? ": clean" : ": NOT clean"));
        out.println("  BLTH " + file.path("blth").asText("-") + (opd.isEmpty() ? "" : ", OPD " + Table.printable(opd)) + ", "
                + (file.path("control").asBoolean() ? "with" : "without") + " control file");
        if (rows.path("read").asLong() > 0) {
            out.println("  " + Figures.count(rows.path("read")) + " rows: " + Figures.count(rows.path("good")) + " good, "
                    + Figures.count(rows.path("skipped")) + " owing nothing, " + Figures.count(rows.path("faulty")) + " with findings; "
                    + Figures.rupiah(file.path("rupiah")));
        }
    }

    private static void tellFindings(JsonNode file, PrintStream out) {
        JsonNode findings = file.path("findings");
        for (int i = 0; i < Math.min(findings.size(), TOLD_FINDINGS); i++) {
            JsonNode finding = findings.get(i);
            var place = new StringJoiner(", ", "  ", ": ").setEmptyValue("  ");
            if (!finding.path("line").isNull()) {
                place.add("line " + finding.path("line").asText());
            }
            if (!finding.path("field").asText().isEmpty()) {
                place.add(finding.path("field").asText());
            }
            out.println(place + finding.path("code").asText());
            out.println("    " + Table.printable(finding.path("message").asText()));
        }
        long untold = findings.size() + file.path("unlisted").asLong() - TOLD_FINDINGS;
        if (untold > 0) {
            out.println("  and " + Figures.count(untold) + " more findings; --json lists them");
        }
    }
}
