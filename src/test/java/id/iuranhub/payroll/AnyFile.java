package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Finding;
import id.iuranhub.model.Kpj;
import id.iuranhub.model.Nik;
import id.iuranhub.model.Nip;
import id.iuranhub.payroll.value.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What holds of any file whatever is in it: it gives rows that can be stored and read, or it is refused with a reason.
 */
public final class AnyFile {

    /** Small, so that inputs as short as a fuzzer's meet them. */
    static final Limits LIMITS = new Limits(64 * 1024, 4 * 1024, 256 * 1024, 16 * 1024);
    private static final int CHUNK = 7;

    private final Path file;
    private final String extension;
    private final Source source;
    private final RowReader reader;
    private int line;

    private AnyFile(Path file, String extension, Source source) {
        this.file = file;
        this.extension = extension;
        this.source = source;
        this.reader = new RowReader(source, Fixtures.MAY);
    }

    /** @return the rows it gave, 0 if it was refused */
    public static int hold(byte[] bytes, String extension, Source source) throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "any-" + ProcessHandle.current().pid() + "."
                + extension);
        try {
            Files.write(file, bytes);
            return new AnyFile(file, extension, source).rows();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private int rows() throws IOException {
        int count = 0;
        var tally = new Tally();
        try {
            var content = Content.of(file, extension, LIMITS);
            try (var payroll = TableFile.open(file, extension, source.form(), content, LIMITS)) {
                for (List<Row> rows = payroll.next(CHUNK); !rows.isEmpty(); rows = payroll.next(CHUNK)) {
                    assertTrue(rows.size() <= CHUNK);
                    for (Row row : rows) {
                        count++;
                        tally.add(hold(row));
                    }
                }
            }
            assertTrue(count > 0, "a file without rows is FILE_EMPTY");
            assertEquals(count, tally.rows());
            assertTrue(tally.rupiah() >= 0);
            return count;
        } catch (FileRefused refused) {
            assertFalse(refused.findings().isEmpty());
            refused.findings().forEach(finding -> assertTrue(finding.code().ofFile(), finding.toString()));
            return 0;
        }
    }

    private Reading hold(Row row) {
        assertTrue(row.line() > line && row.line() <= 999_999_999, "line " + row.line() + " after " + line);
        line = row.line();
        assertEquals(source.columns().size(), row.cells().length);
        for (String cell : row.cells()) {
            holdCell(cell);
        }
        Row stored = Row.of(row.line(), row.stored());
        assertEquals(row, stored);
        Reading reading = reader.read(row);
        assertEquals(reading, reader.read(stored));
        holdReading(reading);
        return reading;
    }

    /** A mark stands in front or nowhere; nothing is in it that the ledger or a database keeps for itself. */
    private static void holdCell(String cell) {
        assertTrue(cell.length() <= LIMITS.maxRecordBytes() + 1, "a cell of " + cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            assertTrue(c != 0 && c != Cell.SEPARATOR && (c > 2 || i == 0), () -> "a cell with character " + (int) c);
            assertTrue(!Character.isSurrogate(c) || isPaired(cell, i), "half a character");
        }
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private void holdReading(Reading reading) {
        assertTrue(reading.nik() == null || Nik.isValid(reading.nik()));
        assertTrue(reading.nip() == null || Nip.isValid(reading.nip()));
        assertTrue(reading.kpj() == null || Kpj.isValid(reading.kpj()));
        assertTrue(reading.birthDate() == null || !reading.birthDate().isAfter(Fixtures.MAY.lastDay()));
        assertTrue(reading.wage() >= 0 && reading.cut() >= 0 && reading.controlAmount() >= 0);
        for (Finding finding : reading.findings()) {
            assertTrue(source.at(finding.field()) >= 0, finding.code() + " of no column");
            assertFalse(finding.code().ofFile());
        }
        if (reading.findings().isEmpty() && !reading.extraPay()) {
            assertTrue(reading.nik() != null || source.column(Kind.NIK).filter(Column::cellNeeded).isEmpty());
            assertTrue(reading.birthDate() != null
                    || source.column(Kind.BIRTH_DATE).filter(Column::cellNeeded).isEmpty());
        }
    }
}
