package id.iuranhub.payroll.csv;

import static id.iuranhub.payroll.Fixtures.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Fixtures;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Fast
class CsvFileTest {

    private static final Source SOURCE = Fixtures.source(Kind.NIK, MoneyFormat.PLAIN, DateFormat.YYYY_MM_DD,
            column("nik", Kind.NIK, true), column("nama", Kind.NAME, true), column("jabatan", Kind.TEXT, false),
            column("upah", Kind.WAGE, true));

    @TempDir
    Path folder;

    @Test
    void headersDriftAndColumnsStandInAnyOrder() throws Exception {
        assertRows(List.of("4|1|A||5"), "\ufeffDAFTAR\n\ufeff No.; UPAH \u00a0;N_I.K;Nama\n;;;\n7;5;1;A\n");
    }

    @Test
    void aLineIsWhereARecordBegins() throws Exception {
        assertRows(List.of("2|1|A\nB||5", "4|2|C||6", "6|3|D||7"),
                "nik;nama;upah\r\n1;\"A\nB\";5\r\n2;C;6\r\n\r\n3;D;7");
    }

    @Test
    void quotesInsideAFieldAndBehindOneAreTakenAsTheyCome() throws Exception {
        assertRows(List.of("2|1|A \"Ani\" B||5", "3|2|C\"D||6", "4|3|E\"F||7"),
                "nik;nama;upah\n1;A \"Ani\" B;5\n2;\"C\"\"D\";6\n3;E\"F;7\n");
    }

    @Test
    void blankAndTotalsRowsAreNoDataWhereverTheWordStands() throws Exception {
        assertRows(List.of("3|1|TOTAL SUPARTO||5"),
                "nik;nama;upah;ket\n;;;\n1;TOTAL SUPARTO;5;\n \u00a0;\t;;\n;;10; jumlah semua\n-;Total;10;\n");
    }

    @Test
    void aTotalsRowWithDigitsInItsNikIsData() throws Exception {
        assertRows(List.of("2|12|TOTAL||5"), "nik;nama;upah\n12;TOTAL;5\n");
    }

    @Test
    void shortRowsHaveEmptyCellsAndReservedCharactersBecomeSpaces() throws Exception {
        assertRows(List.of("2|1|A B C||"), "nik;nama;upah\n1;A\u0002B\u001fC\n");
    }

    @Test
    void whatIsNotUtf8IsWindows1252() throws Exception {
        Path file = write("nik;nama;upah\n1;RENÉ MU’MIN;5\n".getBytes(Charset.forName("windows-1252")));
        assertEquals("RENÉ MU’MIN", Fixtures.rows(file, SOURCE).get(0).cells()[1]);
        var longer = "nik;nama;upah\n1;" + "’".repeat(60_000) + ";5\n";
        assertEquals("’".repeat(60_000), Fixtures.rows(write(longer.getBytes(StandardCharsets.UTF_8)), SOURCE)
                .get(0).cells()[1]);
    }

    @Test
    void allMissingColumnsAreNamedWithWhatLooksLikeThem() throws Exception {
        assertEquals(new Finding(Code.FILE_LAYOUT, "nama, upah", "", "namaa"),
                refusal("LIST\nnik;namaa;jabatan\n1;A;B\n"));
        assertEquals(new Finding(Code.FILE_LAYOUT, "nik, nama, upah", "", ""), refusal("1234567890;2\n"));
    }

    @Test
    void aHeaderBelowTheTwentiethRowIsNone() throws Exception {
        assertRows(List.of("21|1|A||5"), "x\n".repeat(19) + "nik;nama;upah\n1;A;5\n");
        assertEquals(Code.FILE_LAYOUT, refusal("x\n".repeat(20) + "nik;nama;upah\n1;A;5\n").code());
    }

    @Test
    void aFileWithoutDataIsEmpty() throws Exception {
        for (String text : List.of("", "\ufeff", "\n\n", "nik;nama;upah", "nik;nama;upah\n;;\n;JUMLAH;0\n")) {
            assertEquals(Code.FILE_EMPTY, refusal(text).code(), text);
        }
    }

