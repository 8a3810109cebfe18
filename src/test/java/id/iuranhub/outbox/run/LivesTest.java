package id.iuranhub.outbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to people while months go by: they leave, move, become civil servants, grow old. */
@OnBothDatabases
class LivesTest extends LivesAtPalu {

    @Test
    void missingPeopleAreNamedWithWhatBecameOfThem() {
        Person moved = MadeUp.person(1);
        Person left = MadeUp.person(2);
        Person waits = MadeUp.person(3);
        Person never = MadeUp.person(4);
        Person gone = MadeUp.person(5);
        enrol(palu(moved), palu(left), palu(waits), palu(never), palu(gone));
        drop("202605", "DINAS SOSIAL", MadeUp.palu(moved, WAGE), MadeUp.palu(left, WAGE), MadeUp.palu(gone, WAGE));
        drop("202605", "DINAS PERTANIAN", MadeUp.palu(waits, 3_500_000));
        hub.send("2026-05");
        enrol(palu(moved), MadeUp.enrolled(MadeUp.PALU, left, "N", "2016-01-01", "2026-06-10"), palu(waits),
                palu(never), palu(gone),
                MadeUp.enrolled(PALU_ASN, MadeUp.person(9)));
        drop("202606", "DINSOS", MadeUp.palu(MadeUp.person(6), WAGE));
        hub.drop("inbox/palu-gaji", "gaji_202606.csv",
                "nip;nama;nik;tanggal_lahir;status_asn;skpd;gaji_pokok;potongan_bpjs_ketenagakerjaan\n"
                + pppk(moved) + "\n");
        assertEquals(List.of("skipped"), hub.told("palu-gaji", "gaji_202606.csv"));
        hub.send("2026-06");
        JsonNode missing = hub.get("/missing", "blth", "2026-06", "scheme", "palu-kontrak").get("missing");
        assertEquals(List.of(
                "palu-kontrak|00020000001|DINAS SOSIAL|4000000|2026-06|moved|palu-asn DINAS PENDIDIKAN|",
                "palu-kontrak|00020000002|DINAS SOSIAL|4000000|2026-06|left|2026-06-10|",
                "palu-kontrak|00020000003|DINAS PERTANIAN|3500000|2026-06|no file yet||",
                "palu-kontrak|00020000004||0|2016-01|unknown||",
                "palu-kontrak|00020000005|DINAS SOSIAL|4000000|2026-06|unknown||"),
                each(missing, "scheme", "kpj", "opd", "wage", "since", "became", "where"));
        assertFalse(missing.toString().contains(moved.nik()), "a NIK is masked");
        assertTrue(missing.toString().contains(moved.name()));
        assertEquals(List.of("palu-kontrak|DINAS SOSIAL|palu-asn|DINAS PENDIDIKAN|skipped|"),
                each(hub.get("/moves", "blth", "2026-06").get("moves"), "fromScheme", "fromOpd", "scheme", "opd",
                "disposition"));
        assertTrue(login("auditor").get("/jurnal").body().contains("daftar belum ada baris dilihat"));
    }

    @Test
    void aMonthThatIsClosedAtTheInsurerLeavesAListOfWhatItStillOwes() {
        Person one = MadeUp.person(1);
        Person late = MadeUp.person(2);
        enrol(palu(one), palu(late));
        drop("202605", "DINSOS", MadeUp.palu(one, WAGE));
        hub.send("2026-05");
        hub.insurer.misbehave(id.iuranhub.simulator.faults.Faults
                .parse("- match: {path: batch}\n  status: 422\n  code: BLTH_CLOSED\n"));
        drop("202605", "DINSOS", MadeUp.palu(one, 5_000_000), MadeUp.palu(late, WAGE));
        hub.send("2026-05");
        JsonNode arrears = hub.get("/arrears", "blth", "2026-05").get("arrears");
        assertEquals(List.of("AMENDMENT|00020000001|5000000|", "ORIGINAL|00020000002|4000000|"),
                each(arrears, "kind", "kpj", "wage"));
        assertEquals(arrears.get(0).get("owed").asLong() - arrears.get(0).get("standing").asLong(),
                arrears.get(0).get("difference").asLong());
        assertTrue(arrears.get(0).get("standing").asLong() > 0);
        assertEquals(0, arrears.get(1).get("standing").asLong());
        var caller = login("operator");
        String page = caller.get("/tunggakan?blth=2026-05").body();
        assertTrue(page.contains("00020000002") && page.contains("Rp4.000.000"), page);
        assertTrue(caller.get("/tunggakan?as=csv&list=rows&blth=2026-05").body().contains("00020000002"));
        hub.insurer.misbehave(id.iuranhub.simulator.faults.Faults.none());
        hub.assertSettled("2026-05");
    }

    @Test
    void aWageOfAPastMonthThatIsCorrectedGoesOutAsAChangeOfThatMonth() {
        Person one = MadeUp.person(1);
        enrol(palu(one));
        drop("202604", "DINSOS", MadeUp.palu(one, WAGE));
        hub.send("2026-04");
        drop("202605", "DINSOS", MadeUp.palu(one, WAGE));
        hub.send("2026-05");
        drop("202604", "DINSOS", MadeUp.palu(one, 5_000_000));
        assertEquals(List.of("pending"), told("202604", "DINSOS"));
        hub.send("2026-04");
        assertEquals(List.of("accepted"), told("202604", "DINSOS"));
        assertEquals(List.of("accepted"), told("202605", "DINSOS"));
        hub.assertSettled("2026-04");
        hub.assertSettled("2026-05");
    }

