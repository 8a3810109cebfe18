package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of a pay the rates are taken of. */
@Fast
class CountedTest {

    private static final Counted WAGE = new Counted.Wage();
    private static final Counted MINIMUM = new Counted.MinimumWage();
    private static final Counted SUM = new Counted.Sum(List.of("gapok", "tunjangan"));
    private static final long MINIMUM_WAGE = 3_000_000;

    @Test
    void eachCountsWhatItNames() {
        assertEquals(2_000_000, of(WAGE));
        assertEquals(MINIMUM_WAGE, of(MINIMUM));
        assertEquals(2_500_000, of(SUM));
        assertEquals(1_000_000, of(new Counted.Rupiah(1_000_000)));
    }

    @Test
    void theHigherAndTheLowerNest() {
        assertEquals(MINIMUM_WAGE, of(new Counted.HigherOf(List.of(WAGE, MINIMUM, SUM))));
        assertEquals(2_000_000, of(new Counted.LowerOf(List.of(WAGE, MINIMUM, SUM))));
        assertEquals(2_500_000, of(new Counted.LowerOf(List.of(new Counted.HigherOf(List.of(WAGE, SUM)), MINIMUM))));
    }

    @Test
    void whatIsNeededIsFoundAtAnyDepth() {
        var nested = new Counted.LowerOf(List.of(new Counted.HigherOf(List.of(SUM, MINIMUM)), new Counted.Rupiah(1)));
        assertTrue(nested.needsMinimumWage());
        assertFalse(nested.needsWage());
        assertEquals(Set.of("gapok", "tunjangan"), nested.added());
        assertTrue(WAGE.needsWage());
        assertFalse(WAGE.needsMinimumWage());
    }

    @Test
    void whatMeansNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Counted.Sum(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Counted.Rupiah(0));
        assertThrows(IllegalArgumentException.class, () -> new Counted.HigherOf(List.of(WAGE)));
        assertThrows(IllegalArgumentException.class, () -> new Counted.LowerOf(List.of(WAGE)));
    }

    @Test
    void aSumBeyondArithmeticIsSaidSo() {
        assertThrows(ArithmeticException.class, () -> new Counted.Sum(List.of("most", "gapok")).of(new Slip(), 0));
    }

    private static long of(Counted counted) {
        return counted.of(new Slip(), MINIMUM_WAGE);
    }

    private record Slip() implements Earnings {

        private static final Map<String, Long> COLUMNS = Map.of("gapok", 1_500_000L, "tunjangan", 1_000_000L, "most",
                Long.MAX_VALUE);

        @Override
        public long wage() {
            return 2_000_000;
        }

        @Override
        public long amount(String column) {
            return COLUMNS.get(column);
        }

        @Override
        public String text(String column) {
            return "";
        }
    }
}
