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
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every paper of the sample month, through a running hub. {@code -Dpapers=DIR} keeps them, to be looked at;
 * {@code -Dsamples=docs/contoh} makes the printed samples anew.
 */
class PapersTest {

    private static final String BLTH = "2026-05";
    private static final String SAMPLED = "sukabumi-rentan";
    private static final int DPI = 50;
    /** Half a centimetre, which a printer may not reach. */
    private static final int MARGIN = 10;
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
            namesOpds(hub);
            ofAPerson(hub);
        }
    }

    private static void check(RunningHub hub, JsonNode sheet) throws IOException {
        String scheme = sheet.get("scheme").asText();
        var rupiah = sheet.get("rupiah");
        long owed = rupiah.get("accepted").asLong() + rupiah.get("pending").asLong();
        long people = sheet.get("rows").get("accepted").asLong() + sheet.get("rows").get("pending").asLong();
        for (PaperKind kind : PaperKind.ofMonths()) {
            byte[] printed = kept(hub, kind, scheme, "pdf");
            assertTrue(pages(printed) > 0);
            if (scheme.equals(SAMPLED)) {
                looksPrinted(printed, kind.word());
                sample(kind.word() + "_" + scheme, printed);
            }
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

    /** As a picture: something is on it, nothing in the margins, and no page is empty. */
    private static void looksPrinted(byte[] pdf, String what) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var picture = renderer.renderImageWithDPI(page, DPI);
                long ink = 0;
                long outside = 0;
                for (int x = 0; x < picture.getWidth(); x++) {
                    for (int y = 0; y < picture.getHeight(); y++) {
                        boolean dark = (picture.getRGB(x, y) & 0xFF) < 0xC0;
                        ink += dark ? 1 : 0;
                        outside += dark && (x < MARGIN || y < MARGIN || x >= picture.getWidth() - MARGIN
                                || y >= picture.getHeight() - MARGIN) ? 1 : 0;
                    }
                }
                assertTrue(ink > 300, what + " page " + page + " has " + ink + " dark points");
                assertEquals(0, outside, what + " page " + page + " is printed over its margin");
            }
        }
    }

    private static void sample(String name, byte[] pdf) throws IOException {
        String folder = System.getProperty("samples", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder).resolve(name + ".pdf"), pdf);
        }
    }

    /** Sponsors' lists name no OPD: it is that of the sponsor, by whose own pay it is known. */
    private static void namesOpds(RunningHub hub) throws IOException {
        var opds = rows(hub, PaperKind.REKAPITULASI, SAMPLED).stream().map(row -> text(row, 1)).toList();
        assertTrue(opds.contains("DINAS PENDIDIKAN"), opds.toString());
        String people = text(paper(hub, PaperKind.NOMINATIF, SAMPLED, "pdf"));
        assertTrue(people.contains("Jumlah DINAS PENDIDIKAN"), people);
    }

    /** Whose month was accepted, under the OPD of who pays for them. */
    private static void ofAPerson(RunningHub hub) throws IOException {
        String nik = rows(hub, PaperKind.NOMINATIF, SAMPLED).stream().filter(one -> text(one, 2).matches("\\d{16}")
                && text(one, 1).matches("[A-Z].*")).map(one -> text(one, 2)).findFirst().orElseThrow();
        byte[] pdf = hub.post("/reports/masa-iur", Map.of("nik", nik, "blth", BLTH)).get("base64").binaryValue();
        looksPrinted(pdf, "masa-iur");
        assertTrue(text(pdf).contains("Menuju 36 bulan: kurang 35 bulan"), text(pdf));
        assertTrue(text(pdf).matches(".*(DINAS|KECAMATAN) .*"), text(pdf));
        sample("masa-iur_" + SAMPLED, pdf);
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
