package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import id.iuranhub.testing.Seeds;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.xlsx.NumberCell;
import id.iuranhub.testing.DbfWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random tables are written as a payroll office might write them and read again: cell for cell, value for value nothing
 * is lost.
 */
@Fast
class RoundTripTest {

    private static final int TABLES = 40;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** All of them are in Windows-1252 and in code page 850; a quote, a delimiter and a line break among them. */
    private static final String LETTERS = "ABCDEFGHIJ klmnop.,'-/()éÉñüÄç";
    private static final String ODD = "\"\";\t\n|=+@#Ž—’";

    @TempDir
    Path folder;

    private final long seed = Seeds.one("seed");
    private final Random random = new Random(seed);

    @BeforeEach
    void sayTheSeed() {
        System.out.println("replay with -Dseed=" + seed);
    }

    /** A person's row, by value. */
    private record Pay(String nik, String name, LocalDate born, String kpj, String opd, long wage, long cut) { }

    @Test
    void aCsvLosesNothing() throws Exception {
        for (int table = 0; table < TABLES; table++) {
            Source source = Fixtures.shipped(random.nextBoolean() ? "palu-kontrak" : "kendari-skpd");
            List<Pay> people = people(LETTERS + ODD);
            Path file = writeCsv(source, people);
            assertSame(source, people, file);
        }
    }

    @Test
    void aWorkbookLosesNothing() throws Exception {
        for (int table = 0; table < TABLES; table++) {
            Source source = Fixtures.shipped("palembang-opd");
            List<Pay> people = people(LETTERS + ODD + "漢字\ud83d\ude00<&>]]>");
            Path file = writeWorkbook(people);
            assertSame(source, people, file);
        }
    }

    @Test
    void aDbfLosesNothing() throws Exception {
        for (int table = 0; table < TABLES; table++) {
            Source source = Fixtures.shipped("sorong-gaji");
            List<Pay> people = people(LETTERS + ";\"=+@#");
            var codePage = random.nextBoolean() ? DbfWriter.WINDOWS : DbfWriter.DOS;
            Path file = folder.resolve("gaji.dbf");
            var dbf = new DbfWriter(codePage, "NAMA", 'C', 50, "NOKTP", 'C', 16, "LAIN", 'M', 10, "TGLLHR", 'D', 8,
                    "NIP", 'C', 18, "KDSKPD", 'C', 60,
                    "KDJNSTRANS", 'C', 1, "GAPOK", 'N', 16, "PBPJSTK", 'N', 15);
            for (Pay pay : people) {
                if (random.nextInt(5) == 0) {
                    dbf.deleted("x", "", "", "", "", "", "", "", "");
                }
                dbf.record(pay.name, pay.nik, "memo", source.dates().write(pay.born), nip(pay), pay.opd, "1", "1",
                        "" + pay.cut);
            }
            Files.write(file, dbf.bytes());
            assertSame(source, people, file);
        }
    }

