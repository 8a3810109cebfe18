package id.iuranhub.testing;

import java.util.List;
import java.util.Random;

/**
 * Where random tests begin. A build draws the same each time, so that it is red only for what changed;
 * {@code -Dseeds=N} begins elsewhere, as campaigns do, and the property a test names replays one seed that it printed.
 */
public final class Seeds {

    private static final int BELOW = 1_000_000_000;
    private static final long BEGINNING = Long.getLong("seeds", 1);

    private Seeds() { }

    /** One seed, or the one that {@code -D<property>=} asks for. */
    public static long one(String property) {
        return several(property, 1).get(0);
    }

    /** So many seeds, or only the one that {@code -D<property>=} asks for. */
    public static List<Long> several(String property, int count) {
        Long asked = Long.getLong(property);
        var random = new Random(BEGINNING);
        return asked != null ? List.of(asked)
                : random.ints(count, 0, BELOW).asLongStream().boxed().toList();
    }
}
