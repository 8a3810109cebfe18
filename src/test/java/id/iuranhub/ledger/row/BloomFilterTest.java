package id.iuranhub.ledger.row;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Fast
class BloomFilterTest {

    private static final int PEOPLE = 100_000;

    @ParameterizedTest
    @ValueSource(longs = {0, 30_000, PEOPLE, Long.MAX_VALUE})
    void nobodyWhoWasSeenIsDeniedAndHardlyAnybodyElseIsTakenForOne(long expected) {
        var filter = new BloomFilter(expected);
        assertFalse(filter.mayHold(BloomFilter.hash(nik(0))), "an empty one");
        int confused = 0;
        for (int i = 0; i < PEOPLE; i++) {
            filter.add(BloomFilter.hash(nik(2 * i)));
            confused += filter.mayHold(BloomFilter.hash(nik(2 * i + 1))) ? 1 : 0;
        }
        for (int i = 0; i < PEOPLE; i++) {
            assertTrue(filter.mayHold(BloomFilter.hash(nik(2 * i))), nik(2 * i));
        }
        assertTrue(confused < PEOPLE / 10_000, confused + " of " + PEOPLE + " were taken for somebody else");
    }

    /** As close to each other as the numbers of one district. */
    private static String nik(int person) {
        return "727190%02d0588%04d".formatted(1 + person / 10_000, person % 10_000);
    }
}