    private List<Pay> people(String letters) {
        var people = new ArrayList<Pay>();
        int count = 1 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            var born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
            int day = born.getDayOfMonth() + (random.nextBoolean() ? 40 : 0);
            String nik = "%06d%02d%02d%02d%04d".formatted(random.nextInt(1_000_000), day, born.getMonthValue(),
                    born.getYear() % 100, 1 + random.nextInt(9999));
            String kpj = "%011d".formatted(1 + random.nextLong(99_999_999_999L));
            people.add(new Pay(nik, text(letters, 40), born, kpj, text(letters, 30),
                    1 + random.nextLong(NumberCell.GREATEST), random.nextLong(NumberCell.GREATEST)));
        }
        return people;
    }

    /** Not blank at its ends, which nobody would call lost, and not empty. */
    private String text(String letters, int longest) {
        int[] points = letters.codePoints().toArray();
        var text = new StringBuilder("A");
        for (int i = random.nextInt(longest - 1); i > 1; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.append('Z').toString();
    }

    private static String nip(Pay pay) {
        return DateFormat.YYYYMMDD.write(pay.born) + "2010011001";
    }

    private Path writeCsv(Source source, List<Pay> people) throws IOException {
        boolean kontrak = source.name().equals("palu-kontrak");
        boolean windows = random.nextBoolean();
        Path file = folder.resolve("upah.csv");
        var text = new StringWriter();
        text.write(!windows && random.nextBoolean() ? "\ufeff" : "");
        var csv = CsvWriter.builder().fieldSeparator(source.delimiter())
                .quoteStrategy(random.nextBoolean() ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                .lineDelimiter(random.nextBoolean() ? LineDelimiter.CRLF : LineDelimiter.LF).build(text);
        // With a character that is no UTF-8 in Windows-1252: what happens to be both is read as UTF-8, as agreed.
        csv.writeRecord("N\u00f6.", "KPJ", " Upah ", "SKPD", "Tanggal Lahir", "NIK", "nama",
                "potongan BPJS Ketenagakerjaan");
        int number = 0;
        for (Pay pay : people) {
            csv.writeRecord("" + ++number, pay.kpj, Amounts.written(source.money(), pay.wage), pay.opd,
                    source.dates().write(pay.born), pay.nik, pay.name,
                    kontrak ? Amounts.written(source.money(), pay.cut) : "");
        }
        csv.close();
        return Files.write(file, text.toString().getBytes(windows ? WINDOWS : StandardCharsets.UTF_8));
    }

    private Path writeWorkbook(List<Pay> people) throws IOException {
        Path file = folder.resolve("honorarium.xlsx");
        try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "test", "1.0")) {
            if (random.nextBoolean()) {
                workbook.newWorksheet("Petunjuk").value(0, 0, "Isi lembar kedua");
            }
            var sheet = workbook.newWorksheet("Daftar");
            String[] header = {"Nama", "Honorarium", "NIK", "Jabatan", "Nomor Peserta", "Tanggal Lahir"};
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            for (int i = 0; i < people.size(); i++) {
                writeRow(sheet, i + 1, people.get(i));
            }
        }
        return file;
    }

    /** Texts shared or in the cell, numbers and dates as cells of their kind or as texts. */
    private void writeRow(Worksheet sheet, int row, Pay pay) {
        if (random.nextBoolean()) {
            sheet.value(row, 0, pay.name);
        } else {
            sheet.inlineString(row, 0, pay.name);
        }
        if (random.nextBoolean()) {
            sheet.value(row, 1, pay.wage);
        } else {
            sheet.value(row, 1, Long.toString(pay.wage));
        }
        sheet.value(row, 2, pay.nik);
        sheet.value(row, 4, pay.kpj);
        if (random.nextBoolean()) {
            sheet.value(row, 5, pay.born);
        } else {
            sheet.value(row, 5, DateFormat.DD_SLASH_MM_SLASH_YYYY.write(pay.born));
        }
    }

    private void assertSame(Source source, List<Pay> written, Path file) throws Exception {
        String with = "replay with -Dseed=" + seed;
        var reader = new RowReader(source, Fixtures.MAY);
        var rows = Fixtures.rows(file, source);
        assertEquals(written.size(), rows.size(), with);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            assertEquals(row, Row.of(row.line(), row.stored()), with);
            Reading reading = reader.read(row);
            assertEquals(List.of(), Fixtures.codes(reading), with);
            Pay pay = written.get(i);
            boolean hasWage = source.at(Kind.WAGE) >= 0;
            boolean hasCut = source.at(Kind.CUT) >= 0;
            boolean hasOpd = source.at(Kind.OPD) >= 0;
            boolean hasKpj = source.at(Kind.KPJ) >= 0;
            assertEquals(new Pay(pay.nik, pay.name, pay.born, hasKpj ? pay.kpj : null, hasOpd ? pay.opd : null, hasWage
                    ? pay.wage : 0, hasCut ? pay.cut : 0),
                    new Pay(reading.nik(), reading.name(), reading.birthDate(), reading.kpj(), reading.opd(),
                    reading.wage(), reading.cut()), with);
        }
    }
}
