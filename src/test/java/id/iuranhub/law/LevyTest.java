package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.iuranhub.model.Programme;
import id.iuranhub.testing.Fast;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which programmes, base and payer go together. */
@Fast
class LevyTest {

    private static final Base FLAT = new Base.Flat(16_800, Map.of(Programme.JKK, 10, Programme.JKM, 6), "agreed");
    private static final Set<Programme> BOTH = EnumSet.of(Programme.JKK, Programme.JKM);

    @ParameterizedTest
    @EnumSource(value = Payer.class, names = "LAW", mode = EnumSource.Mode.EXCLUDE)
    void onePayerCarriesAFlatAmount(Payer payer) {
        assertEquals(payer != Payer.EMPLOYER, levy(BOTH, payer).cutsPay());
    }

    @Test
    void theLawSplitsNoFlatAmount() {
        assertThrows(IllegalArgumentException.class, () -> levy(BOTH, Payer.LAW));
    }

    @Test
    void whatLivesFromAWageTakesOne() {
        for (Programme programme : List.of(Programme.JHT, Programme.JP)) {
            var flat = new Base.Flat(16_800, Map.of(Programme.JKK, 10, programme, 6), "agreed");
            assertThrows(IllegalArgumentException.class, () -> new Levy(EnumSet.of(Programme.JKK, programme), flat,
                    Payer.EMPLOYER, Rounding.HALF_UP));
        }
    }

    @Test
    void weightsAreOfTheProgrammesAndThereIsAtLeastOne() {
        assertThrows(IllegalArgumentException.class, () -> levy(EnumSet.of(Programme.JKK), Payer.WORKER));
        assertThrows(IllegalArgumentException.class, () -> levy(Set.of(), Payer.WORKER));
    }

    @Test
    void programmesStandInTheirOrder() {
        assertEquals(List.of(Programme.JKK, Programme.JKM), List.copyOf(
                levy(new java.util.LinkedHashSet<>(List.of(Programme.JKM, Programme.JKK)), Payer.WORKER).programmes()));
    }

    private static Levy levy(Set<Programme> programmes, Payer payer) {
        return new Levy(programmes, FLAT, payer, Rounding.HALF_UP);
    }
}
