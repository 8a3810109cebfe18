package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.words.Words;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as they are written in Indonesia; by hand, since a trimmed Java may not know how. */
public final class Figures {

    private static final Words LIKE_THE_FIGURES = Words.in(Locale.forLanguageTag("id"));
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)");

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

    /** {@code 0,24 %} of {@code 0.0024}; what is no rate stays as it is. */
    public static String rate(String rate) {
        if (!rate.matches("\\d{1,3}(\\.\\d{1,12})?")) {
            return rate;
        }
        return new BigDecimal(rate).movePointRight(2).stripTrailingZeros().toPlainString().replace('.', ',') + " %";
    }

    /** {@code 24.143,5}: an amount before it is rounded; what is none stays as it is. */
    public static String decimal(String amount) {
        if (!amount.matches("\\d{1,15}(\\.\\d{1,12})?")) {
            return amount;
        }
        String plain = new BigDecimal(amount).stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        return point < 0 ? count(Long.parseLong(plain))
                : count(Long.parseLong(plain.substring(0, point))) + "," + plain.substring(point + 1);
    }

    /** {@code 9 Jun 2026 06.05 WITA} of a moment as programs write it, by the clock of this machine; else as it is. */
    public static String moment(String text) {
        if (!MOMENT.matcher(text).matches()) {
            return text;
        }
        return LIKE_THE_FIGURES.moment(OffsetDateTime.parse(text).atZoneSameInstant(ZoneId.systemDefault()));
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
