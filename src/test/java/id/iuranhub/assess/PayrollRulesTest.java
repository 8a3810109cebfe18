package id.iuranhub.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.model.Programme;
import id.iuranhub.model.RowKey;
import id.iuranhub.testing.Fast;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 3 to 8 on one row of a wage of Rp4.471.000, of which the worker owes Rp134.130 (JHT 2 %, JP 1 %). */
@Fast
class PayrollRulesTest {

    private static final long WAGE = 4_471_000;
    private static final long CUT = 134_130;
    private static final Set<Programme> ALL = EnumSet.allOf(Programme.class);

    /** A rupiah of rounding is let pass for each of the two programmes that are cut. */
    @ParameterizedTest
    @CsvSource({
        "134130, owes", "134128, owes", "134132, owes",
        "134127, DEDUCTION_MISMATCH", "134133, DEDUCTION_MISMATCH", "0, DEDUCTION_MISSING"})
    void aCutIsTheWorkersShare(long cut, String word) {
        assertEquals(word, verdict(cut, null, List.of(RuleCase.enrolled(RuleCase.BORN, ALL, true)), Map.of()));
    }

    @Test
    void whoIsNotEnrolledOrNoLongerIsStopped() {
        assertEquals("NOT_ENROLLED", verdict(CUT, null, List.of(), Map.of()));
        assertEquals("ENROLMENT_INACTIVE",
                verdict(CUT, null, List.of(RuleCase.enrolled(RuleCase.BORN, ALL, false)), Map.of()));
    }

    @Test
    void birthDateAndCardAreTheEnrolledOnes() {
        var other = RuleCase.enrolled(LocalDate.of(1990, 5, 18), ALL, true);
        var same = RuleCase.enrolled(RuleCase.BORN, ALL, true);
        assertEquals("IDENTITY_MISMATCH", verdict(CUT, null, List.of(other), Map.of()));
        assertEquals("owes", verdict(CUT, null, List.of(other, same), Map.of()));
        assertEquals("owes", verdict(CUT, "00000000001", List.of(same), Map.of()));
        assertEquals("IDENTITY_MISMATCH", verdict(CUT, "00000000002", List.of(same), Map.of()));
    }

    @Test
    void everyProgrammeOwedIsCoveredByOneLineOrAnother() {
        var three = RuleCase.enrolled(RuleCase.BORN, EnumSet.of(Programme.JKK, Programme.JKM, Programme.JHT), true);
        var pension = RuleCase.enrolled(RuleCase.BORN, EnumSet.of(Programme.JP), true);
        assertEquals("PROGRAMME_NOT_ENROLLED", verdict(CUT, null, List.of(three), Map.of()));
        assertEquals("owes", verdict(CUT, null, List.of(three, pension), Map.of()));
    }

    @Test
    void whoContributesUnderAnotherSchemeIsStopped() {
        assertEquals("ALREADY_CONTRIBUTED", verdict(CUT, null, List.of(RuleCase.enrolled(RuleCase.BORN, ALL, true)),
                Map.of(RuleCase.NIK, Set.of("palu-asn"))));
    }

    @Test
    void whoStandsAlreadyIsStopped() {
        var chunk = RuleCase.chunk("palu-kontrak");
        chunk.enrolments(nik -> List.of(RuleCase.enrolled(RuleCase.BORN, ALL, true)));
        var stands = new StandingRow(new RowKey(1, 1), "", "DINAS");
        var verdict = rules(chunk).verdict(RuleCase.entry(WAGE, CUT, null, null, null), stands);
        assertEquals("DUPLICATE_ROW", RuleCase.word(verdict));
    }

    private static String verdict(long cut, String kpj, List<Enrolment> known, Map<String, Set<String>> rivals) {
        var chunk = RuleCase.chunk("palu-kontrak");
        chunk.enrolments(nik -> known);
        chunk.rivals(rivals);
        return RuleCase.word(rules(chunk).verdict(RuleCase.entry(WAGE, cut, kpj, null, null), null));
    }

    private static PayrollRules rules(Chunk chunk) {
        return new PayrollRules(chunk, RuleCase.tariff(chunk, RuleCase.MAY),
                () -> RuleCase.tariff(chunk, RuleCase.MAY.plusMonths(-12)));
    }
}
