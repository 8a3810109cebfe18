package id.iuranhub.ledger.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Replacing;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is to be paid, through any number of corrections: bills less credits are what stands accepted. */
@OnBothDatabases
class BillsTest extends Replacing {

    private JsonNode sheet() {
        return hub.get("/bills", "blth", blth, "scheme", SCHEME);
    }

    private List<Long> billed() {
        return rupiah(sheet().get("bills"));
    }

    private List<Long> credited() {
        return rupiah(sheet().get("credits"));
    }

    private static List<Long> rupiah(JsonNode entries) {
        var rupiah = new ArrayList<Long>();
        entries.forEach(entry -> rupiah.add(entry.get("rupiah").asLong()));
        return rupiah;
    }

    private long toPay() {
        return sheet().get("toPay").isEmpty() ? 0 : sheet().get("toPay").get(0).get("rupiah").asLong();
    }

    private static String dotted(long rupiah) {
        return String.format(Locale.ROOT, "%,d", rupiah).replace(',', '.');
    }

    private List<String> kode() {
        var kode = new ArrayList<String>();
        sheet().get("bills").forEach(bill -> kode.add(bill.get("kodeIuran").asText()));
        return kode;
    }

    @AfterEach
    void billsLessCreditsAreWhatStands() {
        hub.assertSettled(blth);
        long billed = billed().stream().mapToLong(Long::longValue).sum() - credited().stream()
                .mapToLong(Long::longValue).sum();
        assertEquals(hub.scheme(blth, SCHEME).get("rupiah").get("accepted").asLong(), billed);
    }

    @Test
    void anAmendmentUpBillsTheDifferenceAndWhoDidNotChangeKeepsTheBill() {
        drop(row(ANI), row(BUDI));
        send();
        var first = kode();
        assertEquals(List.of(2 * IURAN), billed());
        drop(row(ANI), raised(BUDI));
        send();
        assertEquals(List.of(2 * IURAN, MORE - IURAN), billed());
        assertEquals(first.get(0), kode().get(0));
        assertEquals(IURAN + MORE, toPay());
        assertTrue(new TreeSet<>(kode()).size() == 2 && kode().stream().noneMatch(String::isEmpty),
                "each its own kode iuran");
    }

    @Test
    void anAmendmentDownIsACredit() {
        drop(row(ANI), raised(BUDI));
        send();
        drop(row(ANI), row(BUDI));
        send();
        assertEquals(List.of(IURAN + MORE), billed());
        assertEquals(List.of(MORE - IURAN), credited());
        assertEquals(2 * IURAN, toPay());
    }

    @Test
    void aVoidTakesItsSumBackAndAVoidOfAnAmendmentAllOfIt() {
        drop(row(ANI), row(BUDI), row(CITRA));
        send();
        drop(row(ANI), raised(BUDI), row(CITRA));
        send();
        drop(row(ANI), row(CITRA));
        send();
        assertEquals(List.of(3 * IURAN, MORE - IURAN), billed());
        assertEquals(List.of(MORE), credited());
        assertEquals(2 * IURAN, toPay());
    }

    @Test
    void whoComesBackAfterAVoidIsBilledAnew() {
        drop(row(ANI), row(BUDI));
        send();
        drop(row(ANI));
        send();
        drop(row(ANI), row(BUDI));
        send();
        assertEquals(List.of(2 * IURAN, IURAN), billed());
        assertEquals(List.of(IURAN), credited());
        assertEquals(2, new TreeSet<>(kode()).size(), kode().toString());
    }

    @Test
    void twoReplacementsInWhichNobodyChangesLeaveBillsAsTheyAre() {
        drop(row(ANI), row(BUDI));
        send();
        var bills = sheet();
        drop(row(BUDI), row(ANI));
        send();
        drop(row(ANI), row(BUDI));
        send();
        assertEquals(bills, sheet());
    }

    @Test
    void aRefusedRecordIsNotBilledUntilItIsTaken() {
        misbehave(("- {match: {path: batch, nik: \"%s\", times: 1}, refuse: {code: NOT_NOW, field: nik, message: "
                + "later}}").formatted(BUDI.nik()));
        drop(row(ANI), row(BUDI));
        send();
        assertEquals(List.of(IURAN), billed());
        hub.post("/dead/retry", Map.of("blth", blth, "all", true));
        send();
        assertEquals(List.of(IURAN, IURAN), billed());
    }

