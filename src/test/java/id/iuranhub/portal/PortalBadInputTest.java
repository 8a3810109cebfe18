package id.iuranhub.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.MadeUp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What comes back wrong: each is named with its line and what to do, and nothing of it counts. */
class PortalBadInputTest extends PortalMonths {

    private static final String HEADS = "NPP;KDRI0001\nBLTH;%s\n\nNIK;JKK;JKM;Total\n";

    /** Whole files by what their answer has to say. */
    private Map<String, String> lists() {
        String good = list(KODE).with(ANI, WAGE).with(BUDI, WAGE).text();
        var lists = new LinkedHashMap<String, String>();
        lists.put("NPP PLBG0099", good.replace(MadeUp.KENDARI, "PLBG0099"));
        lists.put("untuk 2031-01", good.replace("BLTH;" + blth, "BLTH;2031-01"));
        lists.put("tidak ada BLTH", good.replace("BLTH;" + blth + "\n", ""));
        lists.put("tidak ada NPP", good.replace("NPP;" + MadeUp.KENDARI + "\n", ""));
        lists.put("dua NPP", "NPP;ABCD0001\n" + good);
        lists.put("Baris 8: orang ini sudah ada di baris 7",
                list(KODE).with(ANI, WAGE).with(ANI, WAGE).text());
        lists.put("Baris 9: jumlah semua baris 32400", list(KODE).with(ANI, WAGE).with(BUDI, WAGE).text(32_401));
        lists.put("Baris 7: jumlah programnya 16200", good.replaceFirst("16200\n", "16300\n"));
        lists.put("Baris 7: NIK", good.replaceFirst(ANI.nik(), ANI.nik().substring(0, 13) + "E15"));
        lists.put("Baris 7: kolom JKK berisi 7x00", good.replaceFirst(";7200;", ";7x00;"));
        lists.put("Baris 9: orang ini (", list(KODE).with(ANI, WAGE).with(BUDI, WAGE).with(CITRA, WAGE).text());
        lists.put("tidak ada satu orang pun", HEADS.formatted(blth));
        lists.put("judul kolom", "NIK;Nama\n" + ANI.nik() + ";ANI\n");
        lists.put("judulnya menyebut 3", good.replaceFirst("\n\nNo;", "\nJumlah Tenaga Kerja;3\n\nNo;"));
        lists.put("Baris 2: orang ini (", failed(CITRA, blth, "KPJ tidak dikenal"));
        lists.put("Baris 3: orang ini sudah ada di baris 2", failed(ANI, blth, "salah")
                + "salah;" + ANI.kpj() + ";;" + blth + ";" + MadeUp.KENDARI + "\n");
        return lists;
    }

    @Test
    void eachIsNamedAndNothingOfItCounts() throws IOException {
        drop(row(ANI), row(BUDI));
        send();
        int number = 0;
        for (var bad : lists().entrySet()) {
            String name = "jawaban%d.csv".formatted(++number);
            answer(name, bad.getValue());
            assertTrue(why(name).contains(bad.getKey()), bad.getKey() + ": " + why(name));
            assertRows(2, 0, 0, 0);
        }
        hub.drop("portal/in", "daftar.pdf", "%PDF-1.4\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(why("daftar.pdf").contains("Excel atau CSV"), why("daftar.pdf"));
        hub.drop("portal/in", "rusak.xlsx", "PK bukan arsip".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(Files.exists(home.resolve("refused/portal/rusak.xlsx.why.txt")));
        assertRows(2, 0, 0, 0);
        assertFalse(why("jawaban1.csv").contains(ANI.nik()));
        JsonNode side = hub.get("/portal/comparison", "blth", blth, "scheme", SCHEME);
        assertFalse(side.toString().contains(ANI.nik()));
        answer("benar.csv", list(KODE).with(ANI, WAGE).with(BUDI, WAGE).text());
        assertRows(0, 2, 0, 0);
        assertBilled();
    }

    @Test
    void aTemplateOfAnotherYearHoldsTheIuranUntilItFits() throws IOException {
        Path template = Files.createDirectories(home.resolve("config/portal")).resolve("template_upah_KDRI0001.xlsx");
        Files.write(template, workbook("data_upah", "NIK,NO_PEGAWAI,KPJ,KODE_TK,NAMA,TGL_LAHIR,UPAH,RAPEL,BLTH,NPP"));
        drop(row(ANI));
        send();
        JsonNode told = hub.post("/portal/fill", Map.of("blth", blth)).get("told");
        assertTrue(told.get(0).asText().contains("sel E1: tertulis NAMA, seharusnya NAMA_LENGKAP"), told.toString());
        assertRows(1, 0, 0, 0);
        assertEquals(0, hub.get("/portal", "blth", blth).get("files").size());
        Files.delete(template);
        JsonNode filled = hub.post("/portal/fill", Map.of("blth", blth));
        assertEquals(0, filled.get("told").size());
        assertEquals(ANI.nik(), cells(home.resolve(filled.at("/files/0/file").asText())).get(0).get(0));
        assertBilled();
    }

    @Test
    void aFileThatWasTakenAwayIsPutBackTheSame() throws IOException {
        drop(row(ANI));
        send();
        Path file = out("template_upah_KDRI0001.xlsx");
        byte[] first = Files.readAllBytes(file);
        Files.delete(file);
        hub.post("/portal/fill", Map.of("blth", blth, "scheme", SCHEME));
        assertEquals(-1, java.util.Arrays.mismatch(first, Files.readAllBytes(file)));
        assertBilled();
    }

    private static byte[] workbook(String sheet, String headers) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet(sheet).createRow(0);
            for (String header : headers.split(",")) {
                row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(header);
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
