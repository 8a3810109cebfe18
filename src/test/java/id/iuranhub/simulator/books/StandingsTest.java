package id.iuranhub.simulator.books;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.simulator.BatchText;
import id.iuranhub.testing.Fast;
import org.junit.jupiter.api.Test;

@Fast
class StandingsTest {

    @Test
    void everyRecordIsFoundAgainHoweverManyThereAre() {
        var standings = new Standings();
        for (int person = 0; person < 20_000; person++) {
            assertEquals(-1, standings.find(key(person)));
            int row = standings.add(key(person));
            standings.put(row, Standings.TOTAL, person);
        }
        for (int person = 0; person < 20_000; person++) {
            assertEquals(person, standings.get(standings.find(key(person)), Standings.TOTAL));
        }
        assertEquals(-1, standings.find(key(20_000)));
    }

    private static RecordKey key(int person) {
        return RecordKey.of(BatchText.recordId("sorong-asn", person));
    }
}
