package id.iuranhub.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New workers of two OPD: the hub's form out, filled in by spreadsheet, and back. */
@OnBothDatabases
class NewWorkerFormTest {

    private static final String MONTH = "2026-05";
    private static final String SCHEME = "palu-kontrak";
    private static final int COLUMNS = NewWorkerColumn.values().length;
    private static final int FIRST = 5;
    private static final String MOTHER = "Ibu Rekaan";

    @TempDir
    Path home;

    private RunningHub hub;

    /** A person for each column, and one of another OPD; nobody of them has a card. */
    private void drop() {
        drop("DINSOS", MadeUp.people(1, COLUMNS));
        drop("DISTAN", List.of(MadeUp.person(40)));
    }

    private void drop(String opd, List<Person> people) {
        hub.drop("inbox/palu-kontrak", "upah_202605_" + opd + ".csv", MadeUp.paluFile(people.stream()
                .map(one -> MadeUp.palu(one, 3_000_000).replace("DINAS SOSIAL", opd)
                .replace(";" + one.kpj() + ";", ";;")).toArray(String[]::new)));
    }

    private JsonNode form(String opd) {
        for (JsonNode one : hub.get("/portal/forms", "blth", MONTH, "scheme", SCHEME).get("files")) {
            if (one.get("opd").asText().equals(opd)) {
                return one;
            }
        }
        throw new AssertionError("no form of " + opd);
    }

    /** As a person fills it in: whatever is white or yellow. */
    private static Map<NewWorkerColumn, String> answers() {
        var answers = new EnumMap<NewWorkerColumn, String>(NewWorkerColumn.class);
        answers.put(NewWorkerColumn.HP, "0812-3456-7890");
        answers.put(NewWorkerColumn.EMAIL, "warga@contoh.go.id");
        answers.put(NewWorkerColumn.TEMPAT_LAHIR, "Palu");
        answers.put(NewWorkerColumn.NAMA_IBU_KANDUNG, MOTHER);
        answers.put(NewWorkerColumn.SURAT_MENYURAT_KE, "e");
        answers.put(NewWorkerColumn.STATUS_KAWIN, "Y");
        answers.put(NewWorkerColumn.ALAMAT, "Jalan Contoh 1 RT 02/RW 03");
        answers.put(NewWorkerColumn.KODE_POS, "94111");
        answers.put(NewWorkerColumn.TGL_AWAL_BEKERJA, "2026-05-01");
        return answers;
    }

    /** One that none of a column's can be. */
    private static String broken(NewWorkerColumn column) {
        return switch (column) {
            case NAMA_IBU_KANDUNG, ALAMAT, EMAIL -> "";
            case TEMPAT_LAHIR -> "Palu 94111";
            case GELAR, STATUS_PEGAWAI -> "x".repeat(500);
            case SURAT_MENYURAT_KE, STATUS_KAWIN, GOLONGAN_DARAH -> "X";
            case KODE_NEGARA -> "Indonesia";
            case LOKASI_PEKERJAAN -> "kota Palu";
            case TGL_AWAL_BEKERJA, TGL_AKHIR_KONTRAK, MASA_LAKU_IDENTITAS -> "31-02-2026";
            case JENIS_KELAMIN -> "laki-laki";
            default -> "12e4";
        };
    }

    private interface Change {
        void of(Sheet sheet);
    }

