package id.iuranhub.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Code;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Remark;
import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.payroll.TableFile;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.testing.Fast;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer as a workbook, looked at with the hub's own reader and in its XML. */
@Fast
class MarkedWorkbookTest {

    private static final Words WORDS = Words.in(Locale.forLanguageTag("id"));

    @TempDir
    private Path folder;
    private Path target;
    private Source kendari;
    private Source palembang;

    @BeforeEach
    void sources() throws IOException {
        try (var files = Files.list(Path.of("config/sources"))) {
            var sources = Sources.load(files.toList());
            kendari = sources.get("kendari-skpd");
            palembang = sources.get("palembang-opd");
        }
        target = folder.resolve("upah_202605.csv.ack.xlsx");
    }

    @Test
    void itReadsAsTheSendersOwnRows() throws IOException, FileRefused {
        var sent = List.of(row(2, "7471011708900001", "Siti", "1990-08-17", "00012345678", "DAMKAR", "3500000"),
                row(3, "0071011708900002", "Wayan \"W\" Š; S.E.", "1990-08-17", "", "DAMKAR", "3.500.000"),
                row(9, "7,27190170590500E+15", "", "17/08/1990", "=1+1", "'=x", "-5"));
        write(kendari, 3,
                marked -> sent
                .forEach(row -> marked.add(dead(row, new Finding(Code.MONEY_INVALID, "upah", ">= 1", "x")))));
        assertEquals(sent.stream().map(row -> List.of(row.cells())).toList(),
                read(kendari).stream().map(row -> List.of(row.cells())).toList());
        assertEquals(List.of(2, 3, 4), read(kendari).stream().map(Row::line).toList());
    }

    @Test
    void numberAndDateCellsStayWhatTheyWere() throws IOException, FileRefused {
        Row sent = row(5, Cell.number("12"), "7471011708900001", "Siti", Cell.number("33102"), "", "Guru",
                Cell.number("2500000.5"));
        write(palembang, 1, marked -> marked.add(new AnsweredRow(sent, Disposition.PENDING, List.of(), "")));
        // The running number is no amount, so that it is text from here on.
        Row expected = row(2, "12", "7471011708900001", "Siti", Cell.number("33102"), "", "Guru",
                Cell.number("2500000.5"));
        assertArrayEquals(expected.cells(), read(palembang).get(0).cells());
    }

