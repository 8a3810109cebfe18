package id.iuranhub.console.http;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Those of one OPD, who may be known there, and others, of whom somebody of that OPD guesses the NIK at most. */
final class People {

    static final String HEADER = "nik,nama,tanggal_lahir,kpj,skpd,upah\n";
    /** What stands nowhere but in rows of other OPDs and in the enrolment. */
    private static final Pattern UNTOLD =
            Pattern.compile(
            "(RAHASIA|TERTUTUP|TERDAFTAR) ?\\d|000310\\d{5}|7[.,]?313[.,]?131|6[.,]?171[.,]?717|tertutup_"
            + "|1971-03-09|09-03-1971|09/03/1971|19710309|9 Mar(et|ch)? 1971|(?<!\\d)"
            + nik(2).replaceFirst("\\d{2}$", "\\\\d{2}"));

    /**
     * @param group 0 their own, 1 another OPD's with NIKs that are guessed, 2 another's that nobody guesses, 3 enrolled
     * and in no file, guessed too
     */
    private record Group(int group, String name, String kpj, String opd, String wage, String enrolledBirth) { }

    private static final List<Group> GROUPS =
            List.of(new Group(0, "WARGA", "00020000", "DAMKAR", "3000000", "1990-03-12"),
            new Group(1, "RAHASIA", "00031000", "SATPOL PP", "7313131", "1990-03-12"),
            new Group(2, "TERTUTUP", "00031020", "DLH", "6171717", "1990-03-12"),
            new Group(3, "TERDAFTAR", "00031030", "", "", "1971-03-09"));
    private static final int EACH = 6;

    private People() { }

    private static String nik(int group) {
        return "7471011203900%d01".formatted(group);
    }

    private static String nik(Group group, int serial) {
        return "7471011203900%d%02d".formatted(group.group, serial);
    }

    private static Stream<Integer> serials() {
        return IntStream.rangeClosed(1, EACH).boxed();
    }

    /** Everybody but the last of the OPD itself. */
    static String snapshot() {
        return "kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir\n" + GROUPS.stream()
                .flatMap(group -> serials()
                .filter(serial -> group.group > 0 || serial < EACH).map(serial -> group.kpj + "%03d;".formatted(serial)
                + nik(group, serial) + ";" + group.name + " "
                        + serial + ";" + group.enrolledBirth + ";KDRI0001;" + group.opd + ";JKK+JKM;A;2016-01-01;\n"))
                        .collect(Collectors.joining());
    }

    /** The file of a group, as its own OPD sends it. */
    static String file(int number) {
        var group = GROUPS.get(number);
        return HEADER
                + serials().map(serial -> String.join(",", nik(group, serial), group.name + " " + serial, "1990-03-12",
                group.kpj + "%03d".formatted(serial),
                group.opd, group.wage) + "\n").collect(Collectors.joining());
    }

    /** A NIK that somebody of the OPD knows, or has guessed. */
    static String guess(Random random) {
        return nik(GROUPS.get(List.of(0, 0, 1, 3).get(random.nextInt(4))), 1 + random.nextInt(EACH));
    }

    /** A row with a guessed NIK and whatever else; never a name, card or wage of others. */
    static String guessedRow(Random random) {
        return String.join(",", guess(random), "TEBAKAN " + random.nextInt(100), random.nextInt(5) == 0 ? "1990-03-13"
                : "1990-03-12",
                random.nextBoolean() ? "" : "%011d".formatted(77_000_000 + random.nextInt(1000)), "DAMKAR", "3000000")
                + "\n";
    }

    /** What an answer tells of others; empty where nothing. */
    static String told(String answer) {
        var found = UNTOLD.matcher(answer);
        return found.find() ? found.group() : "";
    }
}
