package id.iuranhub.ledger.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.model.Blth;
import id.iuranhub.testing.Fast;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Fast
class BillTest {

    @ParameterizedTest(name = "pay by {0}, paid on {1}, reissued {2}: {3}")
    @CsvSource({
            "2026-06-15, , false, ISSUED", "2026-06-10, , false, ISSUED", "2026-06-09, , false, EXPIRED",
            ", , false, ISSUED", "2026-06-09, 2026-06-09, false, PAID", "2026-06-09, 2026-06-20, false, PAID",
            "2026-06-15, , true, REISSUED", "2026-06-09, 2026-06-09, true, REISSUED"})
    void whereABillStandsFollowsFromWhatCameAfterIt(LocalDate payBy, LocalDate paidOn, boolean reissued,
            BillStatus status) {
        var bill = new Bill(1, "K1", "palu-asn", Blth.of(202605), "", 2, 9_000, payBy, "R1", 7, paidOn, "", "",
                reissued, false);
        assertEquals(status, bill.status(LocalDate.of(2026, 6, 10)));
        assertEquals(!reissued, bill.counts());
    }
}
