package id.iuranhub.console.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Replacing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Bills at the console: from a row to its receipt and bill and back, through corrections; paid and issued anew by
 * people who may.
 */
@OnBothDatabases
class BillPagesTest extends Replacing {

    private static Caller operator;
    private static Caller viewer;

    @BeforeAll
    static void people() {
        operator = login("juru", "operator");
        viewer = login("tamu", "viewer");
    }

    private static Caller login(String name, String role) {
        return new Caller(hub.port()).enters(name, hub.post("/users", Map.of("name", name, "role", role))
                .get("password").asText());
    }

    private List<String> kode() {
        var kode = new ArrayList<String>();
        hub.get("/bills", "blth", blth, "scheme", SCHEME).get("bills")
                .forEach(bill -> kode.add(bill.get("kodeIuran").asText()));
        return kode;
    }

    private static List<String> each(JsonNode list, String... fields) {
        var said = new ArrayList<String>();
        list.forEach(one ->
                said.add(String.join(" ", java.util.Arrays.stream(fields).map(field -> one.get(field).asText())
                .toList())));
        return said;
    }

    /** Three people; one is changed twice, one is taken back. */
    private void corrected() {
        drop(row(ANI), row(BUDI), row(CITRA));
        send();
        drop(row(ANI), raised(BUDI), row(CITRA));
        send();
        drop(row(ANI), MadeUp.kendari(BUDI, 5_000_000));
        send();
    }

    @Test
    void aBillLeadsToItsRowsAndToAllThatBecameOfThem() {
        corrected();
        var kode = kode();
        long most = MadeUp.kendariIuran(5_000_000);
        JsonNode first = hub.get("/bills/" + kode.get(0) + "/rows");
        assertEquals(List.of("ORIGINAL " + IURAN + " superseded", "ORIGINAL " + IURAN + " accepted", "AMENDMENT "
                + most + " accepted").stream().sorted().toList(),
                each(first.get("rows"), "kind", "rupiah", "disposition").stream()
                .map(row -> row.replace("VOID", "ORIGINAL")).sorted().toList());
        assertEquals(List.of("ORIGINAL " + 3 * IURAN, "AMENDMENT " + (MORE - IURAN), "AMENDMENT " + (most - MORE),
                "VOID " + -IURAN).stream().sorted().toList(),
                each(first.get("history"), "kind", "rupiah").stream().sorted().toList());
        JsonNode second = hub.get("/bills/" + kode.get(1) + "/rows");
        assertEquals(List.of("AMENDMENT " + most), each(second.get("rows"), "kind", "rupiah"));
        assertEquals(3, second.get("history").size(), "the receipts of one row: " + second);
        assertFalse(first.toString().contains(ANI.nik()), "a NIK is masked");
        assertEquals("", first.get("next").asText());
    }

    @Test
    void aRowLeadsToItsBillsAndSaysWhetherTheMonthIsPaid() {
        // A person is shown through the months of late.
        blth = "2026-05";
        corrected();
        var kode = kode();
        String id = each(hub.get("/bills/" + kode.get(1) + "/rows").get("rows"), "id").get(0);
        String person = operator.get("/peserta/" + id).body();
        kode.forEach(one -> assertTrue(person.contains("/tagihan/" + one), one + " in " + person));
        assertTrue(section(person).contains("Bulan ini belum dibayar."), section(person));
        String page = operator.get("/tagihan/" + kode.get(0)).body();
        assertTrue(page.contains("/peserta/" + id) && page.contains("/tagihan/" + kode.get(1)), page);
        for (JsonNode bill : hub.get("/bills", "blth", blth, "scheme", SCHEME).get("bills")) {
            assertEquals(303, operator.post("/tagihan/" + bill.get("kodeIuran").asText() + "/bayar", "on",
                    "2026-06-12", "rupiah",
                    bill.get("rupiah").asText(), "reference", "SP2D 9").statusCode());
        }
        String paid = section(operator.get("/peserta/" + id).body());
        assertTrue(paid.contains("Bulan ini sudah dibayar.") && paid.contains("SP2D 9"), paid);
    }

    /** Of this test's month, the person's first on the page or not. */
    private String section(String page) {
        String month = List.of("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
                "Oktober", "November", "Desember")
                .get(Integer.parseInt(blth.substring(5)) - 1) + " " + blth.substring(0, 4);
        return page.substring(page.indexOf("<h2>" + month)).split("</section>")[0];
    }

    @Test
    void whatContradictsTheBillIsToldOnItsPageAndChangesNothing() {
        drop(row(ANI), row(BUDI));
        send();
        String kode = kode().get(0);
        var wrong = operator.post("/tagihan/" + kode + "/bayar", "on", "2026-06-12", "rupiah", "1", "reference",
                "SP2D <1>");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains(Long.toString(2 * IURAN)) && wrong.body().contains("SP2D &lt;1>"),
                wrong.body());
        assertEquals("expired", hub.get("/bills/" + kode).at("/bills/0/status").asText());
        assertEquals(404, operator.get("/tagihan/1234").statusCode());
        assertEquals(404, operator.post("/tagihan/1234/bayar", "on", "2026-06-12", "rupiah", "1", "reference", "x")
                .statusCode());
    }

    @Test
    void anExpiredBillIsIssuedAnewFromItsPage() {
        drop(row(ANI), row(BUDI));
        send();
        String kode = kode().get(0);
        var answer = operator.post("/tagihan/" + kode + "/terbit-ulang");
        assertEquals(303, answer.statusCode());
        String successor = hub.get("/bills/" + kode).at("/bills/0/replacedBy").asText();
        assertEquals("/tagihan/" + successor, answer.headers().firstValue("Location").orElse(""));
        String page = operator.get("/tagihan/" + successor).body();
        assertTrue(page.contains("pengganti " + kode) && page.contains("/tagihan/" + kode), page);
        assertEquals(2, hub.get("/bills/" + successor + "/rows").get("rows").size(), "the rows stand behind both");
        String old = operator.get("/tagihan/" + kode).body();
        assertTrue(old.contains("/tagihan/" + successor) && !old.contains("/bayar"), old);
    }

    @Test
    void aMonthShowsItsBillsAndCreditsToWhoMayOnlySee() {
        corrected();
        String page = viewer.get("/tagihan?blth=" + blth).body();
        kode().forEach(kode -> assertTrue(page.contains("/tagihan/" + kode), page));
        assertTrue(page.contains("id=\"kelebihan\"") && page.contains("id=\"jumlah\""), page);
        String bill = viewer.get("/tagihan/" + kode().get(0)).body();
        assertFalse(bill.contains("/bayar") || bill.contains("/peserta/"), bill);
        assertEquals(403, viewer.post("/tagihan/" + kode().get(0) + "/bayar", "on", "2026-06-12", "rupiah", "1",
                "reference", "x").statusCode());
        assertTrue(viewer.get("/bulan?blth=" + blth).body()
                .contains("/tagihan?blth=" + blth + "&amp;scheme=" + SCHEME));
    }
}
