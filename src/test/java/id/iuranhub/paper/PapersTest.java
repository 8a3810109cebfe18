package id.iuranhub.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import id.iuranhub.testing.RunningHub;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every paper of the sample month, through a running hub. {@code -Dpapers=DIR} keeps them, to be looked at. */
class PapersTest {

    private static final String BLTH = "2026-05";
    private static final Path DEMO = Path.of("src/main/resources/demo", BLTH);

    @TempDir
    Path home;

    @Test
    void everyPaperIsMadeWithTheFiguresOfStatusAndTheSameBytesTwice() throws IOException {
        Files.createDirectories(home.resolve("config/letterhead"));
        Files.writeString(home.resolve("config/letterhead/sukabumi-rentan.yaml"), """
                city: Kota Sukabumi
                office: Badan Pengelolaan Keuangan dan Pendapatan Daerah
                address: Jalan R. Syamsudin, S.H. Nomor 25, Sukabumi
                paper: F4
                number: 900/....../BPKPD/2026
                signatories:
                  - {capacity: Mengetahui, title: Kepala Badan, name: Contoh Pejabat, nip: "197001011995031001"}
                  - {title: Bendahara Pengeluaran}
                """);
        try (var hub = new RunningHub(home)) {
            hub.drop(DEMO.resolve("enrolment"), "enrolment");
            hub.drop(DEMO.resolve("inbox"), "inbox");
            hub.send(BLTH);
            hub.awaitQuiet();
            for (JsonNode sheet : hub.get("/status", "blth", BLTH).get("schemes")) {
                check(hub, sheet);
            }
        }
    }

    private static void check(RunningHub hub, JsonNode sheet) throws IOException {
        String scheme = sheet.get("scheme").asText();
        var rupiah = sheet.get("rupiah");
        long owed = rupiah.get("accepted").asLong() + rupiah.get("pending").asLong();
        long people = sheet.get("rows").get("accepted").asLong() + sheet.get("rows").get("pending").asLong();
        for (PaperKind kind : PaperKind.ofMonths()) {
            assertTrue(pages(kept(hub, kind, scheme, "pdf")) > 0);
            kept(hub, kind, scheme, "csv");
            kept(hub, kind, scheme, "xlsx");
        }
        var nominatif = rows(hub, PaperKind.NOMINATIF, scheme);
        assertEquals(owed, lastSum(nominatif, 13), scheme);
        assertEquals(people, nominatif.stream().filter(row -> text(row, 2).matches("\\d{16}")).count(), scheme);
        var rekapitulasi = rows(hub, PaperKind.REKAPITULASI, scheme);
        assertEquals(owed, lastSum(rekapitulasi, 8), scheme);
        assertEquals(people, lastSum(rekapitulasi, 2), scheme);
        var letter = rows(hub, PaperKind.SURAT_PENGANTAR, scheme);
        assertEquals(owed, lastSum(letter, 2), scheme);
        String minutes = text(paper(hub, PaperKind.BERITA_ACARA, scheme, "pdf"));
        assertTrue(minutes.contains(Rupiahs.written(rupiah.get("accepted").asLong())), minutes);
        assertTrue(minutes.contains("Tidak terdapat selisih"), minutes);
    }

    /** Made twice; the minutes name the head of the journal, which goes on. */
    private static byte[] kept(RunningHub hub, PaperKind kind, String scheme, String format) throws IOException {
        byte[] made = paper(hub, kind, scheme, format);
        if (kind != PaperKind.BERITA_ACARA) {
            byte[] again = paper(hub, kind, scheme, format);
            if (!Arrays.equals(made, again)) {
                // A minute may have passed, which the paper tells; two do not.
                made = paper(hub, kind, scheme, format);
            }
            assertArrayEquals(made, again, kind + " " + format);
        }
        String keep = System.getProperty("papers", "");
        if (!keep.isEmpty()) {
            Files.write(Files.createDirectories(Path.of(keep)).resolve(kind.word() + "_" + scheme + "." + format),
                    made);
        }
        return made;
    }

    private static byte[] paper(RunningHub hub, PaperKind kind, String scheme, String format) throws IOException {
        return hub.get("/reports/" + kind.word(), "blth", BLTH, "scheme", scheme, "format", format).get("base64")
                .binaryValue();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        }
    }

    private static List<Row> rows(RunningHub hub, PaperKind kind, String scheme) throws IOException {
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(paper(hub, kind, scheme, "xlsx")))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static String text(Row row, int column) {
        return row.getCellCount() <= column || row.getCell(column) == null ? "" : row.getCell(column).getText();
    }

    /** The last number of a column, which is the sum of those before. */
    private static long lastSum(List<Row> rows, int column) {
        long sum = -1;
        for (Row row : rows) {
            if (row.getCellCount() > column && row.getCell(column) != null
                    && row.getCell(column).getType() == CellType.NUMBER) {
                sum = row.getCell(column).asNumber().longValueExact();
            }
        }
        return sum;
    }

    @Test
    void aNameThatBeginsLikeAFormulaIsText() throws IOException {
        var listing = new Paper.Listing(List.of(Paper.Column.text("Nama", 4), Paper.Column.number("Jumlah", 2)),
                to -> to.accept(Paper.Line.of("=1+1", 5400L)));
        var paper = new Paper(PaperKind.NOMINATIF, Letterhead.plain("Kota Contoh"), List.of(), List.of(listing), "");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(WorkbookPaper.of(paper)))) {
            var cells = new ArrayList<CellType>();
            workbook.getFirstSheet().read().stream().filter(row -> text(row, 0).equals("=1+1"))
                    .forEach(row -> row.forEach(cell -> cells.add(cell.getType())));
            assertEquals(List.of(CellType.STRING, CellType.NUMBER), cells);
        }
        assertTrue(new String(CsvPaper.of(paper), StandardCharsets.UTF_8).contains("'=1+1;5400"));
    }

    @Test
    void amountsAreSpokenAsLettersHaveThem() {
        var spoken = Arrays.asList(0L, 11L, 15L, 100L, 119L, 1_000L, 1_001L, 16_800L, 2_100_000L, 1_234_567L)
                .stream().map(Rupiahs::spoken).toList();
        assertEquals(List.of("nol rupiah", "sebelas rupiah", "lima belas rupiah", "seratus rupiah",
                "seratus sembilan belas rupiah", "seribu rupiah", "seribu satu rupiah",
                "enam belas ribu delapan ratus rupiah", "dua juta seratus ribu rupiah",
                "satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh rupiah"), spoken);
        assertEquals("Rp1.234.567", Rupiahs.written(1_234_567));
    }
}
