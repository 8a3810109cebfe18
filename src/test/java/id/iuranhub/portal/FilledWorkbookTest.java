package id.iuranhub.portal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Blth;
import id.iuranhub.testing.Fast;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site's own template as it comes back with people in it. */
@Fast
class FilledWorkbookTest {

    private static final PortalSheet SHEET = new PortalSheet(false, PortalSheet.Takes.ORIGINALS, "template_upah",
            "data upah", 3, 5, List.of(
            new PortalSheet.Cell("A", "NIK", PortalSheet.Value.NIK, null, null),
            new PortalSheet.Cell("C", "NAMA_LENGKAP", PortalSheet.Value.NAMA, null, null),
            new PortalSheet.Cell("AB", "LOKASI", PortalSheet.Value.OPD, null, Map.of("DAMKAR", "0042"))));

    @TempDir
    Path folder;

    private Path template(Consumer<XSSFSheet> more) throws IOException {
        Path file = folder.resolve("template_upah.xlsx");
        try (var workbook = new XSSFWorkbook(); var out = Files.newOutputStream(file)) {
            workbook.createSheet("petunjuk").createRow(0).createCell(0).setCellValue("Jangan diubah");
            var sheet = workbook.createSheet("data upah");
            sheet.createRow(0).createCell(0).setCellValue("TEMPLATE UPAH");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            var header = sheet.createRow(2);
            header.createCell(0).setCellValue("Nik");
            header.createCell(1).setCellValue("CATATAN");
            header.createCell(2).setCellValue("Nama Lengkap");
            header.createCell(27).setCellValue("LOKASI");
            var hidden = sheet.createRow(4);
            hidden.setZeroHeight(true);
            hidden.createCell(0).setCellValue("kode");
            var style = workbook.createCellStyle();
            style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
            var first = sheet.createRow(5);
            first.createCell(0).setCellStyle(style);
            first.createCell(1).setCellValue("tetap");
            sheet.createRow(50).createCell(1).setCellValue("di bawah");
            workbook.createSheet("kode").createRow(0).createCell(0).setCellFormula("1+1");
            more.accept(sheet);
            workbook.write(out);
        }
        return file;
    }

    private static List<PortalRow> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new PortalRow("747101010185%04d".formatted(i), "",
                "00020000001", "Warga <" + i + "> & co", LocalDate.of(1985, 1, 1), 3_000_000, 0, Blth.of("2026-05"),
                "KDRI0001", i == 1 ? "DAMKAR" : "DLH", "ORIGINAL", 16_200)).toList();
    }

    private static byte[] filled(Path template, List<PortalRow> people) throws IOException, TemplateMisfit {
        var bytes = new ByteArrayOutputStream();
        new FilledWorkbook(Template.of(template, SHEET)).write(people, bytes);
        return bytes.toByteArray();
    }

    @Test
    void peopleStandAsTextsAndAllElseStays() throws IOException, TemplateMisfit {
        Path template = template(sheet -> { });
        byte[] bytes = filled(template, people(3));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheet("data upah");
            assertTrue(sheet.getRow(4).getZeroHeight());
            assertEquals("kode", sheet.getRow(4).getCell(0).getStringCellValue());
            for (int i = 0; i < 3; i++) {
                assertEquals(CellType.STRING, sheet.getRow(5 + i).getCell(0).getCellType());
                assertEquals(people(3).get(i).nik(), sheet.getRow(5 + i).getCell(0).getStringCellValue());
                assertEquals(people(3).get(i).name(), sheet.getRow(5 + i).getCell(2).getStringCellValue());
            }
            assertEquals("0042", sheet.getRow(5).getCell(27).getStringCellValue());
            assertEquals("DLH", sheet.getRow(6).getCell(27).getStringCellValue());
            assertEquals("tetap", sheet.getRow(5).getCell(1).getStringCellValue());
            assertEquals("di bawah", sheet.getRow(50).getCell(1).getStringCellValue());
            assertEquals("@", sheet.getRow(5).getCell(0).getCellStyle().getDataFormatString());
            assertEquals(1, sheet.getMergedRegions().size());
        }
        Path made = Files.write(folder.resolve("made.xlsx"), bytes);
        var before = parts(template);
        var after = parts(made);
        before.forEach((name, part) -> {
            if (!name.equals("xl/worksheets/sheet2.xml")) {
                assertArrayEquals(part, after.get(name), name);
            }
        });
        assertEquals(before.keySet(), after.keySet());
    }

    @Test
    void theSamePeopleGiveTheSameBytes() throws IOException, TemplateMisfit {
        Path template = template(sheet -> { });
        assertArrayEquals(filled(template, people(60)), filled(template, people(60)));
    }

    @Test
    void anExampleThatWasLeftInIsNamed() throws IOException {
        Path template = template(sheet -> sheet.createRow(6).createCell(2).setCellValue("CONTOH"));
        var misfit = assertThrows(TemplateMisfit.class, () -> Template.of(template, SHEET)).complaint();
        assertEquals("template.filled C7", misfit.which() + " " + misfit.values().get("cell"));
    }

    @Test
    void anotherHeaderOrSheetIsNamed() throws IOException {
        Path template = template(sheet -> sheet.getRow(2).getCell(27).setCellValue("KODE_LOKASI"));
        var misfit = assertThrows(TemplateMisfit.class, () -> Template.of(template, SHEET)).complaint();
        assertEquals(List.of("AB3", "LOKASI", "KODE_LOKASI"), List.of(misfit.values().get("cell"),
                misfit.values().get("expected"), misfit.values().get("found")));
        Path other = template(sheet -> sheet.getWorkbook().setSheetName(1, "data_2027"));
        assertEquals("template.sheet",
                assertThrows(TemplateMisfit.class, () -> Template.of(other, SHEET)).complaint().which());
        Path none = Files.writeString(folder.resolve("bukan.xlsx"), "bukan");
        assertEquals("template.unreadable",
                assertThrows(TemplateMisfit.class, () -> Template.of(none, SHEET)).complaint().which());
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                var entry = entries.nextElement();
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }
}
