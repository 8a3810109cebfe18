package id.iuranhub.payroll.dbf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import id.iuranhub.testing.Seeds;
import id.iuranhub.model.Code;
import id.iuranhub.model.Hint;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Fixtures;
import id.iuranhub.payroll.Reading;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import id.iuranhub.testing.DbfWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Amounts and dates in every type a table of Visual FoxPro has for them: what is read is what stands there, or it is
 * told.
 */
@Fast
class DbfCellsTest {

    private static final int TABLES = 60;
    private static final int ROWS = 40;
    private static final LocalDate BORN = LocalDate.of(1985, 3, 9);

    @TempDir
    Path folder;

    private final long seed = Seeds.one("seed");
    private final Random random = new Random(seed);

    private record Cells(BigDecimal amount, int second) { }

    @Test
    void anyAmountAndDateOfAnyType() throws Exception {
        for (int table = 0; table < TABLES; table++) {
            tableOf(pick("NFIYB"), pick("TD"));
        }
    }

    private void tableOf(char money, char date) throws Exception {
        var written = new ArrayList<Cells>();
        var dbf = dbf(money, date);
        for (int i = 0; i < ROWS; i++) {
            int second = date == 'D' ? 0 : List.of(0, 0, 30, 61, 61_200, 86_345).get(random.nextInt(6));
            var cells = new Cells(amount(money), second);
            written.add(cells);
            dbf.raw(ascii("198503092010011005"), ascii("AHMAD YANI"), ascii("9271010903850001"), date(date, second),
                    ascii("D"), ascii("1"),
                    money(money, cells.amount), ascii("1"));
        }
        Source source = Fixtures.shipped("sorong-gaji");
        var rows = Fixtures.rows(Files.write(folder.resolve("gaji.dbf"), dbf.bytes()), source);
        assertEquals(ROWS, rows.size());
        for (int i = 0; i < ROWS; i++) {
            hold(written.get(i), new RowReader(source, Fixtures.MAY).read(rows.get(i)), money + " " + date + " -Dseed="
                    + seed);
        }
    }

    private static void hold(Cells written, Reading reading, String where) {
        String what = written + " " + reading.findings() + " " + where;
        boolean whole = written.amount.stripTrailingZeros().scale() <= 0 && written.amount.signum() >= 0;
        assertEquals(whole ? written.amount.longValueExact() : 0, reading.cut(), what);
        assertEquals(whole, reading.findings().stream().noneMatch(finding -> finding.code() == Code.MONEY_INVALID
                && new BigDecimal(finding.found().plain()).compareTo(written.amount) == 0), what);
        LocalDate day = written.second <= 60 ? BORN : written.second >= 86_340 ? BORN.plusDays(1) : null;
        assertEquals(day, reading.birthDate(), what);
        if (day == null) {
            String time = "19850309 %02d:%02d".formatted(written.second / 3600, written.second / 60 % 60);
            assertTrue(reading.findings().stream().anyMatch(finding -> finding.code() == Code.DATE_INVALID
                    && finding.found().plain().startsWith(time)), what);
        }
    }

    private static DbfWriter dbf(char money, char date) {
        int length = money == 'I' ? 4 : money == 'Y' || money == 'B' ? 8 : 20;
        return new DbfWriter(DbfWriter.WINDOWS, "NIP", 'C', 18, "NAMA", 'C', 20, "NOKTP", 'C', 16, "TGLLHR", date, 8,
                "KDSKPD", 'C', 4,
                "KDJNSTRANS", 'C', 1, "PBPJSTK", money, length, "GAPOK", 'N', 5);
    }

    private BigDecimal amount(char type) {
        return switch (type) {
            case 'I' -> BigDecimal.valueOf(random.nextInt());
            case 'Y', 'B' -> BigDecimal.valueOf(random.nextLong(10_000_000_000L) - 1000, random.nextBoolean() ? 0
                    : random.nextInt(3));
            default -> BigDecimal.valueOf(random.nextLong(10_000_000_000L));
        };
    }

    private static byte[] money(char type, BigDecimal amount) {
        var bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case 'I' -> ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(amount.intValueExact()).array();
            case 'Y' -> bytes.putLong(amount.movePointRight(4).longValueExact()).array();
            case 'B' -> bytes.putDouble(amount.doubleValue()).array();
            default -> ascii(amount.toPlainString());
        };
    }

    private static byte[] date(char type, int second) {
        return type == 'D' ? ascii("19850309") : ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) BORN.getLong(JulianFields.JULIAN_DAY)).putInt(second * 1000).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private char pick(String some) {
        return some.charAt(random.nextInt(some.length()));
    }

    @Test
    void aColumnOfAnotherTypeIsNamedWithIt() throws IOException {
        var dbf = dbf('Q', 'D');
        dbf.raw(ascii("198503092010011005"), ascii("A"), ascii("9271010903850001"), ascii("19850309"), ascii("D"),
                ascii("1"), ascii("1"), ascii("1"));
        var refused = refused(dbf.bytes());
        assertEquals(Hint.TYPE, refused.hint());
        assertEquals("PBPJSTK: Q", refused.found().plain());
    }

    @Test
    void aHeaderThatDoesNotEndIsNamed() throws IOException {
        byte[] bytes = dbf('N', 'D').bytes();
        bytes[32 + 8 * 32] = ' ';
        assertEquals("header-end", refused(bytes).found().plain());
    }

    private id.iuranhub.model.Finding refused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("gaji.dbf"), bytes);
        return assertThrows(FileRefused.class, () -> Fixtures.rows(file, Fixtures.shipped("sorong-gaji"))).findings()
                .get(0);
    }
}
