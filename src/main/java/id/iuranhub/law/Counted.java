package id.iuranhub.law;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What of a participant's pay the rates are taken of. */
public sealed interface Counted {

    /** @param minimumWage rupiah; without meaning where it is not needed */
    long of(Earnings earnings, long minimumWage);

    /** Itself and all it is made of. */
    default Stream<Counted> all() {
        return Stream.of(this);
    }

    /** The wage the row states. */
    record Wage() implements Counted {

        @Override
        public long of(Earnings earnings, long minimumWage) {
            return earnings.wage();
        }
    }

    /** Several columns of the row together, each by its name in the source. */
    record Sum(List<String> columns) implements Counted {

        public Sum {
            columns = List.copyOf(columns);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("a sum has at least one column");
            }
        }

        @Override
        public long of(Earnings earnings, long minimumWage) {
            long sum = 0;
            for (String column : columns) {
                sum = Math.addExact(sum, earnings.amount(column));
            }
            return sum;
        }
    }

    /** The minimum wage of the scheme's region. */
    record MinimumWage() implements Counted {

        @Override
        public long of(Earnings earnings, long minimumWage) {
            return minimumWage;
        }
    }

    /** The same rupiah for everybody: beside others a floor or a cap. */
    record Rupiah(long rupiah) implements Counted {

        public Rupiah {
            if (rupiah <= 0) {
                throw new IllegalArgumentException("a base is above 0 rupiah, not " + rupiah);
            }
        }

        @Override
        public long of(Earnings earnings, long minimumWage) {
            return rupiah;
        }
    }

    /** Whichever is highest. */
    record HigherOf(List<Counted> parts) implements Counted {

        public HigherOf {
            parts = several(parts);
        }

        @Override
        public long of(Earnings earnings, long minimumWage) {
            return parts.stream().mapToLong(part -> part.of(earnings, minimumWage)).max().orElseThrow();
        }

        @Override
        public Stream<Counted> all() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(Counted::all));
        }
    }

    /** Whichever is lowest. */
    record LowerOf(List<Counted> parts) implements Counted {

        public LowerOf {
            parts = several(parts);
        }

        @Override
        public long of(Earnings earnings, long minimumWage) {
            return parts.stream().mapToLong(part -> part.of(earnings, minimumWage)).min().orElseThrow();
        }

        @Override
        public Stream<Counted> all() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(Counted::all));
        }
    }

    private static List<Counted> several(Collection<Counted> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("name at least two of which the higher or the lower counts");
        }
        return List.copyOf(parts);
    }

    default boolean needsMinimumWage() {
        return all().anyMatch(MinimumWage.class::isInstance);
    }

    /** Whether a row has to state a wage. */
    default boolean needsWage() {
        return all().anyMatch(Wage.class::isInstance);
    }

    /** The columns of a source that are added up, by their names. */
    default Set<String> added() {
        var columns = new TreeSet<String>();
        all().forEach(part -> columns.addAll(part instanceof Sum sum ? sum.columns : List.of()));
        return columns;
    }
}
