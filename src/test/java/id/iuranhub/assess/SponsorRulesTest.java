package id.iuranhub.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.law.Charge;
import id.iuranhub.model.Programme;
import id.iuranhub.testing.Fast;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sponsor's list against the cut in the sponsor's own pay, from both sides. */
@Fast
class SponsorRulesTest {

    /** Of the list: a cut is all the workers' iuran, but for a rupiah a programme (two) and worker. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, owes", "1, 2, owes", "1, 3, DEDUCTION_MISMATCH", "1, -3, DEDUCTION_MISMATCH",
        "3, 6, owes", "3, 7, DEDUCTION_MISMATCH"})
    void theSponsorsCutIsOfAllTheWorkers(int workers, long tooMuch, String word) {
        var pay = new Sponsorship.Pay(workers * share() + tooMuch, 1);
        assertEquals(word, ofList(new Sponsorship(workers, pay), false, null, null));
    }

    @Test
    void aPayThatCannotCarryTheCutIsShort() {
        assertEquals("owes", ofList(new Sponsorship(1, new Sponsorship.Pay(share(), 0)), false, null, null));
        assertEquals("DEDUCTION_SHORT",
                ofList(new Sponsorship(1, new Sponsorship.Pay(share(), -1)), false, null, null));
        assertEquals("DEDUCTION_MISSING",
                ofList(new Sponsorship(1, new Sponsorship.Pay(0, 1)), false, null, null));
    }

    @Test
    void aSponsorWithoutPayIsWaitedForUntilTheListCloses() {
        assertEquals("owes", ofList(Sponsorship.NONE, false, null, null));
        assertEquals("DEDUCTION_SHORT", ofList(Sponsorship.NONE, true, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31,           , owes", "2026-06-01,           , skips",
        "2026-01-01, 2026-05-01, owes", "2026-01-01, 2026-04-30, skips"})
    void aLineIsForTheMonthsItTouches(LocalDate from, LocalDate to, String word) {
        assertEquals(word, ofList(new Sponsorship(1, new Sponsorship.Pay(share(), 1)), false, from, to));
    }

    /** Of the sponsor's own pay: it owes nothing, but a cut is for somebody. */
    @ParameterizedTest
    @CsvSource({
        "0, 0,     skips, ''", "1, 16800, skips, cut carried by 1 workers", "0, 16800, DEDUCTION_MISMATCH, ''",
        "2, 0,     skips, cut carried by 2 workers"})
    void aCutIsForSomebody(int workers, long cut, String word, String note) {
        var chunk = RuleCase.chunk("sukabumi-tpp");
        chunk.sponsorships(Map.of(RuleCase.NIP, new Sponsorship(workers, null)));
        var verdict = new SponsorCutRules(chunk).verdict(RuleCase.entry(0, cut, null, null, null), null);
        assertEquals(word, RuleCase.word(verdict));
        assertEquals(note, verdict.note());
    }

    @Test
    void asLongAsTheListIsNotKnownNothingIsConcluded() {
        var verdict = new SponsorCutRules(RuleCase.chunk("sukabumi-tpp"))
                .verdict(RuleCase.entry(0, 16_800, null, null, null), null);
        assertEquals("skips", RuleCase.word(verdict));
    }

    private static String ofList(Sponsorship sponsorship, boolean closed, LocalDate from, LocalDate to) {
        var chunk = RuleCase.chunk("sukabumi-sponsor");
        chunk.enrolments(nik -> List.of(RuleCase.enrolled(RuleCase.BORN, EnumSet.allOf(Programme.class), true)));
        chunk.sponsorships(Map.of(RuleCase.NIP, sponsorship));
        chunk.listClosed(closed);
        var rules = new SponsorListRules(chunk, RuleCase.tariff(chunk, RuleCase.MAY));
        return RuleCase.word(rules.verdict(RuleCase.entry(0, 0, null, from, to), null));
    }

    private static long share() {
        var chunk = RuleCase.chunk("sukabumi-sponsor");
        var charge = RuleCase.tariff(chunk, RuleCase.MAY).charge(0, RuleCase.BORN);
        return ((Charge.Owed) charge).iuran().workerShare();
    }
}
