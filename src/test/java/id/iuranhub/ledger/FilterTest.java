package id.iuranhub.ledger;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FilterTest {

    private static final int PEOPLE = 100_000;

    @Test
    void nobodyWhoWasSeenIsDeniedAndHardlyAnybodyElseIsTakenForOne() {
        var filter = new Filter();
        assertFalse(filter.mayHold(Filter.hash(nik(0))), "an empty one");
        int confused = 0;
        for (int i = 0; i < PEOPLE; i++) {
            filter.add(nik(2 * i));
            confused += filter.mayHold(Filter.hash(nik(2 * i + 1))) ? 1 : 0;
        }
        for (int i = 0; i < PEOPLE; i++) {
            assertTrue(filter.mayHold(Filter.hash(nik(2 * i))), nik(2 * i));
        }
        assertTrue(confused < PEOPLE / 5_000, confused + " of " + PEOPLE + " were taken for somebody else");
    }

    /** As close to each other as the numbers of one district. */
    private static String nik(int person) {
        return "727190%02d0588%04d".formatted(1 + person / 10_000, person % 10_000);
    }
}
