package id.iuranhub.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of joiners, leavers, deaths, moves and raises, through a running hub. */
@OnBothDatabases
class MutasiTest {

    private static final String SCHEME = "palu-kontrak";
    private static final String JUNE = "2026-06";
    private static final long WAGE = 4_000_000;

    private static final Person STAYS = MadeUp.person(1);
    private static final Person MOVES = MadeUp.person(2);
    private static final Person LEAVES = MadeUp.person(3);
    private static final Person DIES = MadeUp.person(4);
    private static final Person WAITS = MadeUp.person(5);
    private static final Person NEW_WITH_CARD = MadeUp.person(6);
    private static final Person NEW = MadeUp.person(7);
    private static final Person ENROLLED_ALREADY = MadeUp.person(8);
    private static final Person ENDED = MadeUp.person(9);

    @TempDir
    Path home;

    private RunningHub hub;

    @BeforeEach
    void start() {
        hub = new RunningHub(home);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static String row(Person person, String opd, String kpj, long wage) {
        return MadeUp.palu(person, wage).replace("DINAS SOSIAL", opd)
                .replace(";" + person.kpj() + ";", ";" + kpj + ";");
    }

    private static String row(Person person, String opd, long wage) {
        return row(person, opd, person.kpj(), wage);
    }

    private void enrol(String ended) {
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(enrolled(STAYS), enrolled(MOVES), enrolled(LEAVES),
                enrolled(DIES), enrolled(WAITS), enrolled(ENROLLED_ALREADY), ended));
    }

    private static String enrolled(Person person) {
        return MadeUp.enrolled(MadeUp.PALU, person);
    }

    private void drop(String month, String opd, String... rows) {
        hub.drop("inbox/palu-kontrak", "upah_" + month + "_" + opd + ".csv", MadeUp.paluFile(rows));
    }

    private void mayAndJune() {
        enrol(enrolled(ENDED));
        drop("202605", "DINSOS", row(STAYS, "DINSOS", WAGE), row(MOVES, "DINSOS", WAGE), row(LEAVES, "DINSOS", WAGE),
                row(DIES, "DINSOS", WAGE), row(ENDED, "DINSOS", WAGE));
        drop("202605", "DISHUT", row(WAITS, "DISHUT", WAGE));
        hub.send("2026-05");
        enrol(MadeUp.enrolled(MadeUp.PALU, ENDED, "N", "2016-01-01", "2026-06-10"));
        drop("202606", "DINSOS", row(STAYS, "DINSOS", 5_000_000),
                row(NEW_WITH_CARD, "DINSOS", 3_500_000), row(NEW, "DINSOS", "", 3_600_000),
                row(ENROLLED_ALREADY, "DINSOS", WAGE));
        drop("202606", "DISTAN", row(MOVES, "DISTAN", WAGE));
        hub.send(JUNE);
    }