    @Test
    void identifiersThatWereNumbersBecomeTextAndKeepWhatWasLeftOfThem() throws IOException, FileRefused {
        Row sent = row(5, "1", Cell.number("7.27190170590500E+15"), "Siti", Cell.number("1E999999999"),
                Cell.number("12345678901"), "",
                Cell.number("1E+999999999"));
        write(palembang, 1,
                marked -> marked.add(dead(sent, Finding.of(Code.IDENTIFIER_DAMAGED, "NIK", "7.27190170590500E+15"))));
        assertArrayEquals(new String[] {"1", "7.27190170590500E+15", "Siti", "1E999999999", "12345678901", "",
                "1E+999999999"},
                read(palembang).get(0).cells());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62811", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1",
            "=HYPERLINK(\"http://x\")", "<f>1</f>", "]]>&amp;"})
    void nothingBecomesAFormula(String text) throws IOException, FileRefused {
        write(kendari, 1, marked -> marked.add(dead(row(2, "7471011708900001", text, text, text, text, text),
                Finding.of(Code.NIK_INVALID, "nik", text))));
        String xml = part("xl/worksheets/sheet1.xml");
        assertFalse(xml.contains("<f>") || xml.contains("<f "), xml);
        assertEquals(text, read(kendari).get(0).cell(1));
        assertEquals(0, Pattern.compile("<c [^>]*(?<!t=\"inlineStr\")><v>").matcher(xml).results().count(),
                "a cell that is no text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Budi\u0001", "Budi\u0000x", "Budi \uD83D", "Budi \uFFFF", "Budi \uD83D\uDE00"})
    void whatXmlCannotSayDoesNotBreakTheWorkbook(String name) throws IOException, FileRefused {
        write(kendari, 1,
                marked -> marked
                .add(dead(row(2, "7471011708900001", name, "", "", "", ""),
                Finding.of(Code.FIELD_MISSING, "upah", ""))));
        assertTrue(read(kendari).get(0).cell(1).startsWith("Budi"));
    }

    @Test
    void theFaultyCellHasAColourThatOthersHaveNot() throws IOException {
        write(kendari, 2, marked -> {
            marked.add(dead(row(2, "7471011708900001", "Siti", "x", "", "DAMKAR", "y"),
                    Finding.of(Code.MONEY_INVALID, "upah", "y"), Finding.of(Code.DATE_INVALID, "tanggal_lahir", "x")));
            marked.add(new AnsweredRow(row(3, "7471011708900002", "Ani", "1990-08-17", "", "DAMKAR", "1"),
                    Disposition.PENDING, List.of(), ""));
        });
        assertEquals(List.of("G2", "J2"), cellsFilled("F8B4A8"));
        assertEquals(List.of("A2", "B2", "C2", "D2", "E2", "F2", "H2", "I2"), cellsFilled("FFF4D6"));
    }

    @Test
    void besideTheRowStandsWhatIsWrongAndHowToMendIt() throws IOException {
        var wrong = new Finding(Code.MONEY_INVALID, "upah", "1250000", "1,5");
        var missing = Finding.of(Code.FIELD_MISSING, "nama", "");
        write(kendari, 1,
                marked -> marked.add(dead(row(7, "7471011708900001", "", "1990-08-17", "", "", "1,5"), wrong,
                missing)));
        String xml = part("xl/worksheets/sheet1.xml");
        for (String said
                : List.of("7", "perlu diperiksa", WORDS.problem(wrong), WORDS.problem(missing), WORDS.fix(wrong),
                WORDS.fix(missing))) {
            assertTrue(xml.contains(escaped(said)), said);
        }
    }

    /** Or whoever corrects the workbook and sends it back would lose a row without a word. */
    @Test
    void aRemarkNeverMakesItsRowATotal() throws IOException, FileRefused {
        var least = new Finding(Code.MONEY_INVALID, "upah", ">= 0", "-1");
        assertTrue(WORDS.problem(least).startsWith("Jumlah"), "what the dot is there for");
        write(kendari, 1, marked -> marked.add(dead(row(2, "", "Siti", "1990-08-17", "", "", "0"), least)));
        assertEquals(1, read(kendari).size());
    }

    @Test
    void aLongFileShowsOnlyTheRowsThatNeedAPerson() throws IOException, FileRefused {
        write(kendari, MarkedWorkbook.WHOLE + 1, marked -> {
            for (int line = 2; line <= MarkedWorkbook.WHOLE + 2; line++) {
                Row row = row(line, "7471011708900001", "Siti", "1990-08-17", "", "", "1");
                marked.add(line % 1000 == 0 ? dead(row, Finding.of(Code.NIK_INVALID, "nik", "x"))
                        : new AnsweredRow(row, Disposition.PENDING, List.of(), ""));
            }
        });
        assertEquals(2, read(kendari).size());
        assertTrue(part("xl/worksheets/sheet2.xml").contains(">1999<"), "all are counted");
        assertTrue(part("xl/worksheets/sheet2.xml").contains("Hanya baris yang perlu diperiksa"));
    }

    @Test
    void beyondABoundRowsAreCountedAndNotShown() throws IOException, FileRefused {
        int rows = MarkedWorkbook.MOST + 7;
        write(kendari, rows, marked -> {
            for (int line = 2; line < rows + 2; line++) {
                marked.add(dead(row(line, "x", "Siti", "1990-08-17", "", "", "1"),
                        Finding.of(Code.NIK_INVALID, "nik", "x")));
            }
        });
        assertEquals(MarkedWorkbook.MOST, read(kendari).size());
        assertTrue(part("xl/worksheets/sheet2.xml").contains(">7</"));
    }

    @Test
    void whatTheSenderShouldKnowOfTheFileStandsInTheSummary() throws IOException {
        var total = new Remark(Remark.What.TOTAL_DIFFERS, "line 9", "upah", "24143", "24000");
        MarkedWorkbook.write(target, new MarkedWorkbook.Answered("f", 1, kendari, List.of(total)), WORDS,
                marked -> { });
        assertTrue(part("xl/worksheets/sheet2.xml").contains(escaped(WORDS.remark(total))));
    }

    @Test
    void aCellLongerThanACellCanBeIsCut() throws IOException, FileRefused {
        write(kendari, 1, marked -> marked.add(dead(row(2, "7471011708900001", "x".repeat(200_000), "", "", "", ""),
                Finding.of(Code.FIELD_MISSING, "upah", ""))));
        assertTrue(read(kendari).get(0).cell(1).length() < 32_767);
    }

    @Test
    void untilItIsWholeTheOldOneStandsAndNothingElseIsLeft() throws IOException {
        write(kendari, 0, marked -> { });
        byte[] old = Files.readAllBytes(target);
        assertThrows(IllegalStateException.class, () -> write(kendari, 1, marked -> {
            assertArrayEquals(old, Files.readAllBytes(target));
            throw new IllegalStateException("the database is gone");
        }));
        assertThrows(IOException.class, () -> write(kendari, 1, marked -> {
            throw new UncheckedIOException(new IOException("the disk is full"));
        }));
        assertArrayEquals(old, Files.readAllBytes(target));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(target), files.toList());
        }
    }

    private void write(Source source, long rows, MarkedWorkbook.Filling filling) throws IOException {
        MarkedWorkbook.write(target, new MarkedWorkbook.Answered("upah_202605.csv", rows, source, List.of()), WORDS,
                filling);
    }

    private static Row row(int line, String... cells) {
        return new Row(line, cells);
    }

    private static AnsweredRow dead(Row row, Finding... findings) {
        return new AnsweredRow(row, Disposition.DEAD, List.of(findings), "");
    }

    private List<Row> read(Source source) throws IOException, FileRefused {
        var rows = new ArrayList<Row>();
        try (var file = TableFile.open(target, "xlsx", source.form(), Content.of(target, "xlsx", Limits.DEFAULT),
                Limits.DEFAULT)) {
            for (var next = file.next(1000); !next.isEmpty(); next = file.next(1000)) {
                rows.addAll(next);
            }
        }
        return rows;
    }

    private String part(String name) throws IOException {
        try (var zip = new ZipFile(target.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> cellsFilled(String colour) throws IOException {
        var fills = Pattern.compile("<fill>(.*?)</fill>").matcher(part("xl/styles.xml")).results()
                .map(fill -> fill.group(1)).toList();
        var formats = Pattern.compile("<xf [^>]*fillId=\"(\\d+)\"")
                .matcher(part("xl/styles.xml").replaceFirst("(?s).*<cellXfs", ""))
                .results().map(format -> fills.get(Integer.parseInt(format.group(1))).contains(colour)).toList();
        return Pattern.compile("<c r=\"([A-Z]+\\d+)\" s=\"(\\d+)\"").matcher(part("xl/worksheets/sheet1.xml")).results()
                .filter(cell -> formats.get(Integer.parseInt(cell.group(2)))).map(cell -> cell.group(1)).toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
