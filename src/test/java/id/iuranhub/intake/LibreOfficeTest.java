package id.iuranhub.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.lowagie.text.pdf.PdfReader;
import de.siegmar.fastcsv.reader.CsvReader;
import id.iuranhub.model.Code;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.Finding;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.words.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an OPD sees that opens its answers: LibreOffice reads them and writes what it read. Only where it is installed.
 */
class LibreOfficeTest {

    private static final String CSV = "Text - txt - csv (StarCalc)";
    /** {@code ;}, quotes, UTF-8; cells as they are shown. */
    private static final String AS_SHOWN = CSV + ":59,34,76,1,,0,false,true,false";

    private static final List<String> CELLS = List.of("7271011708900001", "0071011708900001", "199008172015031001",
            "00012345678",
            "000000000000", "=1+1", "+62811", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "Budi; \"B\" Š",
            "7,27190170590500E+15");

    @TempDir
    private Path folder;

    @Test
    void nothingBecomesAFormulaAndNoDigitIsLost() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "LibreOffice is not installed");
        Path workbook = folder.resolve("upah_202605.csv.ack.xlsx");
        Path text = folder.resolve("upah_202605.csv.ack.csv");
        MarkedWorkbook.write(workbook, new MarkedWorkbook.Answered("upah_202605.csv", CELLS.size(), source(),
                List.of()), Words.in(Locale.forLanguageTag("id")), marked ->
                CELLS.forEach(cell ->
                        marked.add(new AnsweredRow(new Row(2, new String[] {cell, cell, cell, cell, cell, cell}),
                        Disposition.DEAD, List.of(Finding.of(Code.NIK_INVALID, "nik", cell)), ""))));
        Acknowledgement.write(text,
                CELLS.stream().map(cell -> new Acknowledgement.Line(2, cell, cell, "dead", "NIK_INVALID", "nik",
                cell, cell, cell)).iterator());
        var ofWorkbook = shown(workbook, List.of());
        var ofText = shown(text, List.of("--infilter=" + CSV + ":59,34,76,1"));
        for (int i = 0; i < CELLS.size(); i++) {
            String cell = CELLS.get(i);
            // In the text a formula has an apostrophe before it, which people see and the contract asks for.
            String safe = "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
            assertEquals(List.of(cell, cell, cell, cell, cell, cell), ofWorkbook.get(i + 1).subList(4, 10));
            assertEquals(List.of(safe, safe, "dead", "NIK_INVALID", "nik", safe, safe, safe),
                    ofText.get(i + 1).subList(1, 9));
        }
    }

    /** Wide and long as it may be, a sheet of the answer goes onto A4, lying, its columns all on it. */
    @Test
    void anAnswerPrintsOnA4() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "LibreOffice is not installed");
        Path workbook = folder.resolve("upah_202605.csv.ack.xlsx");
        int rows = 120;
        MarkedWorkbook.write(workbook, new MarkedWorkbook.Answered("upah_202605.csv", rows, source(), List.of()),
                Words.in(Locale.forLanguageTag("id")), marked -> {
                    for (int i = 0; i < rows; i++) {
                        String[] cells = {"7271011708900001", "NAMA YANG PANJANG SEKALI", "1990-08-17", "", "DAMKAR",
                            "3000000"};
                        marked.add(new AnsweredRow(new Row(i + 2, cells), Disposition.DEAD,
                                List.of(Finding.of(Code.NIK_INVALID, "nik", cells[0])), ""));
                    }
                });
        try (var pdf = new PdfReader(converted(workbook, "pdf", List.of()).toString())) {
            assertTrue(pdf.getNumberOfPages() > 1 && pdf.getNumberOfPages() < 20, pdf.getNumberOfPages() + " pages");
            var page = pdf.getPageSizeWithRotation(1);
            assertEquals(842, page.getWidth(), 2);
            assertEquals(595, page.getHeight(), 2);
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
    }

    private static Source source() throws IOException {
        return Sources.load(List.of(Path.of("config/sources/kendari-skpd.yaml"))).all().get(0);
    }

    private List<List<String>> shown(Path file, List<String> how) throws IOException, InterruptedException {
        try (var csv = CsvReader.builder().fieldSeparator(';').ofCsvRecord(converted(file, "csv:" + AS_SHOWN, how))) {
            return csv.stream().map(record -> record.getFields()).toList();
        }
    }

    private Path converted(Path file, String to, List<String> how) throws IOException, InterruptedException {
        Path shown = folder.resolve("shown-" + file.getFileName());
        var command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to", to, "--outdir", shown.toString()));
        command.addAll(how);
        command.add(file.toString());
        var office = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        boolean ended = office.waitFor(120, TimeUnit.SECONDS);
        office.destroyForcibly();
        assertTrue(ended, "LibreOffice did not end");
        try (var files = Files.list(shown)) {
            return files.findFirst().orElseThrow();
        }
    }
}
