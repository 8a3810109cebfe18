package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Numbers as they are written in Indonesia; by hand, since a trimmed Java may not know how. */
public final class Figures {

    private Figures() {
    }

    /** {@code Rp1.250.000}. */
    public static String rupiah(long amount) {
        return (amount < 0 ? "-Rp" : "Rp") + count(Math.abs(amount));
    }

    /** {@code Rp1.250.000}; empty where there is no amount. */
    public static String rupiah(JsonNode amount) {
        return amount.canConvertToLong() ? rupiah(amount.asLong()) : amount.asText("");
    }

    /** {@code 5.200}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', '.');
    }

    /** {@code 5.200}; empty where there is no count. */
    public static String count(JsonNode count) {
        return count.canConvertToLong() ? count(count.asLong()) : count.asText("");
    }
}
