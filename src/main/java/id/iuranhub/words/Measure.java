package id.iuranhub.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Says how much or which: {@code 512 MB}, line 12, 16 digits. */
final class Measure {

    private static final Map<Pattern, String> COUNTS = Map.of(
            Pattern.compile("line (\\d+)"), "line",
            Pattern.compile("record (\\d+)"), "record",
            Pattern.compile("(\\d+) x 0-9"), "digits",
            Pattern.compile("1-(\\d+)"), "letters");
    private static final Pattern BYTES = Pattern.compile("(\\d{1,18})(?: bytes)?");
    private static final List<String> UNITS = List.of("KB", "MB", "GB");
    private static final int UNIT = 1024;

    private final Bundle bundle;
    private final UnaryOperator<String> amount;

    /** @param amount writes a number as the language does */
    Measure(Bundle bundle, UnaryOperator<String> amount) {
        this.bundle = bundle;
        this.amount = amount;
    }

    /** The words for a measure as findings carry one; empty for anything else. */
    Optional<String> of(String value) {
        if (value.endsWith(" bytes")) {
            return Optional.of(size(value));
        }
        return COUNTS.entrySet().stream()
                .flatMap(count -> count.getKey().matcher(value).results().filter(found -> found.group().equals(value))
                        .map(found -> counted(count.getValue(), found.group(1))))
                .findFirst();
    }

    /** A number of bytes, in the largest unit that says it exactly. */
    String size(String value) {
        var bytes = BYTES.matcher(value);
        if (!bytes.matches()) {
            return value;
        }
        long size = Long.parseLong(bytes.group(1));
        int units = 0;
        while (size >= UNIT && size % UNIT == 0 && units < UNITS.size()) {
            size /= UNIT;
            units++;
        }
        String number = amount.apply(Long.toString(size));
        return units == 0 ? counted("bytes", number) : number + " " + UNITS.get(units - 1);
    }

    String counted(String what, String number) {
        return new Template(bundle.text("count." + what)).with(Map.of("n", number));
    }
}