    @Test
    void aQuoteThatNeverClosesIsNoWholeFile() throws Exception {
        assertEquals(new Finding(Code.FILE_UNREADABLE, "", "\"", "line 3"),
                refusal("nik;nama;upah\n1;A;5\n2;\"B;6\n3;C;7\n"));
        assertEquals(Code.FILE_UNREADABLE, refusal("nik;nama;upah\n1;A;5\n2;B;\"").code());
        assertRows(List.of("2|1|A||5"), "nik;nama;upah\n1;A;\"5\"");
    }

    @Test
    void theMarkBehindTheFileMayStandInTheFileToo() throws Exception {
        assertRows(List.of("2|2|B||\u0003", "3|1|A||5\u0003"), "nik;nama;upah\n2;B;\u0003\n1;A;5\u0003");
    }

    @Test
    void aRecordPastTheLimitIsTooLarge() throws Exception {
        String fits = "nik;nama;upah\n1;" + "A".repeat(1_000_000) + ";5\n";
        assertEquals(1, Fixtures.rows(write(fits.getBytes(StandardCharsets.UTF_8)), SOURCE).size());
        for (int length : new int[] {1_048_580, 3_000_000}) {
            assertEquals(Code.FILE_TOO_LARGE, refusal("nik;nama;upah\n1;\"" + "A\n".repeat(length / 2) + "\";5\n")
                    .code());
            assertEquals(Code.FILE_TOO_LARGE, refusal("nik;nama;upah\n1;A" + ";".repeat(length) + "\n").code());
        }
    }

    @Test
    void aFilePastTheLimitIsTooLarge() throws Exception {
        Path file = write("nik;nama;upah\n1;A;5\n".getBytes(StandardCharsets.UTF_8));
        var refused = assertThrows(FileRefused.class,
                () -> Fixtures.rows(file, SOURCE, Limits.DEFAULT.withMaxBytes(10)));
        assertEquals(Code.FILE_TOO_LARGE, refused.findings().get(0).code());
    }

    @Test
    void utf16AndNulAreNoTexts() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            Path file = write("nik;nama;upah\n1;A;5\n".getBytes(charset));
            var refused = assertThrows(FileRefused.class, () -> Fixtures.rows(file, SOURCE));
            assertEquals(Code.FILE_ENCODING, refused.findings().get(0).code());
        }
    }

    @Test
    void linksAndFoldersAreNotFollowed() throws Exception {
        Path target = write("nik;nama;upah\n1;A;5\n".getBytes(StandardCharsets.UTF_8));
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
        for (Path path : List.of(link, folder)) {
            var refused = assertThrows(FileRefused.class, () -> Content.of(path, "csv", Limits.DEFAULT));
            assertEquals(Code.FILE_UNREADABLE, refused.findings().get(0).code());
        }
    }

    @Test
    void anotherExtensionIsToldWhichAreTaken() throws Exception {
        Path file = Files.writeString(folder.resolve("a.xls"), "x");
        var refused = assertThrows(FileRefused.class, () -> Fixtures.rows(file, SOURCE));
        assertEquals(List.of(new Finding(Code.FILE_UNREADABLE, "", "csv, xlsx, dbf", "xls")), refused.findings());
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("file.csv"), content);
    }

    private void assertRows(List<String> expected, String text) throws Exception {
        var rows = Fixtures.rows(write(text.getBytes(StandardCharsets.UTF_8)), SOURCE);
        assertEquals(expected, rows.stream().map(row -> row.line() + "|" + String.join("|", row.cells())).toList());
    }

    private Finding refusal(String text) throws IOException {
        Path file = write(text.getBytes(StandardCharsets.UTF_8));
        return assertThrows(FileRefused.class, () -> Fixtures.rows(file, SOURCE), text).findings().get(0);
    }
}
