package id.iuranhub.payroll.xlsx;

import static id.iuranhub.payroll.Fixtures.column;
import static id.iuranhub.testing.Zipped.header;
import static id.iuranhub.testing.Zipped.row;
import static id.iuranhub.testing.Zipped.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Code;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Fixtures;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import id.iuranhub.testing.Fast;
import id.iuranhub.testing.Zipped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Fast
class WorkbookTest {

    private static final Source SOURCE = Fixtures.source(Kind.NIK, MoneyFormat.CELL, DateFormat.DD_SLASH_MM_SLASH_YYYY,
            column("nik", Kind.NIK, true), column("nama", Kind.NAME, true), column("upah", Kind.WAGE, true),
            column("lahir", Kind.BIRTH_DATE, false));

    @TempDir
    Path folder;

    @Test
    void theFirstSheetThatHasAHeaderIsRead() throws Exception {
        assertEquals(List.of("2|1|A|#5|"), rows(Zipped.workbook()));
    }

    @Test
    void whatAnotherWriterWritesIsRead() throws Exception {
        Path file = folder.resolve("other.xlsx");
        try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Daftar");
            for (int i = 0; i < 4; i++) {
                sheet.value(1, i, List.of("NIK", "Nama", "Upah", "lahir").get(i));
            }
            sheet.value(3, 0, "1671901705905001");
            sheet.value(3, 1, "A");
            sheet.value(3, 2, 3_500_000);
            sheet.value(3, 3, LocalDate.of(1990, 5, 17));
        }
        Row row = Fixtures.rows(file, SOURCE).get(0);
        var reading = new RowReader(SOURCE, Fixtures.MAY).read(row);
        assertEquals(4, row.line());
        assertEquals(List.of(), reading.findings());
        assertEquals(3_500_000, reading.wage());
        assertEquals(LocalDate.of(1990, 5, 17), reading.birthDate());
    }

    @Test
    void cellsOfEveryTypeAreTheirText() throws Exception {
        String types =
                "<c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c><f>A1*2</f><v>1.25E7</v></c><c "
                + "t='d'><v>1990-05-17T00:00:00</v></c>";
        assertEquals(List.of("7|TRUE|#N/A|#1.25E7|#33010", "8|1|x|#6|", "9||B||", "10|2|||"),
                rows(Zipped.workbook().sheet(
                lahirHeader() + row(7, types)
                        + row(8, text("1"), "<c t='str'><f>B1</f><v>x</v></c>", "<c><f t='shared' si='9'/><v>6</v></c>")
                        + row(9, "<c r='B9' t='inlineStr'><is><t>B</t></is></c>", "<c/>", "<c r='ZZ9'><v>1</v></c>")
                        + row(10, text("2")))));
    }

    @Test
    void anEmptyRowAndOneOfTotalsAreNoData() throws Exception {
        assertEquals(List.of("5|1|A|#5|"), rows(Zipped.workbook().sheet(header() + row(2) + row(3, "<c s='1'/>")
                + row(4, "<c/>", text("Jumlah"), "<c><v>5</v></c>")
                + row(5, text("1"), text("A"), "<c><v>5</v></c>"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void datesThatCountFrom1904AreTurnedIntoThoseThatCountFrom1900(String flag) throws Exception {
        var workbook = Zipped.workbook()
                .sheet(lahirHeader() + row(7, text("1"), text("A"), "<c><v>5</v></c>", "<c><v>31548</v></c>"));
        workbook.with("xl/workbook.xml", workbook.part("xl/workbook.xml")
                .replace("<workbookPr/>", "<workbookPr date1904='" + flag + "'/>"));
        assertEquals(List.of("7|1|A|#5|#33010"), rows(workbook));
    }

    private static String lahirHeader() {
        return header().replace("</row>", text("Lahir") + "</row>");
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingIsFetched() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "4711");
        String dtd = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
        var workbook = Zipped.workbook().sheet(header() + row(2, text("1"), text("&x;"), "<c><v>5</v></c>"));
        workbook.with("xl/sheets/two.xml", dtd + workbook.part("xl/sheets/two.xml"));
        var refused = refusal(workbook);
        assertEquals(Code.FILE_UNREADABLE, refused.findings().get(0).code());
        assertFalse(refused.getMessage().contains("4711"));
        assertEquals(Code.FILE_UNREADABLE, refusal(Zipped.workbook().with("xl/sharedStrings.xml",
                "<!DOCTYPE sst [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><sst><si><t>&b;</t></si></sst>")).findings()
                .get(0).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<c t='s'><v>2000000000</v></c>", "<c t='s'><v>-1</v></c>", "<c t='s'><v>x</v></c>",
                "<c r='ZZZZZZ1'><v>1</v></c>",
        "<c><v>1</x></c>", "<c><v>&nosuch;</v></c>", "<c><v><a/></v></c>", "<c"})
    void aCellThatPointsNowhereIsNotFollowed(String cell) throws Exception {
        assertEquals(Code.FILE_UNREADABLE, refusal(Zipped.workbook().sheet(header() + row(2, cell))).findings()
                .get(0).code());
    }

    @Test
    void elementsThatNestWithoutEndAreRefused() throws Exception {
        assertEquals(Code.FILE_UNREADABLE,
                refusal(Zipped.workbook().sheet(header() + "<row>" + "<a>".repeat(200_000))).findings().get(0).code());
    }

    @Test
    void moreThanTheLimitOnceUnpackedIsTooLarge() throws Exception {
        var small = new Limits(1_000_000, 1024, 3_000_000, 2_000_000);
        for (String part : List.of("xl/media/image1.png", "xl/sharedStrings2.xml")) {
            Path file = Zipped.workbook().writeWithBlanks(folder, part, 3_000_000);
            var refused = assertThrows(FileRefused.class, () -> Fixtures.rows(file, SOURCE, small));
            assertEquals(Code.FILE_TOO_LARGE, refused.findings().get(0).code());
        }
    }

    @Test
    void sharedTextsPastTheirLimitAndRowsPastTheirsAreTooLarge() throws Exception {
        var small = new Limits(1_000_000, 1024, 3_000_000, 1000);
        for (var workbook : List.of(
                Zipped.workbook().with("xl/sharedStrings.xml", "<sst>" + "<si><t>a</t></si>".repeat(100) + "</sst>"),
                Zipped.workbook().sheet(header() + row(2, text("A".repeat(1100)))),
                Zipped.workbook().sheet(header() + row(2, text("A".repeat(600)), text("A".repeat(600)))))) {
            Path file = workbook.write(folder);
            var refused = assertThrows(FileRefused.class, () -> Fixtures.rows(file, SOURCE, small));
            assertEquals(Code.FILE_TOO_LARGE, refused.findings().get(0).code());
        }
    }

    @Test
    void flippedBytesAreRefusedOrReadButNothingElseHappens() throws Exception {
        Path file = Zipped.workbook().write(folder);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 7) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= 0x55;
            Files.write(file, flipped);
            try {
                assertEquals(1, Fixtures.rows(file, SOURCE).size());
            } catch (FileRefused refused) {
                assertTrue(refused.findings().get(0).code().ofFile());
            }
        }
    }

    @Test
    void aPartThatDiffersFromItsChecksumIsRefused() throws Exception {
        Path file = Zipped.workbook().writeStored(folder);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("<v>5</v>", "<v>6</v>"), StandardCharsets.ISO_8859_1);
        var refused = assertThrows(FileRefused.class, () -> Fixtures.rows(file, SOURCE));
        assertEquals(Code.FILE_UNREADABLE, refused.findings().get(0).code());
    }

    @Test
    void aSheetOfNothingIsEmpty() throws Exception {
        assertEquals(Code.FILE_EMPTY, refusal(Zipped.workbook().sheet("")).findings().get(0).code());
        assertEquals(Code.FILE_EMPTY, refusal(Zipped.workbook().sheet(header())).findings().get(0).code());
    }

    private List<String> rows(Zipped workbook) throws IOException, FileRefused {
        return Fixtures.rows(workbook.write(folder), SOURCE).stream()
                .map(row -> row.line() + "|" + String.join("|", row.cells()).replace('\u0002', '#')).toList();
    }

    private FileRefused refusal(Zipped workbook) throws IOException {
        Path file = workbook.write(folder);
        return assertThrows(FileRefused.class, () -> Fixtures.rows(file, SOURCE));
    }
}
