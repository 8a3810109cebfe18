package id.iuranhub.law;

import id.iuranhub.model.Programme;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a scheme's iuran is counted from. */
public sealed interface Base {

    /** Rates of the wage of a penerima upah. */
    record Wage(JkkClass jkkClass) implements Base {
    }

    /** The fixed amounts of the lowest income band of a bukan penerima upah. */
    record BpuMinimum(Funds funds) implements Base {
    }

    /**
     * One amount for everybody.
     *
     * @param amount  rupiah a person and month, all programmes together
     * @param weights the programmes' parts of it, split by largest remainder
     * @param source  where the amount was agreed
     */
    record Flat(long amount, Map<Programme, Integer> weights, String source) implements Base {

        private static final long MOST = 1_000_000_000;

        public Flat {
            if (amount <= 0 || amount > MOST) {
                throw new IllegalArgumentException("a flat amount is 1 to " + MOST + " rupiah, not " + amount);
            }
            if (weights.isEmpty() || weights.values().stream().anyMatch(weight -> weight <= 0)) {
                throw new IllegalArgumentException("weights are above 0: " + weights);
            }
            weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        }
    }
}
