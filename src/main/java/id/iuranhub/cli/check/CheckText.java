package id.iuranhub.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Table;
import id.iuranhub.words.Words;
import java.io.PrintStream;
import java.util.Map;
import java.util.StringJoiner;

/** What {@code hub check} tells a person: the same as {@link CheckDocument}, but not without end. */
record CheckText(Words words) {

    /** A person fixes a few at a time; a program gets them all. */
    private static final int TOLD_FINDINGS = 100;

    void tell(JsonNode checked, PrintStream out) {
        for (JsonNode file : checked.path("files")) {
            tellFile(file, out);
            tellControl(file, out);
            file.path("remarks").forEach(remark -> out.println("  " + text("remark", Map.of("remark", said(remark)))));
            tellCodes(file, out);
            tellFindings(file, out);
        }
        out.println(text("limits", Map.of()));
    }

    private void tellFile(JsonNode file, PrintStream out) {
        JsonNode rows = file.path("rows");
        String state = file.path("clean").asBoolean() ? "clean" : file.path("refused").asBoolean() ? "refused"
                : "faulty";
        out.println(Table.printable(file.path("file").asText()) + ": " + text(state, Map.of()));
        out.println("  "
                + Table.printable(
                text("of", Map.of("blth", file.path("blth").asText("-"), "opd", file.path("opd").asText()))));
        if (rows.path("read").asLong() > 0) {
            out.println("  " + text("rows", Map.of("read", number(rows, "read"), "good", number(rows, "good"),
                    "skipped", number(rows, "skipped"), "faulty", number(rows, "faulty"))));
            out.println("  " + text("owed", Map.of("rupiah", words.rupiah(file.path("owed").asLong()))));
        }
    }

    private void tellControl(JsonNode file, PrintStream out) {
        JsonNode stated = file.path("stated");
        if (stated.isMissingNode() && file.at("/rows/read").asLong() == 0) {
            return;
        }
        out.println("  " + (stated.isMissingNode() ? text("uncontrolled", Map.of("rupiah", rupiah(file, "rupiah")))
                : text("controlled", Map.of("rows", number(file.path("rows"), "read"), "rupiah", rupiah(file, "rupiah"),
                        "statedRows", number(stated, "rows"), "statedRupiah", rupiah(stated, "rupiah")))));
    }

    private void tellCodes(JsonNode file, PrintStream out) {
        var codes = new StringJoiner(", ");
        file.path("codes").fieldNames()
                .forEachRemaining(code -> codes.add(code + " " + number(file.path("codes"), code)));
        if (codes.length() > 0) {
            out.println("  " + codes);
        }
    }

    private void tellFindings(JsonNode file, PrintStream out) {
        JsonNode findings = file.path("findings");
        for (int i = 0; i < Math.min(findings.size(), TOLD_FINDINGS); i++) {
            JsonNode finding = findings.get(i);
            var place = new StringJoiner(", ", "  ", ": ").setEmptyValue("  ");
            if (!finding.path("cell").isNull()) {
                place.add(Table.printable(finding.path("cell").asText()));
            } else if (!finding.path("line").isNull()) {
                place.add(text("line", Map.of("line", finding.path("line").asText())));
            }
            if (!finding.path("field").asText().isEmpty()) {
                place.add(Table.printable(finding.path("field").asText()));
            }
            out.println(place + finding.path("code").asText());
            out.println("    " + said(finding));
        }
        long untold = findings.size() + file.path("unlisted").asLong() - TOLD_FINDINGS;
        if (untold > 0) {
            out.println("  " + text("untold", Map.of("count", words.number(untold))));
        }
    }

    private static String said(JsonNode findingOrRemark) {
        return Table.printable(findingOrRemark.path("message").asText());
    }

    private String number(JsonNode node, String field) {
        return words.number(node.path(field).asLong());
    }

    private String rupiah(JsonNode node, String field) {
        return words.rupiah(node.path(field).asLong());
    }

    private String text(String key, Map<String, String> values) {
        return words.text("check." + key, values);
    }
}
