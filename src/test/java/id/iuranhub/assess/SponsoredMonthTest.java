package id.iuranhub.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sukabumi: a list says who is paid for, the sponsors' TPP carries the cut. */
@OnBothDatabases
class SponsoredMonthTest extends SponsoredMonth {

    private static List<String> toldOfTpp(String file) {
        return hub.told("sukabumi-tpp", file);
    }

    @Test
    void theListComesBeforeTheTpp() {
        String list = list(paysFor(SPONSOR, ART), paysFor(SPONSOR, SOPIR));
        assertEquals(List.of("pending", "pending"), toldOfList(list));
        String tpp = tpp(MadeUp.tpp(SPONSOR, 2 * IURAN));
        assertTrue(hub.acknowledgement("sukabumi-tpp", tpp).get(1).contains("cut carried by 2 workers"));
        assertRows(3, 2, 0, 0, 1, 0);
        send();
        assertRows(3, 0, 2, 0, 1, 0);
        assertEquals(2 * IURAN, hub.scheme(blth(), SCHEME).get("rupiah").get("accepted").asLong());
    }

    @Test
    void theTppComesBeforeTheList() {
        String tpp = tpp(MadeUp.tpp(SPONSOR, 2 * IURAN), MadeUp.tpp(OTHER, 0));
        assertEquals(List.of("dead DEDUCTION_MISMATCH", "skipped"), toldOfTpp(tpp));
        assertEquals(0, hub.scheme(blth(), SCHEME).get("rupiah").get("dead").asLong());
        list(paysFor(SPONSOR, ART), paysFor(SPONSOR, SOPIR));
        assertEquals(List.of("skipped", "skipped"), toldOfTpp(tpp));
        assertTrue(hub.acknowledgement("sukabumi-tpp", tpp).get(1).contains("cut carried by 2 workers"));
        send();
        assertRows(4, 0, 2, 0, 2, 0);
    }

    @Test
    void aCutForNobodyIsDead() {
        list(paysFor(SPONSOR, ART));
        String tpp = tpp(MadeUp.tpp(SPONSOR, IURAN), MadeUp.tpp(OTHER, IURAN));
        assertEquals(List.of("skipped", "dead DEDUCTION_MISMATCH"), toldOfTpp(tpp));
        send();
        assertRows(3, 0, 1, 1, 1, 0);
    }

    @Test
    void aLineWithoutTppWaitsForTheRunAndComesBackWithTheTpp() {
        String list = list(paysFor(SPONSOR, ART), paysFor(OTHER, SOPIR));
        tpp(MadeUp.tpp(OTHER, IURAN));
        assertRows(3, 2, 0, 0, 1, 0);
        send();
        assertEquals(List.of("dead DEDUCTION_SHORT", "accepted"), toldOfList(list));
        assertEquals(IURAN, hub.scheme(blth(), SCHEME).get("rupiah").get("dead").asLong());
        hub.drop("inbox/sukabumi-tpp", "susulan_" + compact() + "_DINKES.csv",
                MadeUp.tppFile(MadeUp.tpp(SPONSOR, IURAN)));
        assertEquals(List.of("pending", "accepted"), toldOfList(list));
        send();
        assertRows(4, 0, 2, 0, 2, 0);
    }

