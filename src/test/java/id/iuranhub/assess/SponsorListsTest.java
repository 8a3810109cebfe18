package id.iuranhub.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of whom sponsors pay for that follow each other, over several months. */
@OnBothDatabases
class SponsorListsTest extends SponsoredMonth {

    @Test
    void theListHoldsUntilAnotherOneComes() {
        String first = list(paysFor(SPONSOR, ART), paysFor(OTHER, SOPIR));
        tpp(MadeUp.tpp(SPONSOR, IURAN), MadeUp.tpp(OTHER, IURAN));
        send();
        var told = hub.acknowledgement("sukabumi-sponsor", first);
        month = month.plusMonths(1);
        tpp(MadeUp.tpp(SPONSOR, IURAN), MadeUp.tpp(OTHER, IURAN));
        assertRows(4, 2, 0, 0, 2, 0);
        send();
        assertRows(4, 0, 2, 0, 2, 0);
        assertEquals(told, hub.acknowledgement("sukabumi-sponsor", first));
        month = month.plusMonths(1);
        list(paysFor(SPONSOR, KEBUN));
        tpp(MadeUp.tpp(SPONSOR, IURAN), MadeUp.tpp(OTHER, 0));
        send();
        assertRows(3, 0, 1, 0, 2, 0);
        month = month.plusMonths(1);
        assertRows(1, 1, 0, 0, 0, 0);
        send();
        assertRows(1, 0, 0, 1, 0, 0);
        month = month.minusMonths(3);
        assertRows(4, 0, 2, 0, 2, 0);
    }

    @Test
    void aNewListReplacesWhatHadBeenCarriedOverItsHead() {
        list(paysFor(SPONSOR, ART));
        month = month.plusMonths(2);
        tpp(MadeUp.tpp(SPONSOR, IURAN));
        assertRows(2, 1, 0, 0, 1, 0);
        month = month.minusMonths(1);
        list(paysFor(SPONSOR, SOPIR), paysFor(SPONSOR, KEBUN));
        month = month.plusMonths(1);
        assertRows(3, 0, 0, 2, 1, 0);
        assertEquals(List.of("DEDUCTION_MISMATCH", "DEDUCTION_MISMATCH"), hub.dead(blth(), "code"));
    }

    @Test
    void aListReplacedBeforeTheRunDoesNotCount() {
        String first = list(paysFor(SPONSOR, ART), paysFor(SPONSOR, SOPIR));
        list(paysFor(SPONSOR, KEBUN));
        tpp(MadeUp.tpp(SPONSOR, IURAN));
        assertEquals(List.of("superseded", "superseded"), toldOfList(first));
        assertRows(2, 1, 0, 0, 1, 0);
        send();
        assertRows(2, 0, 1, 0, 1, 0);
    }

    @Test
    void aListReplacedAfterTheRunIsSupersededAndWhoVanishedIsTakenBack() {
        list(paysFor(SPONSOR, ART), paysFor(SPONSOR, SOPIR));
        tpp(MadeUp.tpp(SPONSOR, 2 * IURAN));
        send();
        list(paysFor(SPONSOR, ART));
        assertRows(4, 0, 2, 0, 1, 1);
        send();
        assertRows(4, 0, 1, 0, 1, 2);
        assertEquals(IURAN, hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(blth())).rupiah());
    }
}
