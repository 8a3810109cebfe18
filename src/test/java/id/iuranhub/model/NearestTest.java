package id.iuranhub.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void theKnownWordWithTheFewestEditsIsMeant() {
        assertEquals(Optional.of("scheme"), Nearest.to("scheem", List.of("role", "scheme", "dates")));
        assertEquals(Optional.empty(), Nearest.to("scheem", List.of()));
        assertEquals(3, Nearest.distance("kitten", "sitting"));
    }

    @Test
    void aComplaintNamesWhatWhereAndTheNearest() {
        assertEquals("unknown key 'scheem' in palu.yaml; the nearest known one is 'scheme'",
                Nearest.complaint("key", "scheem", "palu.yaml", List.of("scheme")));
    }
}
