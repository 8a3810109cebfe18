package id.iuranhub.simulator.faults;

import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How an insurer misbehaves: rules in order, each counting the requests it matches. The same requests in the same order
 * meet the same faults. The format is told in {@code simulator/faults-example.yaml}.
 */
public final class Faults {

    private static final Rule HARMLESS = new Rule(Match.ALWAYS, new Effect.None(), java.time.Duration.ZERO);

    private final List<Counted> rules = new ArrayList<>();

    private Faults(List<Rule> rules) {
        rules.forEach(rule -> this.rules.add(new Counted(rule)));
    }

    public static Faults none() {
        return new Faults(List.of());
    }

    /** @throws Misconfigured where the file cannot be read or says something unknown */
    public static Faults read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException notReadable) {
            throw new Misconfigured("faults file " + file + " cannot be read: " + notReadable, notReadable);
        } catch (Misconfigured fault) {
            throw new Misconfigured("faults file " + file + ": " + fault.getMessage(), fault);
        }
    }

    /** @throws Misconfigured where the text says something unknown */
    public static Faults parse(String yaml) {
        return new Faults(FaultsText.rules(yaml));
    }

    /** The rule for a request that came in: the first whose turn it is. All that match it count it. */
    public synchronized Rule due(Occasion occasion) {
        Rule due = HARMLESS;
        for (Counted counted : rules) {
            boolean turn = !counted.refuses() && counted.count(occasion) && due == HARMLESS;
            if (turn) {
                due = counted.apply(occasion);
            }
        }
        return due;
    }

    /** The refusals for a batch that is being judged; these rules count judgements, not requests. */
    public synchronized List<Rule> refusing(Occasion judged) {
        var refusing = new ArrayList<Rule>();
        for (Counted counted : rules) {
            if (counted.refuses() && counted.count(judged)) {
                refusing.add(counted.apply(judged));
            }
        }
        return refusing;
    }

    private static final class Counted {

        private final Rule rule;
        /** Requests seen and times applied, by what the rule counts. */
        private final Map<String, long[]> counts = new HashMap<>();

        Counted(Rule rule) {
            this.rule = rule;
        }

        boolean refuses() {
            return rule.effect() instanceof Effect.Refuse;
        }

        /** Counts the occasion if the rule is about it, and tells whether it is its turn. */
        boolean count(Occasion occasion) {
            if (!rule.fits(occasion)) {
                return false;
            }
            long[] count = of(occasion);
            return rule.match().due(++count[0], count[1]);
        }

        Rule apply(Occasion occasion) {
            of(occasion)[1]++;
            return rule;
        }

        private long[] of(Occasion occasion) {
            String key = rule.match().counting() == Match.Counting.BATCH ? occasion.key() : "";
            return counts.computeIfAbsent(key, first -> new long[2]);
        }
    }
}
