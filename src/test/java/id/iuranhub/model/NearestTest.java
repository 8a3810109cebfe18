package id.iuranhub.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import java.util.List;
import org.junit.jupiter.api.Test;

@Fast
class NearestTest {

    @Test
    void findsTheWordWithTheFewestChanges() {
        assertEquals("value", Nearest.of("vlaue", List.of("from", "until", "value")));
        assertEquals("jp.ceiling", Nearest.of("JP.Celing", List.of("jp.employer", "jp.ceiling")));
    }

    @Test
    void ofEquallyNearWordsTakesTheFirstInTheAlphabet() {
        assertEquals("cat", Nearest.of("at", List.of("hat", "cat")));
    }

    @Test
    void isEmptyWhereNothingIsKnown() {
        assertEquals("", Nearest.of("anything", List.of()));
    }
}
