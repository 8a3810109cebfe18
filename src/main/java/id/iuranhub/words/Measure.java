package id.iuranhub.words;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Says how much: {@code 512 MB}, line 12, 16 digits. */
final class Measure {

    private static final List<String> UNITS = List.of("KB", "MB", "GB");
    private static final int UNIT = 1024;

    private final Bundle bundle;
    private final LongFunction<String> amount;

    /** @param amount writes a number as the language does */
    Measure(Bundle bundle, LongFunction<String> amount) {
        this.bundle = bundle;
        this.amount = amount;
    }

    /** A number of bytes, in the largest unit that says it exactly. */
    String size(long bytes) {
        long size = bytes;
        int units = 0;
        while (size >= UNIT && size % UNIT == 0 && units < UNITS.size()) {
            size /= UNIT;
            units++;
        }
        String number = amount.apply(size);
        return units == 0 ? counted("bytes", number) : number + " " + UNITS.get(units - 1);
    }

    /** @param what {@code line}, {@code record}, {@code digits}, {@code letters}, {@code bytes} */
    String counted(String what, long number) {
        return counted(what, Long.toString(number));
    }

    private String counted(String what, String number) {
        return new Template(bundle.text("count." + what)).with(Map.of("n", number));
    }
}
