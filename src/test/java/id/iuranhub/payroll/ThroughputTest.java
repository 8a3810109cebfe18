package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long files pass in pieces. How fast is printed, not asserted: it is the machine's doing too. */
class ThroughputTest {

    private static final int ROWS = 300_000;

    @TempDir
    Path folder;

    @Test
    void aLongCsvPassesThroughLittleMemory() throws Exception {
        var source = Fixtures.sources().get("palu-gaji");
        Path file = csv();
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            var content = Content.of(file, "csv", Limits.DEFAULT);
            long hashed = System.nanoTime();
            long readings = read(file, "csv", source, content);
            long end = System.nanoTime();
            assertEquals(ROWS * 24_143L, readings);
            System.out.printf("csv: content %,d rows/s, rows and readings %,d rows/s%n",
                    perSecond(hashed - start), perSecond(end - hashed));
        }
        readingAlone(source);
    }

    /** The parser of the JDK counts what it reads against limits of its own, which a long workbook must not meet. */
    @Test
    void aLongWorkbookPassesToo() throws Exception {
        var source = Fixtures.sources().get("palembang-opd");
        Path file = workbook();
        var content = Content.of(file, "xlsx", Limits.DEFAULT);
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            assertEquals(ROWS * 3_500_000L, read(file, "xlsx", source, content));
            System.out.printf("xlsx: rows and readings %,d rows/s%n", perSecond(System.nanoTime() - start));
        }
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("honorarium_202605.xlsx");
        try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Daftar");
            String[] header = {"No", "NIK", "Nama", "Tanggal Lahir", "Nomor Peserta", "Jabatan", "Honorarium"};
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            for (int row = 1; row <= ROWS; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, "1671901705905001");
                sheet.inlineString(row, 2, "BUDI SAFITRI " + row);
                sheet.value(row, 3, 33_010);
                sheet.value(row, 4, "00000114619");
                sheet.value(row, 6, 3_500_000);
            }
        }
        return file;
    }

    /** Keeps no row, so that what is used at the end is not the file. */
    private static long read(Path file, String extension, Source source, Content content) throws FileRefused {
        var reader = new RowReader(source, Fixtures.MAY);
        var tally = new Tally();
        try (var payroll = PayrollFile.open(file, extension, source, content, Limits.DEFAULT)) {
            for (var rows = payroll.next(1000); !rows.isEmpty(); rows = payroll.next(1000)) {
                assertTrue(rows.size() <= 1000);
                rows.forEach(row -> tally.add(reader.read(row)));
            }
        }
        assertEquals(ROWS, tally.rows());
        return tally.rupiah();
    }

    private static void readingAlone(Source source) {
        var reader = new RowReader(source, Fixtures.MAY);
        Row row = new Row(2, cells().split(";", -1));
        var tally = new Tally();
        long start = System.nanoTime();
        for (int i = 0; i < 10 * ROWS; i++) {
            tally.add(reader.read(row));
        }
        System.out.printf("readings alone: %,d rows/s%n", 10 * perSecond(System.nanoTime() - start));
        assertEquals(10 * ROWS * 24_143L, tally.rupiah());
    }

    private static long perSecond(long nanos) {
        return ROWS * 1_000_000_000L / nanos;
    }

    private Path csv() throws IOException {
        Path file = folder.resolve("gaji_202605.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("nip;nama;nik;tanggal_lahir;status_asn;skpd;gaji_pokok;iuran_jaminan_kecelakaan_kerja;"
                    + "iuran_jaminan_kematian;potongan_bpjs_ketenagakerjaan\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(cells() + "\n");
            }
        }
        return file;
    }

    private static String cells() {
        return "199005172015031001;BUDI SAFITRI, S.Kom;7271901705905001;17-05-1990;1;DINAS LINGKUNGAN HIDUP;4471000;10730;32191;24143";
    }
}