    @Test
    void aRefusedAmendmentBillsNothing() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave(("- {match: {path: batch, nik: \"%s\", times: 1}, refuse: {code: NOT_NOW, field: nik, message: "
                + "later}}").formatted(BUDI.nik()));
        drop(row(ANI), raised(BUDI));
        send();
        assertEquals(List.of(2 * IURAN), billed());
        assertEquals(List.of(), credited());
    }

    @Test
    void aPaymentIsNotedOnceAndWhatContradictsItChangesNothing() {
        drop(row(ANI), row(BUDI));
        send();
        String kode = kode().get(0);
        var wrong = hub.ask("/bills/" + kode + "/pay",
                Map.of("on", "2026-06-12", "rupiah", "1", "reference", "SP2D 1"));
        assertEquals(409, wrong.status());
        assertEquals("SUM_DIFFERS", wrong.body().get("code").asText());
        var paid = hub.post("/bills/" + kode + "/pay",
                Map.of("on", "2026-06-12", "rupiah", Long.toString(2 * IURAN), "reference", "SP2D 1"));
        assertEquals("paid", paid.get("bills").get(0).get("status").asText());
        assertEquals(0, toPay());
        assertEquals(200,
                hub.ask("/bills/" + kode + "/pay",
                Map.of("on", "2026-06-12", "rupiah", Long.toString(2 * IURAN), "reference", "SP2D 1")).status());
        var again = hub.ask("/bills/" + kode + "/pay",
                Map.of("on", "2026-06-13", "rupiah", Long.toString(2 * IURAN), "reference", "SP2D 2"));
        assertEquals("PAID_BEFORE", again.body().get("code").asText());
        assertEquals(404, hub.ask("/bills/123/pay", Map.of("on", "2026-06-12", "rupiah", "1", "reference", "x"))
                .status());
        drop(row(ANI), raised(BUDI));
        send();
        assertEquals(MORE - IURAN, toPay());
    }

    @Test
    void aListOfPaymentsIsNotedLineByLineAndWhatContradictsTheBooksIsTold() throws IOException {
        drop(row(ANI), row(BUDI));
        send();
        drop(row(ANI), raised(BUDI));
        send();
        String list =
                ("sep=;\nTANGGAL;Kode Iuran;Rupiah;Referensi\n2026-06-12;=\"%s\";%d;SP2D 7\n2026-06-12;%s;1;x\n"
                + "2026-06-12;123;5;=1+1\n2026-06-12;124;5;%s\n")
                .formatted(kode().get(0), 2 * IURAN, kode().get(1), "z".repeat(300_000));
        hub.drop("payments", "bank_%s.csv".formatted(blth), list);
        assertEquals(MORE - IURAN, toPay());
        assertEquals("SP2D 7", sheet().get("bills").get(0).get("reference").asText());
        String page = new Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow())
                .get("/bulan?blth=" + blth).body();
        assertTrue(page.contains("Ditagih Rp%s, dibayar Rp%s".formatted(dotted(IURAN + MORE), dotted(2 * IURAN))),
                page);
        assertTrue(page.contains("lewat batas waktu Rp" + dotted(MORE - IURAN)), page);
        String why = Files.readString(home.resolve("refused/payments/bank_%s.csv.why.txt".formatted(blth)));
        assertEquals(List.of("4", "5", "6"), Pattern.compile("(?m)^\\p{L}+ (\\d+): ").matcher(why).results()
                .map(line -> line.group(1)).toList(), why);
        assertAnswered();
        var before = sheet();
        hub.drop("payments", "bank_%s.csv".formatted(blth), list);
        assertEquals(before, sheet());
        hub.drop("payments", "other_%s.csv".formatted(blth),
                "2026-06-12;%s;%d;again\n".formatted(kode().get(0), 2 * IURAN));
        assertTrue(Files.exists(home.resolve("refused/payments/other_%s.csv".formatted(blth))),
                "without a header it is no list");
        assertEquals(before, sheet());
    }

    /** The treasury's own answer, line by line; nothing in it runs as a formula, and no code loses a digit. */
    private void assertAnswered() throws IOException {
        String answer = Files.readString(home.resolve("outgoing/payments/bank_%s.csv.ack.csv".formatted(blth)));
        assertTrue(answer.startsWith("\uFEFFline;tanggal;kode_iuran;rupiah;referensi;outcome;found\r\n"), answer);
        var lines = answer.split("\r\n");
        assertEquals(5, lines.length, answer);
        assertEquals("3;2026-06-12;\"=\"\"%s\"\"\";%d;SP2D 7;paid;".formatted(kode().get(0), 2 * IURAN), lines[1]);
        assertTrue(lines[2].startsWith("4;2026-06-12;\"=\"\"%s\"\"\";1;x;told;".formatted(kode().get(1))), lines[2]);
        assertTrue(lines[4].length() < 1_200, "what stands in a cell is told within bounds");
        assertTrue(lines[3].startsWith("5;2026-06-12;123;5;'=1+1;told;"), lines[3]);
    }

    /** Nobody configures how a bank writes its days. */
    @Test
    void daysOfAListAreReadAsTheyAreWrittenAndOneThatCouldBeTwoIsAskedAbout() throws IOException {
        drop(row(ANI), row(BUDI));
        send();
        drop(row(ANI), raised(BUDI));
        send();
        String american = "tanggal;kode_iuran;rupiah;referensi\n05/06/2026;%s;%d;x\n06/17/2026;123;5;y\n".formatted(
                kode().get(1), MORE - IURAN);
        hub.drop("payments", "month_first_%s.csv".formatted(blth), american);
        assertEquals(IURAN + MORE, toPay());
        String why = Files.readString(home.resolve("refused/payments/month_first_%s.csv.why.txt".formatted(blth)));
        assertTrue(Pattern.compile("(?m)^\\p{L}+ 2: .*tanggal.*05/06/2026").matcher(why).find(), why);
        hub.drop("payments", "bank_%s.xlsx".formatted(blth),
                workbook(kode().get(0), java.time.LocalDate.of(2026, 6, 5), 2 * IURAN));
        hub.drop("payments", "kas_%s.csv".formatted(blth),
                "tanggal;kode_iuran;rupiah;referensi\n5 Juni 2026;%s;%d;SP2D\n".formatted(kode().get(1), MORE - IURAN));
        assertEquals(0, toPay());
        sheet().get("bills").forEach(bill -> assertEquals("2026-06-05", bill.get("paidOn").asText()));
    }

    private static byte[] workbook(String kode, java.time.LocalDate day, long rupiah) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Bayar");
            int column = 0;
            for (String name : List.of("Tanggal", "Kode Iuran", "Rupiah", "Referensi")) {
                sheet.value(0, column++, name);
            }
            sheet.value(1, 0, day);
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, kode);
            sheet.value(1, 2, rupiah);
            sheet.value(1, 3, "SP2D");
        }
        return bytes.toByteArray();
    }

    /** Somebody who goes to another OPD stands under the receipt of the first, and is billed once. */
    @Test
    void whoMovesToAnotherOpdKeepsTheReceipt() {
        hub.drop("inbox/kendari-skpd", "satu_" + blth.replace("-", "") + ".csv",
                MadeUp.kendariFile(row(ANI), row(BUDI)));
        send();
        var bills = sheet();
        hub.drop("inbox/kendari-skpd", "dua_" + blth.replace("-", "") + ".csv",
                MadeUp.kendariFile(row(ANI), row(BUDI).replace("DAMKAR", "SDA")));
        send();
        assertEquals(bills, sheet());
    }

    @Test
    void aDiscardedRowIsTakenBack() {
        drop(row(ANI), row(BUDI));
        send();
        drop(row(ANI), row(BUDI).replace("3000000", "banyak"));
        send();
        assertEquals(List.of(), credited());
        hub.post("/dead/discard", Map.of("ids", List.of(onlyDead()), "reason", "not owed"));
        send();
        assertEquals(List.of(IURAN), credited());
    }

    @Test
    void aBillPastItsDayHasExpired() {
        drop(row(ANI));
        send();
        assertFalse(sheet().get("bills").get(0).get("payBy").asText().isEmpty());
        assertEquals("expired", sheet().get("bills").get(0).get("status").asText(),
                "the months of this suite are long past");
    }
}
