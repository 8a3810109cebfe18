package id.iuranhub.year;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.model.Blth;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.year.SentRecords.Sent;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has to hold after every step of a year, of each scheme and month it touched. */
final class YearProof {

    private final SentRecords sent;
    private final Town town;

    YearProof(SentRecords sent, Town town) {
        this.sent = sent;
        this.town = town;
    }

    void books(RunningHub hub, Collection<YearMonth> touched) {
        for (YearMonth month : touched) {
            String blth = month.toString();
            hub.assertBalanced(blth);
            JsonNode bills = hub.get("/bills", "blth", blth);
            for (JsonNode sheet : hub.get("/status", "blth", blth).get("schemes")) {
                String scheme = sheet.get("scheme").asText();
                long accepted = sheet.at("/rupiah/accepted").asLong();
                billed(blth, scheme, bills, accepted);
                if (!hub.dead(blth, "code").contains("OUTCOME_UNKNOWN")) {
                    held(hub, blth, sheet);
                }
            }
        }
    }

    private static void billed(String blth, String scheme, JsonNode sheet, long accepted) {
        long bills = 0;
        long paid = 0;
        for (JsonNode bill : sheet.get("bills")) {
            if (bill.get("scheme").asText().equals(scheme) && !bill.get("status").asText().equals("reissued")) {
                bills += bill.get("rupiah").asLong();
                paid += bill.get("status").asText().equals("paid") ? bill.get("rupiah").asLong() : 0;
            }
        }
        long credits = 0;
        for (JsonNode credit : sheet.get("credits")) {
            credits += credit.get("scheme").asText().equals(scheme) ? credit.get("rupiah").asLong() : 0;
        }
        if (bills - credits != accepted) {
            throw new AssertionError(scheme + " " + blth + ": bills " + bills + " - credits " + credits
                    + " are not the accepted " + accepted + ": " + sheet);
        }
        long toPay = 0;
        for (JsonNode one : sheet.get("toPay")) {
            toPay += one.get("scheme").asText().equals(scheme) ? one.get("rupiah").asLong() : 0;
        }
        if (toPay != bills - credits - paid) {
            throw new AssertionError(scheme + " " + blth + ": to pay are " + toPay + ", not " + bills + " - " + credits
                    + " - " + paid + ": " + sheet);
        }
    }

    private static void held(RunningHub hub, String blth, JsonNode sheet) {
        var standing = hub.insurer.ledger().standing(sheet.get("scheme").asText(), Blth.of(blth));
        if (standing.records() != sheet.at("/rows/accepted").asLong()
                || standing.rupiah() != sheet.at("/rupiah/accepted").asLong()) {
            throw new AssertionError(sheet.get("scheme") + " " + blth + ": at the insurer stand " + standing
                    + ", the books say " + sheet);
        }
    }

    /** Of everybody who stands, the hub says by what it came to what was sent, share by share. */
    void why(RunningHub hub, Collection<YearMonth> touched) {
        for (Sent one : sent.standing().values()) {
            if (touched.contains(YearMonth.parse(one.blth()))) {
                explained(one, hub.why(one.blth(), one.record().get("nik").asText()));
            }
        }
    }

    private static void explained(Sent one, JsonNode why) {
        for (JsonNode iuran : why.get("iurans")) {
            JsonNode accepted = iuran.path("acceptedWith");
            if (iuran.get("scheme").asText().equals(one.scheme()) && !accepted.isMissingNode()) {
                if (!accepted.get("explains").asBoolean()
                        || accepted.path("base").asLong(-1) != one.record().get("wage").asLong()
                        || accepted.path("total").asLong() != one.record().get("total").asLong()
                        || !shares(accepted).equals(shares(one))) {
                    throw new AssertionError("sent was " + one + "; the hub explains " + accepted);
                }
                return;
            }
        }
        throw new AssertionError("sent was " + one + "; the hub does not say it was accepted: " + why);
    }

    private static Map<String, Long> shares(Sent one) {
        var shares = new TreeMap<String, Long>();
        one.record().get("programmes").forEach(programme -> List.of("employer", "worker").forEach(side -> {
            if (programme.get(side).asLong() > 0) {
                shares.put(programme.get("code").asText() + " " + side, programme.get(side).asLong());
            }
        }));
        return shares;
    }

    private static Map<String, Long> shares(JsonNode accepted) {
        var shares = new TreeMap<String, Long>();
        for (JsonNode step : accepted.get("steps")) {
            long rounded = step.path("rounded").asLong();
            if (rounded > 0) {
                shares.merge(step.get("programme").asText() + " " + step.get("side").asText(), rounded, Long::sum);
                multiplied(step);
            }
        }
        return shares;
    }

    /** The rate that is told times the base, under its ceiling, is the amount that is told. */
    private static void multiplied(JsonNode step) {
        if (step.hasNonNull("rate") && step.hasNonNull("unrounded")) {
            long base = Math.min(step.get("base").asLong(), step.path("ceiling").asLong(Long.MAX_VALUE));
            var amount = new BigDecimal(step.get("rate").asText()).multiply(BigDecimal.valueOf(base));
            if (amount.compareTo(new BigDecimal(step.get("unrounded").asText())) != 0) {
                throw new AssertionError("the rate does not come to the amount: " + step);
            }
        }
    }

    /** Everything of these months has gone: what stands at the insurer is what the model reckons. */
    void predicted(RunningHub hub, Collection<YearMonth> months) {
        var model = new HashMap<String, Long>();
        for (YearMonth month : months) {
            town.slips(month).stream().filter(slip -> slip.stands > 0)
                    .forEach(slip -> model.put(slip.work.scheme + " " + month + " " + slip.who.nik(), slip.stands));
        }
        var stands = new HashMap<String, Long>();
        hub.insurer.ledger().forEach(record -> {
            if (months.contains(YearMonth.parse(record.blth().toString()))) {
                stands.put(record.scheme() + " " + record.blth() + " " + record.nik(), record.total());
            }
        });
        if (!model.equals(stands)) {
            var more = new TreeMap<>(stands);
            more.entrySet().removeAll(model.entrySet());
            model.entrySet().removeAll(stands.entrySet());
            throw new AssertionError("at the insurer stand " + more + ", by the model " + new TreeMap<>(model)
                    + "; dead are "
                    + months.stream().map(month -> hub.get("/dead", "blth", month.toString()).toString()).toList());
        }
    }
}
