package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Fast
class RoundingTest {

    private enum Half { FIRST, SECOND, THIRD }

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 74, 7", "HALF_UP, 75, 8", "HALF_UP, 85, 9",
        "HALF_EVEN, 75, 8", "HALF_EVEN, 85, 8", "HALF_EVEN, 86, 9",
        "DOWN, 79, 7", "UP, 71, 8", "UP, 70, 7"})
    void roundsTenthsOfARupiah(Rounding rounding, long tenths, long rupiah) {
        assertEquals(rupiah, rounding.ofParts(tenths, 10));
        assertEquals(rupiah, rounding.of(new BigDecimal(tenths).movePointLeft(1)));
    }

    @ParameterizedTest
    @EnumSource
    void longsAndDecimalsAgree(Rounding rounding) {
        var random = new Random(20260511);
        var rate = new Rate(new BigDecimal("0.0127"), "");
        for (int round = 0; round < 20_000; round++) {
            long wage = random.nextLong() >>> (1 + random.nextInt(62));
            assertEquals(rounding.of(rate.exactly(wage)), rate.of(wage, rounding), () -> "wage " + wage);
        }
    }

    @Test
    void theLargestRemainderGetsTheRupiahLeftOver() {
        assertEquals(Map.of(Half.FIRST, 7_867L, Half.SECOND, 9_833L),
                Split.of(17_700, Map.of(Half.FIRST, 24, Half.SECOND, 30), Half.class));
    }

    @Test
    void ofEqualRemaindersTheFirstGetsIt() {
        assertEquals(Map.of(Half.FIRST, 34L, Half.SECOND, 33L, Half.THIRD, 33L),
                Split.of(100, Map.of(Half.FIRST, 1, Half.SECOND, 1, Half.THIRD, 1), Half.class));
    }
}
