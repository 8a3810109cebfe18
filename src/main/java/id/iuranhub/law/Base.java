package id.iuranhub.law;

import id.iuranhub.model.Programme;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a scheme's iuran is counted from. */
public sealed interface Base {

    /**
     * Rates of the wage of a penerima upah, or of what the scheme takes for it.
     *
     * @param jkp whether part of the JKK is the JKP's
     */
    record Wage(JkkClass jkkClass, Counted counted, Jkp jkp) implements Base {

        public Wage(JkkClass jkkClass) {
            this(jkkClass, new Counted.Wage(), Jkp.NONE);
        }
    }

    /**
     * The fixed amounts of the lowest income band of a bukan penerima upah.
     *
     * @param transport whose work is transport, which has a relief of its own
     */
    record BpuMinimum(Funds funds, Transport transport) implements Base {

        public BpuMinimum(Funds funds) {
            this(funds, Transport.NOBODY);
        }
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
