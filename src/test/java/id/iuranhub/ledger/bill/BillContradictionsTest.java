package id.iuranhub.ledger.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Replacing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Receipts and bills that contradict themselves: each is told, and the books stay as they are. */
@OnBothDatabases
class BillContradictionsTest extends Replacing {

    private static final String SAME = "8800000000000001";
    private static Caller admin;

    @BeforeAll
    static void enter() {
        admin = new Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow());
    }

    private JsonNode sheet() {
        return hub.get("/bills", "blth", blth, "scheme", SCHEME);
    }

    private static List<Long> rupiah(JsonNode entries) {
        var rupiah = new ArrayList<Long>();
        entries.forEach(entry -> rupiah.add(entry.get("rupiah").asLong()));
        return rupiah;
    }

    /** Asks about every bill of late, as the timer does. */
    private static String healthOnceAsked() {
        hub.camel().createProducerTemplate().sendBody("direct:ask-about-bills", "");
        return admin.get("/observe/health").body();
    }

    private static long sum(JsonNode entries) {
        return rupiah(entries).stream().mapToLong(Long::longValue).sum();
    }

    @AfterEach
    void billsLessCreditsAreWhatStands() {
        behave();
        hub.assertSettled(blth);
        assertEquals(hub.scheme(blth, SCHEME).get("rupiah").get("accepted").asLong(), sum(sheet().get("bills"))
                - sum(sheet().get("credits")));
    }

    @Test
    void aReceiptWithoutAKodeIsBilledAllTheSameAndTold() {
        misbehave("- {match: {path: batch, times: 1}, wrong-receipt: no-kode}");
        drop(row(ANI), row(BUDI));
        send();
        JsonNode bill = sheet().get("bills").get(0);
        assertEquals(2 * IURAN, bill.get("rupiah").asLong());
        assertTrue(bill.path("kodeIuran").asText().isEmpty() || bill.path("kodeIuran").isNull(), bill.toString());
        assertTrue(healthOnceAsked().contains("\"bill\""));
        assertTrue(admin.get("/kesehatan").body().contains(bill.get("receiptId").asText()), "health names the receipt");
        assertTrue(admin.get("/jurnal").body().contains("tagihan tanpa kode iuran"));
        assertTrue(admin.get("/tagihan?blth=" + blth).body().contains("tanpa kode iuran"));
    }

    @Test
    void oneKodeForTwoBatchesIsPaidByTheirSumAlone() {
        blth = "2026-04";
        misbehave("- {match: {path: batch, times: 2}, wrong-receipt: kode}");
        drop(row(ANI));
        hub.drop("inbox/kendari-skpd", "lain_202604_SDA.csv", MadeUp.kendariFile(row(BUDI)));
        send();
        assertEquals(List.of(IURAN, IURAN), rupiah(sheet().get("bills")));
        sheet().get("bills").forEach(bill -> assertEquals(SAME, bill.get("kodeIuran").asText()));
        assertTrue(healthOnceAsked().contains(SAME), "the insurer does not know its own kode");
        assertEquals("SUM_DIFFERS", pay(IURAN).get("code").asText());
        assertEquals(2 * IURAN, sheet().get("toPay").get(0).get("rupiah").asLong());
        assertTrue(admin.get("/tagihan/" + SAME).body().contains("2 tagihan"));
        pay(2 * IURAN);
        assertEquals(0, sheet().get("toPay").size());
    }

    private static JsonNode pay(long rupiah) {
        return hub.ask("/bills/" + SAME + "/pay",
                Map.of("on", "2026-06-12", "rupiah", Long.toString(rupiah), "reference", "SP2D 1")).body();
    }

    @Test
    void aKodeOnACreditIsNotKept() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave("- {match: {path: batch, times: 1}, wrong-receipt: kode}");
        drop(row(ANI));
        send();
        assertEquals(List.of(2 * IURAN), rupiah(sheet().get("bills")));
        assertEquals(List.of(IURAN), rupiah(sheet().get("credits")));
        assertTrue(sheet().get("bills").findValuesAsText("kodeIuran").stream().noneMatch(SAME::equals));
        assertTrue(admin.get("/jurnal").body().contains("kode iuran untuk yang tidak ditagih"));
    }

    @Test
    void aSumThatDiffersFromOursIsToldAndTheBillStaysAsItIs() {
        blth = "2026-05";
        misbehave("- {match: {path: batch, times: 1}, wrong-receipt: rupiah}\n- {match: {path: bill}, wrong-receipt: "
                + "rupiah}");
        drop(row(ANI), row(BUDI));
        send();
        assertEquals(List.of(), rupiah(sheet().get("bills")), "a receipt of another sum is not taken");
        hub.post("/dead/retry", Map.of("blth", blth, "all", true));
        send();
        assertEquals(List.of(2 * IURAN), rupiah(sheet().get("bills")));
        JsonNode before = sheet();
        String kode = before.at("/bills/0/kodeIuran").asText();
        assertTrue(healthOnceAsked().contains(kode));
        assertEquals(before, sheet());
    }
}
