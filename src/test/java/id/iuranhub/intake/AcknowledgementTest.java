package id.iuranhub.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Fast
class AcknowledgementTest {

    private static final String HEADER = "line;nik;nama;disposition;code;field;expected;found;fix\r\n";

    @TempDir
    private Path folder;
    private Path target;

    @BeforeEach
    void target() {
        target = folder.resolve("gaji_202605.csv.ack.csv");
    }

    @Test
    void isTheContractsFileByteForByte() throws IOException {
        Acknowledgement.write(target, List.of(
                new Acknowledgement.Line(2, "7271011708900001", "Siti", "pending", "", "", "", "", ""),
                new Acknowledgement.Line(3, "", "Wayan Š.", "dead", "DEDUCTION_MISMATCH", "potongan", "24.143", "-5",
                "Betulkan."))
                .iterator());
        assertEquals("\uFEFF" + HEADER
                + "2;\"=\"\"7271011708900001\"\"\";Siti;pending;;;;;\r\n"
                + "3;;Wayan Š.;dead;DEDUCTION_MISMATCH;potongan;24.143;'-5;Betulkan.\r\n", Files.readString(target));
    }

    @Test
    void aFileWithoutRowsStillHasItsHeader() throws IOException {
        Acknowledgement.write(target, List.<Acknowledgement.Line>of().iterator());
        assertEquals("\uFEFF" + HEADER, Files.readString(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62811", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "=\"x;y\"",
            "\uFF1D1+1", "\uFF0B62811",
        "\uFF0D1", "\uFF20SUM(A1)"})
    void aFormulaBecomesText(String text) throws IOException {
        assertEquals("'" + text, cellOf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "7271011708900001", "199008172015031001", "000000000000", "00012345678",
            "01"})
    void longNumbersAndLeadingZerosKeepTheirDigits(String number) throws IOException {
        assertEquals("=\"" + number + "\"", cellOf(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 7271011708900001", "\t7271011708900001", "7271011708900001 "})
    void aLongNumberIsOneWithBlanksAroundItToo(String number) throws IOException {
        assertEquals("=\"7271011708900001\"", cellOf(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Budi; S.E.", "Budi \"Bud\" Santoso", "Budi\nSantoso", "Budi\r\nSantoso",
            "'7271011708900001",
        "'=1", "0", "12345678901", "7,27190170590500E+15", "٧٢٧١٠١١٧٠٨٩٠٠٠٠١", "a=b", "Ni Luh @ Bali", " spasi "})
    void everythingElseStaysAsItIs(String text) throws IOException {
        assertEquals(text, cellOf(text));
    }

    @Test
    void everyCellFromOutsideIsMadeSafe() throws IOException {
        Acknowledgement.write(target,
                List.of(new Acknowledgement.Line(2, "=1", "=2", "dead", "NIK_INVALID", "=3", "=4", "=5", "=6"))
                .iterator());
        assertArrayEquals(new String[] {"2", "'=1", "'=2", "dead", "NIK_INVALID", "'=3", "'=4", "'=5", "'=6"},
                read().get(1).toArray(new String[0]));
    }

    @Test
    void manyRowsStayInOrder() throws IOException {
        Acknowledgement.write(target, IntStream.rangeClosed(2, 50_001).mapToObj(AcknowledgementTest::named).iterator());
        var rows = read();
        assertEquals(50_001, rows.size());
        assertEquals("50001", rows.get(50_000).get(0));
    }

    @Test
    void theNewOneTakesThePlaceOfTheOldAndNothingElseIsLeft() throws IOException {
        Acknowledgement.write(target, IntStream.range(2, 9).mapToObj(AcknowledgementTest::named).iterator());
        Acknowledgement.write(target, List.of(named(2)).iterator());
        assertEquals(2, read().size());
        assertEquals(List.of(target), files());
    }

    @Test
    void untilItIsWholeTheOldOneStands() throws IOException {
        Acknowledgement.write(target, List.of(named(2)).iterator());
        String old = Files.readString(target);
        var lines = new Iterator<Acknowledgement.Line>() {
            private int line = 2;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Acknowledgement.Line next() {
                if (line == 20_000) {
                    assertEquals(old, assertReadable(target));
                    throw new NoSuchElementException("the database is gone");
                }
                return named(line++);
            }
        };
        assertThrows(NoSuchElementException.class, () -> Acknowledgement.write(target, lines));
        assertEquals(old, Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void aNameAsLongAsNamesCanBeIsWritten() throws IOException {
        target = folder.resolve("g".repeat(247) + ".ack.csv");
        Acknowledgement.write(target, List.of(named(2)).iterator());
        assertEquals(2, read().size());
    }

    @Test
    void halfACharacterDoesNotStopTheFile() throws IOException {
        assertEquals("Budi ?", cellOf("Budi \uD83D"));
    }

    @Test
    void whoMayReadTheFolderMayReadTheFile() throws IOException {
        for (String[] rights : new String[][] {{"rwx------", "rw-------"}, {"rwxr-x---", "rw-r-----"}}) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights[0]));
            Acknowledgement.write(target, List.of(named(2)).iterator());
            assertEquals(rights[1], PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
        }
        assertTrue(Files.isRegularFile(target));
    }

    private static String assertReadable(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private static Acknowledgement.Line named(int line) {
        return new Acknowledgement.Line(line, "7271011708900001", "Siti", "pending", "", "", "", "", "");
    }

    private String cellOf(String text) throws IOException {
        Acknowledgement.write(target, List.of(new Acknowledgement.Line(2, "", text, "pending", "", "", "", "", ""))
                .iterator());
        return read().get(1).get(2);
    }

    private List<List<String>> read() throws IOException {
        try (var reader = CsvReader.builder().fieldSeparator(';').skipEmptyLines(false)
                .ofCsvRecord(Files.readString(target).substring(1))) {
            return reader.stream().map(record -> record.getFields()).toList();
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