    @Test
    void aTppPaidOutBelowZeroCannotCarryTheCut() {
        String list = list(paysFor(SPONSOR, ART));
        tpp(MadeUp.tpp(SPONSOR, IURAN, -1));
        assertEquals(List.of("dead DEDUCTION_SHORT"), toldOfList(list));
        send();
        assertRows(2, 0, 0, 1, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {2 * IURAN - 5, 2 * IURAN - 4, 2 * IURAN + 4, 2 * IURAN + 5})
    void aRupiahForEachProgrammeAndLineIsTolerated(long cut) {
        boolean within = Math.abs(cut - 2 * IURAN) <= 4;
        String list = list(paysFor(SPONSOR, ART), paysFor(SPONSOR, SOPIR));
        tpp(MadeUp.tpp(SPONSOR, cut));
        String told = within ? "pending" : "dead DEDUCTION_MISMATCH";
        assertEquals(List.of(told, told), toldOfList(list));
        send();
        assertRows(3, 0, within ? 2 : 0, within ? 0 : 2, 1, 0);
    }

    @Test
    void aSponsorFromWhomNothingWasCutIsTold() {
        String list = list(paysFor(SPONSOR, ART));
        tpp(MadeUp.tpp(SPONSOR, 0));
        assertEquals(List.of("dead DEDUCTION_MISSING"), toldOfList(list));
        hub.assertBalanced(blth());
    }

    @Test
    void aCorrectedTppBringsTheLinesBack() {
        String list = list(paysFor(SPONSOR, ART), paysFor(SPONSOR, SOPIR));
        tpp(MadeUp.tpp(SPONSOR, IURAN));
        assertEquals(List.of("dead DEDUCTION_MISMATCH", "dead DEDUCTION_MISMATCH"), toldOfList(list));
        tpp(MadeUp.tpp(SPONSOR, 2 * IURAN));
        assertEquals(List.of("pending", "pending"), toldOfList(list));
        send();
        assertRows(4, 0, 2, 0, 1, 1);
    }

    @Test
    void linesThatDoNotTouchTheMonthAreSkippedAndNotInTheShare() {
        String last = "%02d-%02d-%d".formatted(month.lengthOfMonth(), month.getMonthValue(), month.getYear());
        String before = "%02d-%02d-%d".formatted(month.minusMonths(1).lengthOfMonth(),
                month.minusMonths(1).getMonthValue(), month.minusMonths(1).getYear());
        String after = "01-%02d-%d".formatted(month.plusMonths(1).getMonthValue(), month.plusMonths(1).getYear());
        String list = list(paysFor(SPONSOR, ART, "01-04-2016", before), paysFor(SPONSOR, SOPIR, last, ""),
                paysFor(SPONSOR, KEBUN, after, ""));
        tpp(MadeUp.tpp(SPONSOR, IURAN));
        assertEquals(List.of("skipped", "pending", "skipped"), toldOfList(list));
        send();
        assertRows(4, 0, 1, 0, 3, 0);
    }

    @Test
    void aLineThatHasEndedIsNotInTheShareWhateverElseIsWrongWithIt() {
        String list = list(paysFor(SPONSOR, ART), paysFor(SPONSOR, SOPIR, "01-04-2016", "31-12-2016")
                .replace(SOPIR.nik(), "123"));
        tpp(MadeUp.tpp(SPONSOR, IURAN));
        assertEquals(List.of("pending", "dead NIK_INVALID"), toldOfList(list));
        send();
        assertRows(3, 0, 1, 1, 1, 0);
    }

    @Test
    void linesAreInTheShareWhateverIsWrongWithThem() {
        String list = list(paysFor(SPONSOR, ART), paysFor(SPONSOR, SOPIR).replace(SOPIR.nik(), "123"),
                paysFor(SPONSOR, MadeUp.person(50)),
                paysFor(SPONSOR, ART));
        tpp(MadeUp.tpp(SPONSOR, 4 * IURAN));
        assertEquals(List.of("pending", "dead NIK_INVALID", "dead NOT_ENROLLED", "dead DUPLICATE_ROW"),
                toldOfList(list));
        send();
        assertRows(5, 0, 1, 3, 1, 0);
    }

    @Test
    void ofTwoSponsorsForOneWorkerTheFirstStandsAndBothAreCut() {
        String list = list(paysFor(SPONSOR, ART), paysFor(OTHER, ART));
        String tpp = tpp(MadeUp.tpp(SPONSOR, IURAN), MadeUp.tpp(OTHER, IURAN));
        assertEquals(List.of("pending", "dead DUPLICATE_ROW"), toldOfList(list));
        assertEquals(List.of("skipped", "skipped"), toldOfTpp(tpp));
        send();
        assertRows(4, 0, 1, 1, 2, 0);
    }

    @Test
    void aDeadTppRowCarriesNothingUntilItIsRepaired() {
        String list = list(paysFor(SPONSOR, ART));
        String tpp = tpp(MadeUp.tpp(SPONSOR, IURAN).replace("3.000.000,00", "3000.000"));
        assertEquals(List.of("dead MONEY_INVALID"), toldOfTpp(tpp));
        assertEquals(List.of("pending"), toldOfList(list));
        send();
        assertEquals(List.of("dead DEDUCTION_SHORT"), toldOfList(list));
        String id = hub.get("/dead", "blth", blth(), "code", "MONEY_INVALID").get("dead").get(0).get("id").asText();
        hub.post("/dead/" + id + "/edit", Map.of("fields", Map.of("Jumlah TPP", "3.000.000,00"), "reason",
                "salah ketik"));
        hub.post("/dead/retry", Map.of("ids", List.of(id)));
        assertEquals(List.of("skipped"), toldOfTpp(tpp));
        assertEquals(List.of("pending"), toldOfList(list));
        send();
        assertRows(2, 0, 1, 0, 1, 0);
    }
}
