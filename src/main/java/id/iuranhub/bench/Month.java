package id.iuranhub.bench;

import id.iuranhub.model.Blth;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A made-up month of Palu's tenaga kontrak: everybody enrolled, every cut right, so that every row goes all the way.
 */
final class Month {

    private static final String[] FIRST = {"BUDI", "SITI", "DEWI", "ASEP", "RINA", "AGUS", "MADE", "NUR", "FAJAR",
            "LESTARI", "KARTIKA"};
    private static final String[] LAST = {"SANTOSO", "RAHAYU", "WIBOWO", "LUBIS", "SIREGAR", "HASANAH", "PRATAMA",
            "UTAMI", "NASUTION"};
    private static final int OPDS = 50;

    private final long seed;
    private final int rows;
    private final int newcomers;

    Month(long seed, int rows) {
        this(seed, rows, 0);
    }

    /** @param newcomers the last of the rows, who have no card and are in no snapshot */
    Month(long seed, int rows, int newcomers) {
        this.newcomers = newcomers;
        this.seed = seed;
        this.rows = rows;
    }

    private record Person(String nik, String name, int day, int month, int year, String kpj, String opd, long wage) { }

    private Person person(int number, SplittableRandom random) {
        int day = 1 + number % 28;
        int month = 1 + number / 28 % 12;
        int year = 1968 + number / 336 % 35;
        int serial = 1 + number / 11_760 % 9999;
        int nikDay = random.nextBoolean() ? day + 40 : day;
        String nik = String.format(Locale.ROOT, "%06d%02d%02d%02d%04d", 727_190 + number / 100_000_000, nikDay, month,
                year % 100, serial);
        String name = FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)];
        return new Person(nik, name, day, month, year, String.format(Locale.ROOT, "%011d", number + 1L),
                "DINAS " + (1 + (long) number * OPDS / Math.max(rows, 1)), 2_000_000 + 100L * random.nextInt(40_000));
    }

    /** Palu's tenaga kontrak of a month, spread over some files; each person is in one of them. */
    List<Path> writePayroll(Path folder, Blth blth, int files) throws IOException {
        var written = new ArrayList<Path>();
        var random = new SplittableRandom(seed);
        for (int file = 0; file < files; file++) {
            Path path = folder.resolve("upah_" + blth.number() + (files == 1 ? "" : "_BAGIAN " + (file + 1)) + ".csv");
            writePayroll(path, (int) ((long) rows * file / files), (int) ((long) rows * (file + 1) / files), random);
            written.add(path);
        }
        return written;
    }

    /** All of them in one file. */
    void writePayroll(Path file) throws IOException {
        writePayroll(file, 0, rows, new SplittableRandom(seed));
    }

    private void writePayroll(Path file, int from, int to, SplittableRandom random) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("nik;nama;tanggal_lahir;kpj;skpd;upah;potongan_bpjs_ketenagakerjaan\r\n");
            for (int i = from; i < to; i++) {
                Person person = person(i, random);
                long cut = halfUp(person.wage * 2, 100) + halfUp(Math.min(person.wage, 11_086_300), 100);
                out.write(person.nik + ";" + person.name + ";" + two(person.day) + "-" + two(person.month) + "-"
                        + person.year + ";"
                        + (i < rows - newcomers ? person.kpj : "") + ";" + person.opd + ";" + person.wage + ",00;"
                        + cut + ",00\r\n");
            }
        }
    }

    private static long halfUp(long amount, long by) {
        return (2 * amount + by) / (2 * by);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** The insurer's snapshot that knows all of them but the newcomers. */
    Path writeEnrolment(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir\r\n");
            var random = new SplittableRandom(seed);
            for (int i = 0; i < rows - newcomers; i++) {
                Person person = person(i, random);
                out.write(person.kpj + ";" + person.nik + ";" + person.name + ";" + person.year + "-"
                        + two(person.month) + "-"
                        + two(person.day) + ";PALU0002;" + person.opd + ";JKK+JKM+JHT+JP;A;2019-01-01;\r\n");
            }
        }
        return file;
    }
}
