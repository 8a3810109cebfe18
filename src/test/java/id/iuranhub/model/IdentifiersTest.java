package id.iuranhub.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@Fast
class IdentifiersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

    @Test
    void aMaskedNumberNeverShowsTheBirthDate() {
        assertEquals("7271**********01", new Nik("7271901705905001").masked());
        assertEquals("***************001", new Nip("199005172015031001").masked());
        assertEquals("********901", new Kpj("12345678901").masked());
        assertEquals("7271**********01", new Nik("7271901705905001").toString());
    }

    @Test
    void whatIsTooShortToHideAnythingIsHiddenWhole() {
        assertEquals("******", Nik.mask("727101"));
        assertEquals("", Nip.mask(""));
    }

    @Test
    void aNumberThatIsNoneMakesNoRecordAndItsDigitsMakeNoMessage() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new Nik("7271901705900000"));
        assertFalse(refused.getMessage().contains("170590"), refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Nip("19900517201503100"));
        assertThrows(IllegalArgumentException.class, () -> new Kpj("00000000000"));
    }

    @Test
    void aNikTellsTheLatestBirthDateThatIsNotAhead() {
        assertEquals(LocalDate.of(2005, 5, 17), new Nik("7271901705055001").birthDate(TODAY));
        assertEquals(LocalDate.of(1990, 5, 17), new Nik("7271905705905001").birthDate(TODAY));
        assertEquals(LocalDate.of(1996, 2, 29), new Nik("7271906902965001").birthDate(TODAY));
        assertEquals(LocalDate.of(1926, 6, 1), new Nik("7271900106265001").birthDate(TODAY));
    }

    @Test
    void dayPlusFortyIsAWoman() {
        assertTrue(new Nik("7271905705905001").isWoman());
        assertFalse(new Nik("7271901705905001").isWoman());
        assertTrue(new Nip("199005172015032001").isWoman());
    }

    @Test
    void aPnsNumberIsAlsoOfThePppkFormButNotTheOtherWayRound() {
        assertTrue(Nip.isPppk("199005172015031001"));
        assertFalse(Nip.isPns("199005172021211001"));
        assertEquals(LocalDate.of(1990, 5, 17), new Nip("199005172021211001").birthDate());
    }
}
