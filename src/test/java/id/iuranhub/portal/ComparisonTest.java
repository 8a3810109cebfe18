package id.iuranhub.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.testing.Fast;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Books and the insurer's printed list side by side. */
@Fast
class ComparisonTest {

    private static final String BUDI = "7271011708900001";
    private static final String SITI = "7271015708900002";

    @Test
    void thePersonWithTheSameSharesIsEqualWhoeverCarriesThem() {
        var comparison = compared(List.of(listed(BUDI, 7_200, 9_000)), handed(BUDI, BatchKind.ORIGINAL, 7_200, 9_000));
        assertEquals(1, comparison.that(Comparison.What.EQUAL).size());
        assertEquals(comparison.here(), comparison.there());
        assertTrue(comparison.bearsOut(handed(BUDI, BatchKind.ORIGINAL, 7_200, 9_000)));
    }

    @Test
    void whatDiffersIsToldByProgramme() {
        var budi = handed(BUDI, BatchKind.ORIGINAL, 7_200, 9_000);
        var comparison = compared(List.of(listed(BUDI, 7_201, 9_000)), budi);
        assertEquals("JKK 7200 / 7201", comparison.that(Comparison.What.DIFFERS).get(0).difference());
        assertEquals("JKK 7200 / 7201", comparison.why(budi));
        assertFalse(comparison.bearsOut(budi));
    }

    @Test
    void whoIsOnOneSideOnlyIsNamedSo() {
        var comparison = compared(List.of(listed(SITI, 1, 2)), handed(BUDI, BatchKind.ORIGINAL, 7_200, 9_000));
        assertEquals(BUDI, comparison.that(Comparison.What.ONLY_HERE).get(0).here().nik());
        assertEquals(SITI, comparison.that(Comparison.What.ONLY_THERE).get(0).there().nik());
        assertFalse(comparison.bearsOut(handed(BUDI, BatchKind.ORIGINAL, 7_200, 9_000)));
    }

    @Test
    void whoWasTakenBackAgreesWithAListThatDoesNotNameThem() {
        var back = handed(BUDI, BatchKind.VOID, 7_200, 9_000);
        var without = compared(List.of(), back);
        assertEquals(1, without.that(Comparison.What.EQUAL).size());
        assertEquals(0, without.here());
        assertTrue(without.bearsOut(back));
        var with = compared(List.of(listed(BUDI, 7_200, 9_000)), back);
        assertEquals(1, with.that(Comparison.What.DIFFERS).size());
        assertFalse(with.bearsOut(back));
    }

    /** An amendment on its way is what the list has to agree with, not what it amends. */
    @Test
    void ofTwoEntriesOfAPersonTheOneOnItsWayCounts() {
        var before = new HandedPerson(1, BatchKind.ORIGINAL, true, "palu-asn", 4, "", BUDI, "", 10, amounts(5, 5),
                amounts(0, 0));
        var amended = handed(BUDI, BatchKind.AMENDMENT, 7_200, 9_000);
        var comparison = new Comparison(new PrintedList(List.of(listed(BUDI, 7_200, 9_000))),
                List.of(amended, before));
        assertEquals(1, comparison.that(Comparison.What.EQUAL).size());
    }

    @Test
    void aFileThatWasHandedInAfterTheListWasPrintedIsNotJudgedByIt() {
        var comparison = compared(List.of(listed(BUDI, 7_200, 9_000)), handed(BUDI, BatchKind.ORIGINAL, 7_200, 9_000));
        assertTrue(comparison.isOf(9));
        assertFalse(comparison.isOf(10));
    }

    @ParameterizedTest
    @CsvSource({"'Rp 1.250.000,00', 1250000", "'1,250,000', 1250000", "1250000, 1250000", "'-', 0", "'', 0",
        "'1250000,-', 1250000", "'1.250.000', 1250000", "'12,50', -1", "'1.25.000', -1", "abc, -1", "'1250000,5', -1"})
    void amountsOfTheListReadHoweverTheyAreGrouped(String cell, long rupiah) {
        assertEquals(rupiah < 0 ? OptionalLong.empty() : OptionalLong.of(rupiah), PrintedList.rupiah(cell));
    }

    private static Comparison compared(List<PrintedList.Person> list, HandedPerson... people) {
        return new Comparison(new PrintedList(list), List.of(people));
    }

    private static PrintedList.Person listed(String nik, long jkk, long jkm) {
        long[] amounts = {jkk, jkm, 0, 0, 0, 0, 0, 0};
        return new PrintedList.Person(2, nik, amounts, Arrays.stream(amounts).sum());
    }

    private static HandedPerson handed(String nik, BatchKind kind, long jkk, long jkm) {
        return new HandedPerson(2, kind, false, "palu-asn", 9, "", nik, "", jkk + jkm, amounts(jkk, jkm),
                amounts(0, 0));
    }

    private static long[] amounts(long jkk, long jkm) {
        return new long[] {jkk, jkm, 0, 0, 0, 0};
    }
}
