package id.iuranhub.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People who do not exist, and the files they stand in. */
public final class MadeUp {

    public static final String KENDARI = "KDRI0001";
    public static final String PALU = "PALU0002";
    public static final String SUKABUMI = "SKBM0001";

    private static final LocalDate BORN = LocalDate.of(1985, 1, 1);

    private MadeUp() { }

    /** @param serial 1-999; everything else about a person follows from it */
    public record Person(int serial, String name, LocalDate born) {

        public String nik() {
            return "747101" + born.format(DateTimeFormatter.ofPattern("ddMMyy")) + "%04d".formatted(serial);
        }

        public String kpj() {
            return "%011d".formatted(20_000_000 + serial);
        }

        String nip() {
            return born.format(DateTimeFormatter.BASIC_ISO_DATE) + "2010011" + "%03d".formatted(serial);
        }

        public Person named(String other) {
            return new Person(serial, other, born);
        }
    }

    public static Person person(int serial) {
        return new Person(serial, "Warga Rekaan " + (char) ('A' + serial % 26), BORN.plusDays(serial % 28));
    }

    public static List<Person> people(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(MadeUp::person).toList();
    }

    /** A row of Kendari. */
    public static String kendari(Person person, long wage) {
        return String.join(",", person.nik(), person.name(), person.born().toString(), person.kpj(), "DAMKAR",
                Long.toString(wage));
    }

    /** A row of Kendari for a worker without a card. */
    public static String kendariNew(Person person, long wage) {
        return String.join(",", person.nik(), person.name(), person.born().toString(), "", "DAMKAR",
                Long.toString(wage));
    }

    public static String kendariFile(String... rows) {
        return file("nik,nama,tanggal_lahir,kpj,skpd,upah", rows);
    }

    /** A file of Kendari in which everybody earns the same. */
    public static String kendariFile(List<Person> people, long wage) {
        return kendariFile(people.stream().map(person -> kendari(person, wage)).toArray(String[]::new));
    }

    /** JKK 0.24 % and JKM 0.30 %; for wages that leave no fraction. */
    public static long kendariIuran(long wage) {
        return wage * 24 / 10_000 + wage * 30 / 10_000;
    }

    /** A row of Palu's contract staff, with the cut that is due: JHT 2 % and JP 1 %; for wages below the ceiling. */
    public static String palu(Person person, long wage) {
        return String.join(";", person.nik(), person.name(), day(person.born()), person.kpj(), "DINAS SOSIAL",
                Long.toString(wage),
                Long.toString(wage * 3 / 100));
    }

    public static String paluFile(String... rows) {
        return file("nik;nama;tanggal_lahir;kpj;skpd;upah;potongan_bpjs_ketenagakerjaan", rows);
    }

    /** A line of Sukabumi's list, from 2024 on without an end. */
    public static String sponsors(Person sponsor, Person worker) {
        return sponsors(sponsor, worker, "01-04-2024", "");
    }

    public static String sponsors(Person sponsor, Person worker, String from, String to) {
        return String.join(";", sponsor.nip(), worker.nik(), worker.name(), day(worker.born()), "ART", from, to);
    }

    public static String sponsorFile(String... rows) {
        return file("nip_sponsor;nik_pekerja;nama_pekerja;tanggal_lahir_pekerja;pekerjaan;mulai;akhir", rows);
    }

    public static String tpp(Person sponsor, long cut) {
        return tpp(sponsor, cut, 2_000_000);
    }

    public static String tpp(Person sponsor, long cut, long net) {
        return String.join(";", sponsor.nip(), sponsor.name(), sponsor.nik(), day(sponsor.born()), "1", "DINAS SOSIAL",
                "3.000.000,00", "1.000.000,00", Long.toString(net), Long.toString(cut));
    }

    public static String tppFile(String... rows) {
        return file(
                "NIP Pegawai;Nama Pegawai;NIK Pegawai;Tanggal Lahir Pegawai;Status ASN;SKPD;Jumlah TPP;Jumlah Potongan;"
                + "Jumlah Ditransfer;Potongan BPJS TK Pekerja Rentan", rows);
    }

    /** A snapshot in which everybody is active and has whatever the NPP's scheme owes. */
    public static String snapshot(String npp, List<Person> people) {
        return snapshot(people.stream().map(person -> enrolled(npp, person)).toArray(String[]::new));
    }

    public static String snapshot(String... lines) {
        return file("kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir", lines);
    }

    public static String enrolled(String npp, Person person) {
        return enrolled(npp, person, "A", "2016-01-01", "");
    }

    public static String enrolled(String npp, Person person, String status, String from, String to) {
        return String.join(";", person.kpj(), person.nik(), person.name(), person.born().toString(), npp, "",
                npp.equals(PALU) ? "JKK+JKM+JHT+JP" : "JKK+JKM", status, from, to);
    }

    private static String file(String header, String... rows) {
        return header + "\n" + Arrays.stream(rows).map(row -> row + "\n").collect(Collectors.joining());
    }

    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("dd-MM-yyyy"));
    }

    /** What the hub calls an iuran before the insurer, by the rule of the contract: one per scheme, BLTH and NIK. */
    public static String recordId(String scheme, String blth, Person person) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((scheme + "|" + blth + "|" + person.nik()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 20));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
