package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.iuranhub.model.Programme;
import id.iuranhub.testing.Fast;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No rupiah is lost or made where an amount is parted. */
@Fast
class SplitTest {

    @ParameterizedTest
    @CsvSource({
        // amount, weight of JKK, JKM, JHT: their parts
        "16800, 10, 6, 0,  10500, 6300, 0",
        "100,   1,  1, 1,  34, 33, 33",
        "101,   1,  1, 1,  34, 34, 33",
        "10,    1,  2, 4,  1, 3, 6",
        "1,     1,  1, 1,  1, 0, 0",
        "0,     1,  2, 3,  0, 0, 0"})
    void theLargestRemainderGetsTheRupiah(long amount, int jkk, int jkm, int jht, long first, long second,
                                          long third) {
        assertEquals(Map.of(Programme.JKK, first, Programme.JKM, second, Programme.JHT, third),
                of(amount, jkk, jkm, jht));
    }

    @Test
    void thePartsSumToTheWhole() {
        for (long amount = 0; amount < 2000; amount++) {
            long whole = of(amount, 7, 11, 13).values().stream().mapToLong(Long::longValue).sum();
            assertEquals(amount, whole);
        }
    }

    @Test
    void whatIsTooMuchForArithmeticIsSaidSo() {
        assertThrows(ArithmeticException.class, () -> of(Long.MAX_VALUE, 7, 11, 13));
    }

    private static Map<Programme, Long> of(long amount, int jkk, int jkm, int jht) {
        var weights = new EnumMap<Programme, Integer>(Map.of(Programme.JKK, jkk, Programme.JKM, jkm,
                Programme.JHT, jht));
        return Split.of(amount, weights, Programme.class);
    }
}
