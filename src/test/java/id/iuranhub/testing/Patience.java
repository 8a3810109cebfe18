package id.iuranhub.testing;

import java.time.Duration;

/**
 * How long a test waits for what has to come: far longer than it takes, since a busy machine is no fault. How fast
 * something is, is for the benchmarks. {@code -Dpatience=600} where a machine is slower still.
 */
public final class Patience {

    public static final Duration LONG = Duration.ofSeconds(Long.getLong("patience", 120));

    private Patience() {
    }
}
