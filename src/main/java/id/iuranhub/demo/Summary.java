package id.iuranhub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/** The status of a month as a table. */
final class Summary {

    private static final String ROW = "%-17s %6s %6s %8s %8s %6s %8s %11s %15s %15s %15s %8s%n";

    private Summary() { }

    static void print(JsonNode status, PrintStream out) {
        out.printf(ROW, "scheme", "files", "read", "pending", "accepted", "dead", "skipped", "superseded",
                "Rp pending", "Rp accepted", "Rp dead", "missing");
        for (JsonNode sheet : status.get("schemes")) {
            JsonNode rows = sheet.get("rows");
            JsonNode rupiah = sheet.get("rupiah");
            out.printf(ROW, sheet.get("scheme").asText(),
                    sheet.get("files").get("taken").asText() + (sheet.get("files").get("refused").asInt() > 0
                            ? "+" + sheet.get("files").get("refused").asText() : ""),
                    rows.get("read"), rows.get("pending"), rows.get("accepted"), rows.get("dead"), rows.get("skipped"),
                    rows.get("superseded"), grouped(rupiah.get("pending")), grouped(rupiah.get("accepted")),
                    grouped(rupiah.get("dead")), sheet.get("missing"));
        }
    }

    private static String grouped(JsonNode rupiah) {
        return String.format(java.util.Locale.ROOT, "%,d", rupiah.asLong()).replace(',', '.');
    }

    static void printDead(JsonNode status, PrintStream out) {
        out.println();
        out.println("Waiting for a person:");
        for (JsonNode sheet : status.get("schemes")) {
            var codes = new StringBuilder();
            sheet.get("dead").properties().forEach(code -> codes.append(' ').append(code.getKey()).append('=')
                    .append(code.getValue()));
            out.println("  " + sheet.get("scheme").asText() + codes);
        }
    }
}