    private byte[] filled(byte[] form, Change change) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            var sheet = book.getSheet("data_tk_baru");
            for (int line = FIRST; line <= sheet.getLastRowNum(); line++) {
                for (var answer : answers().entrySet()) {
                    set(sheet, line, answer.getKey(), answer.getValue());
                }
            }
            change.of(sheet);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void set(Sheet sheet, int line, NewWorkerColumn column, String text) {
        var cell = sheet.getRow(line).getCell(column.ordinal());
        cell.setBlank();
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private String why(String name) throws IOException {
        return Files.readString(home.resolve("refused/portal").resolve(name + ".why.txt"));
    }

    @Test
    void aFormGoesOutIsFilledInAndFillsThePortalsSheet() throws IOException {
        try (var running = new RunningHub(home)) {
            hub = running;
            drop();
            byte[] form = form("DINSOS").get("base64").binaryValue();
            isSafeToFillIn(form);
            eachOfThirtyColumnsThatIsBrokenIsNamedByItsCell(form);
            otherFormsThatCannotBeMeant(form);
            assertEquals(COLUMNS, form("DINSOS").get("open").asInt(), "nothing half taken");
            taken(form);
            isKeptAsPersonalData();
        }
    }

    /** Texts, drop-downs, and nobody of another OPD. */
    private static void isSafeToFillIn(byte[] form) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            var sheet = book.getSheet("data_tk_baru");
            assertEquals(FIRST + COLUMNS - 1, sheet.getLastRowNum());
            assertEquals(3, sheet.getDataValidations().size());
            assertTrue(book.isSheetHidden(book.getSheetIndex("pilihan")));
            for (NewWorkerColumn column : NewWorkerColumn.values()) {
                assertEquals(column.name(), sheet.getRow(FIRST - 1).getCell(column.ordinal()).getStringCellValue());
                var cell = sheet.getRow(FIRST).getCell(column.ordinal());
                assertEquals("@", cell.getCellStyle().getDataFormatString());
                assertTrue(cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK);
            }
            var first = sheet.getRow(FIRST);
            assertEquals(MadeUp.person(1).nik(), first.getCell(14).getStringCellValue());
            assertEquals("3000000", first.getCell(23).getStringCellValue());
        }
    }

    private void eachOfThirtyColumnsThatIsBrokenIsNamedByItsCell(byte[] form) throws IOException {
        hub.drop("portal/in", "rusak.xlsx", filled(form, sheet -> {
            for (NewWorkerColumn column : NewWorkerColumn.values()) {
                set(sheet, FIRST + column.ordinal(), column, broken(column));
            }
        }));
        String why = why("rusak.xlsx");
        for (NewWorkerColumn column : NewWorkerColumn.values()) {
            String cell = ColumnLetters.of(column.ordinal()) + (FIRST + column.ordinal() + 1);
            assertTrue(why.contains("sel " + cell + ", " + column + ":"), cell + " " + column + " in " + why);
        }
        assertEquals(COLUMNS, why.lines().filter(line -> line.contains("sel ")).count(), why);
        assertFalse(why.contains(MOTHER) || why.contains(MadeUp.person(1).nik()), why);
    }

    private void otherFormsThatCannotBeMeant(byte[] form) throws IOException {
        hub.drop("portal/in", "dua.xlsx", filled(form, sheet -> {
            set(sheet, FIRST + 1, NewWorkerColumn.NOMOR_IDENTITAS, MadeUp.person(1).nik());
            set(sheet, FIRST + 2, NewWorkerColumn.NOMOR_IDENTITAS, MadeUp.person(99).nik());
        }));
        assertTrue(why("dua.xlsx").contains("sel O7, NOMOR_IDENTITAS: orang ini sudah ada di baris 6"),
                why("dua.xlsx"));
        assertTrue(why("dua.xlsx").contains("sel O8, NOMOR_IDENTITAS: orang ini (7471"), why("dua.xlsx"));
        hub.drop("portal/in", "tanpa-judul.xlsx", filled(form, sheet -> sheet.removeRow(sheet.getRow(1))));
        assertTrue(why("tanpa-judul.xlsx").contains("SKEMA"), why("tanpa-judul.xlsx"));
        hub.drop("portal/in", "tanpa-kolom.xlsx",
                filled(form, sheet -> sheet.getRow(FIRST - 1).getCell(25).setCellValue("POS")));
        assertTrue(why("tanpa-kolom.xlsx").contains("kolom tidak ada: KODE_POS"), why("tanpa-kolom.xlsx"));
        hub.drop("portal/in", "kosong.xlsx", filled(form, sheet -> {
            for (int line = sheet.getLastRowNum(); line >= FIRST; line--) {
                sheet.removeRow(sheet.getRow(line));
            }
        }));
        assertTrue(why("kosong.xlsx").contains("tidak ada satu orang pun"), why("kosong.xlsx"));
    }

    private void taken(byte[] form) throws IOException {
        hub.drop("portal/in", "pekerja-baru.xlsx", filled(form, sheet -> sheet.removeRow(sheet.getRow(FIRST + 5))));
        assertTrue(Files.exists(home.resolve("archive/portal/pekerja-baru.xlsx")));
        assertEquals(1, form("DINSOS").get("open").asInt(), "whose row was deleted");
        assertEquals(1, form("DISTAN").get("open").asInt());
        JsonNode mutasi = hub.get("/mutasi", "blth", MONTH, "scheme", SCHEME);
        assertEquals(2, mutasi.get("withoutForm").asInt());
        var sheet = new ArrayList<List<String>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(mutasi.at("/files/0/base64").binaryValue()))) {
            book.getSheet("data_tk_baru").forEach(row -> {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(cell.getStringCellValue()));
                sheet.add(cells);
            });
        }
        var first = MadeUp.person(1);
        assertEquals(List.of("", first.name(), "", "", "", "", "", "", "081234567890", "warga@contoh.go.id", "Palu",
                "02-01-1985", MOTHER, "KTP", first.nik(), "", "L", "E", "01-05-2026", "Y", "", "", "", "3000000",
                "Jalan Contoh 1 RT 02/RW 03", "94111", "", "", "01-05-2026", ""), sheet.stream()
                .filter(cells -> cells.contains(first.nik())).findFirst().orElseThrow());
    }

    private void isKeptAsPersonalData() {
        String nik = MadeUp.person(1).nik();
        JsonNode kept = hub.post("/person/export", Map.of("nik", nik)).get("kept").get("newWorker");
        assertTrue(kept.findValuesAsText("answer").contains(MOTHER), kept.toString());
        JsonNode would = hub.post("/person/erase", Map.of("nik", nik, "dryRun", true));
        assertEquals(answers().size(), would.at("/removed/newWorker").asInt(), would.toString());
        JsonNode proposal = hub.post("/person/erase", Map.of("nik", nik, "reason", "permintaan"));
        hub.hub().ask(new id.iuranhub.console.http.ApiRequest("POST", "/proposals/"
                + proposal.get("proposal").asText() + "/review", Map.of(),
                new com.fasterxml.jackson.databind.json.JsonMapper().createObjectNode(), "atasan"));
        assertEquals(0, hub.post("/person/export", Map.of("nik", nik)).get("kept").get("newWorker").size());
    }
}
