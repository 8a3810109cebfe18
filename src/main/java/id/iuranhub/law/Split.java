package id.iuranhub.law;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Splits whole rupiah by weight so that the parts sum to the whole: largest remainder. */
final class Split {

    private Split() {
    }

    /** The parts, by key; of equal remainders the first key in its natural order gets the rupiah. */
    static <K extends Enum<K>> Map<K, Long> of(long amount, Map<K, Integer> weights, Class<K> keys) {
        long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
        var parts = new EnumMap<K, Long>(keys);
        weights.forEach((key, weight) -> parts.put(key, Math.multiplyExact(amount, weight.longValue()) / sum));
        long left = amount - parts.values().stream().mapToLong(Long::longValue).sum();
        List<K> byRemainder = weights.keySet().stream()
                .sorted(Comparator.<K>comparingLong(key -> -(amount * weights.get(key) % sum))
                .thenComparing(key -> key))
                .toList();
        byRemainder.stream().limit(left).forEach(key -> parts.merge(key, 1L, Long::sum));
        return parts;
    }
}
