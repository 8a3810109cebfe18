package id.iuranhub.year;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.RunningHub;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Pays kode iuran, and lets the hub know in one of three ways; what nobody pays expires and is issued anew now and
 * then.
 */
record Bank(Random random, Simulator insurer, Clock clock) {

    /** About three in four of a month's bills. */
    void pay(RunningHub hub, YearMonth month) {
        var list = new StringBuilder("tanggal;kode_iuran;rupiah;referensi\n");
        for (JsonNode bill : bills(hub, month, "issued")) {
            String kode = bill.get("kodeIuran").asText();
            String today = LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
            String rupiah = bill.get("rupiah").asText();
            switch (random.nextInt(4)) {
                case 0 -> hub.post("/bills/" + kode + "/pay",
                        Map.of("on", today, "rupiah", rupiah, "reference", "SP2D " + kode));
                case 1 -> list.append(String.join(";", today, kode, rupiah, "NTPN " + kode)).append('\n');
                case 2 -> insurer.pay(kode, "NTPN " + kode);
                default -> { }
            }
        }
        if (list.indexOf("NTPN") > 0) {
            hub.drop("payments", "bank_" + month + "_" + random.nextInt(1_000_000) + ".csv", list.toString());
        }
        ask(hub);
    }

    /** One that has expired, where there is one. */
    Optional<String> reissue(RunningHub hub, List<YearMonth> months) {
        for (YearMonth month : months) {
            var expired = bills(hub, month, "expired");
            if (!expired.isEmpty() && random.nextInt(3) == 0) {
                String kode = expired.get(0).get("kodeIuran").asText();
                return Optional.of("reissued " + kode + ": " + hub.post("/bills/" + kode + "/reissue", Map.of()));
            }
        }
        return Optional.empty();
    }

    /** The hub asks the insurer which bills are paid, as it does every day. */
    void ask(RunningHub hub) {
        try (var producer = hub.camel().createProducerTemplate()) {
            producer.sendBody("direct:ask-about-bills", "");
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static List<JsonNode> bills(RunningHub hub, YearMonth month, String status) {
        var found = new ArrayList<JsonNode>();
        hub.get("/bills", "blth", month.toString()).get("bills").forEach(bill -> {
            if (bill.get("status").asText().equals(status) && !bill.get("kodeIuran").asText().isEmpty()) {
                found.add(bill);
            }
        });
        return found;
    }
}
