package id.iuranhub.payroll.dbf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.iuranhub.model.Code;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Fixtures;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Fast
class DbfFileTest {

    private static final Path SAMPLE = Fixtures.DEMO.resolve("2026-05/inbox/sorong-gaji/gaji_202605_DINAS ARSIP.dbf");
    private static final int NAME_IN_FIRST_RECORD = 417 + 1 + 20;
    private static final int TRANSACTION_IN_FIRST_RECORD = NAME_IN_FIRST_RECORD + 50 + 20 + 8 + 6;

    @TempDir
    Path folder;

    private byte[] table;
    private Source source;

    @BeforeEach
    void readSample() throws IOException {
        table = Files.readAllBytes(SAMPLE);
        source = Fixtures.sources().get("sorong-gaji");
    }

    @Test
    void numbersAreTheirCharactersWithoutPadding() throws Exception {
        assertEquals(List.of("WATI PERMATA", "19960221", "0"),
                List.of(cell(0, "NAMA"), cell(0, "TGLLHR"), cell(0, "PBPJSTK")));
    }

    @Test
    void aDeletedRecordIsLeftOutAndCounted() throws Exception {
        int before = rows().size();
        int first = rows().get(0).line();
        table[417] = '*';
        assertEquals(before - 1, rows().size());
        assertEquals(first + 1, rows().get(0).line());
    }

    @Test
    void theLanguageByteNamesTheCodePage() throws Exception {
        table[NAME_IN_FIRST_RECORD] = (byte) 0x82;
        table[29] = 1;
        assertEquals('é', cell(0, "NAMA").charAt(0));
        table[29] = 2;
        assertEquals('é', cell(0, "NAMA").charAt(0));
        table[29] = 0x57;
        assertEquals('‚', cell(0, "NAMA").charAt(0));
    }

    /** No database takes a NUL in a text: the row could never have been stored. */
    @Test
    void aNulInATextBecomesASpace() throws Exception {
        table[NAME_IN_FIRST_RECORD + 2] = 0;
        assertEquals("WA I PERMATA", cell(0, "NAMA"));
    }

    @Test
    void whatStandsInABrokenCellIsShown() throws Exception {
        Arrays.fill(table, NAME_IN_FIRST_RECORD + 70, NAME_IN_FIRST_RECORD + 78, (byte) '0');
        table[TRANSACTION_IN_FIRST_RECORD] = '1';
        assertEquals("00000000", cell(0, "TGLLHR"));
        var reading = new RowReader(source, Fixtures.MAY).read(rows().get(0));
        assertEquals("00000000", reading.findings().get(0).found().plain());
    }

    @Test
    void aTableShorterThanItsHeaderSaysIsTruncated() {
        table = Arrays.copyOf(table, table.length - 10);
        assertRefused();
    }

    @Test
    void absurdHeadersAreRefused() {
        byte[] whole = table;
        for (int[] change
                : new int[][] {{7, 0xff}, {8, 0}, {9, 0xff}, {10, 2}, {11, 0}, {32 + 16, 0xff}, {416, 'X'},
                {417, 0x1a}}) {
            table = whole.clone();
            table[change[0]] = (byte) change[1];
            if (change[0] == 11) {
                table[10] = 0;
            }
            assertRefused();
        }
    }

    @Test
    void bytesAtRandomAreRefusedOrReadButNothingElseHappens() throws Exception {
        var random = new Random(20260512);
        for (int i = 0; i < 2000; i++) {
            table = Files.readAllBytes(SAMPLE);
            for (int j = 0; j < 3; j++) {
                table[random.nextInt(440)] = (byte) random.nextInt();
            }
            try {
                rows();
            } catch (FileRefused expected) {
                assertEquals(true, expected.findings().get(0).code().ofFile());
            }
        }
    }

    private void assertRefused() {
        var refused = assertThrows(FileRefused.class, this::rows);
        assertEquals(Code.FILE_UNREADABLE, refused.findings().get(0).code());
    }

    private String cell(int row, String column) throws Exception {
        return rows().get(row).cell(source.at(column));
    }

    private List<Row> rows() throws IOException, FileRefused {
        return Fixtures.rows(Files.write(folder.resolve("file.dbf"), table), source);
    }
}
