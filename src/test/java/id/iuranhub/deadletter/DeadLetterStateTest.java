package id.iuranhub.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.iuranhub.deadletter.DeadLetterState.Deed;
import id.iuranhub.testing.Fast;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people may do with a letter in each state. */
@Fast
class DeadLetterStateTest {

    @ParameterizedTest
    @CsvSource({
        "NEW,        TAKE EDIT RETRY DISCARD",
        "REVIEW,     TAKE EDIT RETRY DISCARD",
        "FIXED,      TAKE EDIT RETRY DISCARD",
        "REFUSED,    TAKE EDIT RETRY DISCARD",
        "PARKED,     TAKE EDIT RETRY DISCARD",
        "DISCARDED,  EDIT RETRY DISCARD",
        "QUEUED,     ''",
        "RESOLVED,   ''",
        "SUPERSEDED, ''"})
    void aStateAllows(DeadLetterState state, String deeds) {
        assertEquals(deeds, Arrays.stream(Deed.values()).filter(state::allows).map(Enum::name)
                .collect(Collectors.joining(" ")));
    }

    @Test
    void theTableAboveNamesEveryState() {
        assertEquals(9, DeadLetterState.values().length);
    }

    @Test
    void onlyADiscardedOneIsGivenUp() {
        for (DeadLetterState state : DeadLetterState.values()) {
            assertEquals(state == DeadLetterState.DISCARDED, state.isGivenUp(), state.word());
        }
    }

    @Test
    void itsWordLeadsBackToIt() {
        for (DeadLetterState state : DeadLetterState.values()) {
            assertEquals(state, DeadLetterState.of(state.word()));
        }
        assertEquals("parked", DeadLetterState.PARKED.word());
        assertThrows(IllegalArgumentException.class, () -> DeadLetterState.of("gone"));
    }
}