    @Test
    void aDifferenceOfTheCutStopsOrIsARemarkAndSaysWhy() {
        Person one = MadeUp.person(1);
        Person old = new Person(2, "Warga Tua", LocalDate.of(1966, 1, 3));
        enrol(palu(one), palu(old));
        String withJp = MadeUp.palu(old, WAGE);
        drop("202606", "DINSOS", MadeUp.palu(one, WAGE).replace(";120000", ";100000"), withJp);
        assertEquals(List.of("dead DEDUCTION_MISMATCH", "dead DEDUCTION_MISMATCH"), told("202606", "DINSOS"));
        assertTrue(answer("202606", "DINSOS", 2).contains("tafsiran"), answer("202606", "DINSOS", 2));
        drop("202607", "DINSOS", MadeUp.palu(one, WAGE).replace(";120000", ";100000"), withJp);
        assertEquals(List.of("pending", "pending"), told("202607", "DINSOS"));
        assertTrue(answer("202607", "DINSOS", 1).contains("CUT_DIFFERS: due 120000, cut 100000;"),
                answer("202607", "DINSOS", 1));
        assertTrue(answer("202607", "DINSOS", 2).contains("CUT_DIFFERS: due 80000, cut 120000, pension"),
                answer("202607", "DINSOS", 2));
        hub.send("2026-07");
        assertEquals(2, hub.rows("2026-07", "palu-kontrak", "accepted"));
        assertDifferences(one, old);
        hub.assertSettled("2026-07");
    }

    @Test
    void aCutByTheCeilingOfAYearAgoSaysSoAndAWageUnderTheMinimumIsARemark() {
        Person rich = MadeUp.person(1);
        Person poor = MadeUp.person(2);
        enrol(palu(rich), palu(poor));
        long old = 12_000_000 * 2 / 100 + 10_547_400 / 100;
        drop("202606", "DINSOS", MadeUp.palu(rich, 12_000_000).replace(";360000", ";" + old),
                MadeUp.palu(poor, 2_000_000));
        assertEquals(List.of("dead DEDUCTION_MISMATCH", "pending"), told("202606", "DINSOS"));
        assertTrue(answer("202606", "DINSOS", 1).contains("batas upah"), answer("202606", "DINSOS", 1));
        assertTrue(answer("202606", "DINSOS", 2).contains("WAGE_UNDER_MINIMUM: 3000000"),
                answer("202606", "DINSOS", 2));
    }

    /** By OPD, one that the scheme does not list apart; as page and as tables. */
    private void assertDifferences(Person one, Person old) {
        drop("202607", "BADAN LAIN", MadeUp.palu(MadeUp.person(3), WAGE).replace(";120000", ";1"));
        JsonNode list = hub.get("/differences", "blth", "2026-07", "scheme", "palu-kontrak");
        assertEquals(List.of("DINAS SOSIAL|120000|100000|-20000||", "DINAS SOSIAL|80000|120000|40000|pension|"),
                each(list.get("differences"), "opd", "due", "cut", "difference", "reason"));
        assertEquals(List.of("DINAS SOSIAL|true|2|20000|"),
                each(list.get("byOpd"), "opd", "listed", "rows", "difference"));
        assertFalse(list.toString().contains(one.nik()) || list.toString().contains(old.nik()), "a NIK is masked");
        enrol(palu(one), palu(old), palu(MadeUp.person(3)));
        assertEquals(List.of("BADAN LAIN|false|1|", "DINAS SOSIAL|true|2|"),
                each(hub.get("/differences", "blth", "2026-07").get("byOpd"), "opd", "listed", "rows"));
        var caller = login("approver");
        String page = caller.get("/selisih?blth=2026-07").body();
        assertTrue(page.contains("di luar daftar OPD") && page.contains("sudah mencapai usia pensiun")
                && page.contains("−Rp20.000"), page);
        assertTrue(caller.get("/selisih?as=csv&list=rows&blth=2026-07").body().contains("-20000"));
        assertTrue(caller.get("/selisih?as=xlsx&blth=2026-07").body().startsWith("PK"));
    }

    private Caller login(String role) {
        return new Caller(hub.port()).enters(role, hub.post("/users", Map.of("name", role, "role", role))
                .get("password").asText());
    }

    @Test
    void theListsAreKeptAsTables() throws Exception {
        Person one = MadeUp.person(1);
        enrol(palu(one));
        hub.drop("inbox/palu-kontrak", "upah_202605_DINSOS.csv", MadeUp.paluFile(MadeUp.palu(MadeUp.person(2), WAGE)));
        hub.send("2026-05");
        var caller = login("operator");
        String csv = caller.get("/hilang?list=missing&as=csv&blth=2026-05").body();
        assertTrue(csv.contains("=\"\"00020000001\"\"") && csv.contains(one.name()), csv);
        assertTrue(caller.get("/hilang?as=xlsx&blth=2026-05").body().startsWith("PK"));
        assertTrue(caller.get("/hilang?blth=2026-05").body().contains("00020000001"));
        var viewer = login("viewer");
        assertEquals(403, viewer.get("/hilang?blth=2026-05").statusCode());
        assertTrue(login("auditor").get("/jurnal").body().contains("daftar diambil"));
    }
}