    private void reasons(String month, String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve("portal/mutasi"));
        Files.writeString(folder.resolve(SCHEME + "_" + month + ".csv"), text);
    }

    private Map<String, List<List<String>>> sheets(JsonNode answer) throws IOException {
        var sheets = new HashMap<String, List<List<String>>>();
        byte[] bytes = answer.get("files").get(0).get("base64").binaryValue();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read().stream().map(MutasiTest::texts).toList());
            }
        }
        return sheets;
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> {
            assertTrue(cell == null || cell.getType() == CellType.STRING || cell.getType() == CellType.EMPTY, "text");
            return cell == null ? "" : cell.getText();
        }).toList();
    }

    private static String counts(JsonNode answer) {
        return List.of("joined", "toEnrol", "leavers", "untold", "died", "moved", "wages", "waiting", "unusedReasons")
                .stream().map(name -> answer.get(name).asText()).collect(Collectors.joining(" "));
    }

    private JsonNode mutasi(String format) {
        return hub.get("/mutasi", "blth", JUNE, "scheme", SCHEME, "format", format);
    }

    @Test
    void whatChangedIsToldOnTheSheetItBelongsTo() throws IOException {
        mayAndJune();
        var unknown = mutasi("xlsx");
        // Joined: two whom the insurer does not know, one whom it does. Who left and who died cannot be told apart yet.
        assertEquals("3 2 0 2 0 1 1 1 0", counts(unknown));
        assertEquals(1, sheets(unknown).get("data_tk_na").size(), "nobody is told as a leaver without a reason");
        assertEquals(List.of(LEAVES.nik(), DIES.nik()),
                sheets(unknown).get("perlu_sebab").stream().skip(1).map(line -> line.get(0)).toList());

        reasons(JUNE, "NIK;Sebab;Tanggal;Keterangan\n=\"" + LEAVES.nik() + "\";habis kontrak;31-05-2026;\n"
                + DIES.nik() + ";MENINGGAL;2026-06-02;sakit\n" + STAYS.nik() + ";phk;01/06/2026;\n");
        var told = mutasi("xlsx");
        assertEquals("3 2 1 0 1 1 1 1 1", counts(told));
        var sheets = sheets(told);
        assertEquals(List.of(List.of(LEAVES.kpj(), LEAVES.name(), "04-01-1985", "habis kontrak", "31-05-2026", "")),
                tail(sheets.get("data_tk_na")));
        var fresh = tail(sheets.get("data_tk_baru")).get(0);
        assertEquals(30, sheets.get("data_tk_baru").get(0).size());
        assertEquals(List.of(NEW.name(), "08-01-1985", "KTP", NEW.nik(), "L", "3600000"),
                List.of(fresh.get(1), fresh.get(11), fresh.get(13), fresh.get(14), fresh.get(16), fresh.get(23)));
        var withCard = tail(sheets.get("data_tk_lanjutan"));
        assertEquals(1, withCard.size());
        assertEquals(List.of(NEW_WITH_CARD.kpj(), "", NEW_WITH_CARD.name(), "07-01-1985", "3500000"),
                withCard.get(0).subList(0, 5));
        assertEquals(List.of(List.of(MOVES.nik(), MOVES.kpj(), MOVES.name(), "DINSOS", "DISTAN")),
                tail(sheets.get("pindah")));
        assertEquals(List.of(List.of(STAYS.nik(), STAYS.kpj(), STAYS.name(), "DINSOS", "4000000", "5000000")),
                tail(sheets.get("perubahan_upah")));
        died(tail(sheets.get("meninggal")));
        assertEquals(List.of(), tail(sheets.get("perlu_sebab")));
        theListForDisnakerSaysTheSame();
        isNotComparable("2026-05", "Berkas bulan sebelumnya tidak ada");
        isNotComparable("2026-07", "Bulan ini belum dikirim");
        reasonsThatCannotBeMeantAreNamedAndNothingOfThemCounts();
    }

    /** Told with what is unpaid, which holds a claim back. */
    private void died(List<List<String>> lines) {
        assertEquals(1, lines.size());
        String kode = hub.get("/bills", "blth", "2026-05").get("bills").findValuesAsText("kodeIuran").get(0);
        assertEquals(List.of(DIES.kpj(), DIES.nik(), DIES.name(), "05-01-1985", "02-06-2026", "DINSOS", "4000000",
                "2026-05", "0", kode), lines.get(0).subList(0, 10));
        assertTrue(lines.get(0).get(10).contains("kematian"), lines.toString());
    }

    private static List<List<String>> tail(List<List<String>> lines) {
        return lines.subList(1, lines.size());
    }

    /** By a reason that was told a month before. */
    private void theListForDisnakerSaysTheSame() throws IOException {
        Files.delete(home.resolve("portal/mutasi").resolve(SCHEME + "_" + JUNE + ".csv"));
        reasons("2026-05", "nik,sebab,tanggal\n" + DIES.nik() + ",meninggal,02-06-2026\n");
        var csv = mutasi("csv");
        var names = csv.get("files").findValuesAsText("file");
        assertTrue(names.contains("mutasi_palu-kontrak_2026-06_meninggal.csv"), names.toString());
        assertFalse(names.contains("mutasi_palu-kontrak_2026-06_data_tk_na.csv"), "empty, as nobody said why");
        String list = new String(csv.get("files").get(names.size() - 1).get("base64").binaryValue(),
                StandardCharsets.UTF_8);
        assertEquals(names.get(names.size() - 1), "disnaker-mutasi_palu-kontrak_2026-06.csv");
        var parts = list.split("(?m)^\"?[A-E]\\. ");
        assertTrue(parts[1].contains(NEW.name()) && parts[1].contains(ENROLLED_ALREADY.name()), list);
        assertTrue(parts[2].contains(LEAVES.name() + ";") && parts[2].contains("belum diketahui"), list);
        assertTrue(parts[2].contains("kepesertaan berakhir;10-06-2026"), list);
        assertFalse(parts[2].contains(DIES.nik()) || parts[2].contains(WAITS.nik()), list);
        assertTrue(parts[3].contains(DIES.nik()), list);
        assertTrue(parts[4].contains(MOVES.nik()) && parts[5].contains("4000000;5000000;1000000"), list);
        assertTrue(parts[0].contains("1 orang tidak dihitung keluar"), list);
        assertTrue(hub.get("/reports/mutasi", "blth", JUNE, "scheme", SCHEME, "format", "pdf").get("base64")
                .binaryValue().length > 1000);
    }

    private void isNotComparable(String blth, String said) throws IOException {
        String list = new String(hub.get("/reports/mutasi", "blth", blth, "scheme", SCHEME, "format", "csv")
                .get("base64").binaryValue(), StandardCharsets.UTF_8);
        assertTrue(list.contains(said), list);
    }

    private void reasonsThatCannotBeMeantAreNamedAndNothingOfThemCounts() throws IOException {
        reasons("2026-06", "nik;sebab;tanggal;keterangan\n123;habis kontrak;31-05-2026;\n" + DIES.nik()
                + ";tidur;31-05-2026;\n" + LEAVES.nik() + ";phk;31-06-2026;\n" + STAYS.nik() + ";phk;01-06-2026;\n"
                + STAYS.nik() + ";pensiun;01-06-2026;\n");
        var refused = hub.asks("/mutasi", Map.of("blth", JUNE, "scheme", SCHEME));
        String message = refused.body().path("message").asText();
        assertEquals(400, refused.status());
        for (String part : List.of("palu-kontrak_2026-06.csv", "line 2: nik", "line 3: sebab", "found 'tidur'",
                "line 4: tanggal", "line 6: nik", "twice")) {
            assertTrue(message.contains(part), part + " in " + message);
        }
        assertFalse(message.contains(STAYS.nik()), "a NIK is masked");
        reasons("2026-06", "nama;sebab\n");
        assertTrue(hub.asks("/mutasi", Map.of("blth", JUNE, "scheme", SCHEME)).body().path("message").asText()
                .contains("[NIK, TANGGAL]"));
    }
}
