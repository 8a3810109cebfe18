package id.iuranhub.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The payroll programs of the city and the configuration of their files in the hub: both change together. */
final class Payroll {

    /** What the site changes in its configuration while months go by, each once. */
    enum Change { COLUMN_IN_THE_MIDDLE, OTHER_FORMAT, UNITS_MERGED, SOURCE_RENAMED }

    /** A file to be dropped. */
    record File(String source, String name, String text, List<Slip> slips) { }

    private final Town town;
    private boolean grades;
    private boolean dotted = true;
    private boolean merged;
    private String honorer = "honor-skpd";

    Payroll(Town town) {
        this.town = town;
    }

    String source(Work work) {
        return switch (work) {
            case KONTRAK -> "palu-kontrak";
            case PPPK -> "palu-gaji";
            case SORONG -> "sorong-gaji";
            case HONORER -> honorer;
        };
    }

    void change(Change change) {
        switch (change) {
            case COLUMN_IN_THE_MIDDLE -> grades = true;
            case OTHER_FORMAT -> dotted = false;
            case SOURCE_RENAMED -> honorer = "honor-opd";
            case UNITS_MERGED -> {
                merged = true;
                town.merge();
            }
        }
    }

    /** Writes the site's configuration as it is to be now. */
    void configure(Path home) {
        Path config = home.resolve("config");
        try {
            Files.createDirectories(config.resolve("sources"));
            Files.createDirectories(config.resolve("schemes"));
            Files.deleteIfExists(config.resolve("sources/honor-skpd.yaml"));
            Files.writeString(config.resolve("sources").resolve(honorer + ".yaml"), shipped("sources/kendari-skpd.yaml",
                    "  - {name: tanggal_lahir,", (grades ? "  - {name: golongan, kind: text}\n" : "")
                    + "  - {name: tanggal_lahir,"));
            String kontrak = shipped("sources/palu-kontrak.yaml", "numbers: id", dotted ? "numbers: id"
                    : "numbers: plain");
            Files.writeString(config.resolve("sources/palu-kontrak.yaml"),
                    dotted ? kontrak : kontrak.replace("dates: dd-mm-yyyy", "dates: yyyy-mm-dd"));
            Files.writeString(config.resolve("schemes/sorong-asn.yaml"),
                    shipped("schemes/sorong-asn.yaml", "    amount: 17700\n",
                    "    amount:\n      - {from: 2023-06, value: %d}\n      - {from: %s, value: %d}\n"
                            .formatted(Tariffs.FLAT, Tariffs.JANUARY, Tariffs.FLAT_FROM_JANUARY)));
            Files.writeString(config.resolve("schemes/palu-kontrak.yaml"),
                    shipped("schemes/palu-kontrak.yaml", "  jkk-class: I\n",
                    "  jkk-class:\n    - {from: 2021-07, value: I}\n    - {from: %s, value: II}\n".formatted(
                    Tariffs.JANUARY)) + units());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private String units() {
        return merged
                ? "\nopds:\n  - {name: DINAS SOSIAL, aliases: [DINSOS]}\n  - {name: DINAS PANGAN, aliases: [DISTAN, "
                + "BKD]}\n" : "";
    }

    private static String shipped(String file, String was, String is) throws IOException {
        String text = Files.readString(Path.of("config").resolve(file));
        if (!text.contains(was)) {
            throw new AssertionError(file + " has no longer: " + was);
        }
        return text.replace(was, is);
    }

    /** The files of a month, one a unit. */
    List<File> files(YearMonth month) {
        return town.slips(month).stream().map(slip -> slip.work).distinct()
                .flatMap(work -> town.slips(month).stream().filter(slip -> slip.work == work)
                .map(slip -> slip.unit).distinct()
                        .map(unit -> file(month, work, unit))).toList();
    }

    /** @return the file of one unit as it would be written now */
    File file(YearMonth month, Work work, String unit) {
        var slips = town.slips(month).stream().filter(slip -> slip.work == work && slip.unit.equals(unit)).toList();
        var lines = new ArrayList<String>();
        lines.add(header(work));
        slips.stream().filter(slip -> !slip.gone).map(this::row).forEach(lines::add);
        return new File(source(work), "gaji_" + month.toString().replace("-", "") + "_" + unit + ".csv",
                lines.stream().map(line -> line + "\n").collect(Collectors.joining()), slips);
    }

    private String header(Work work) {
        return switch (work) {
            case KONTRAK -> "nik;nama;tanggal_lahir;kpj;skpd;upah;potongan_bpjs_ketenagakerjaan";
            case PPPK -> "nip;nama;nik;tanggal_lahir;status_asn;skpd;gaji_pokok;potongan_bpjs_ketenagakerjaan";
            case SORONG -> "NIP;NAMA;NOKTP;TGLLHR;KDSKPD;KDJNSTRANS;GAPOK;PJKK;PJKM;PBPJSTK";
            case HONORER -> "nik,nama," + (grades ? "golongan," : "") + "tanggal_lahir,kpj,skpd,upah";
        };
    }

    private String row(Slip slip) {
        Resident who = slip.who;
        String unit = slip.unit;
        return switch (slip.work) {
            case KONTRAK -> String.join(";", who.nik(), who.name(), day(who.born, dotted ? "dd-MM-yyyy"
                    : "yyyy-MM-dd"), who.kpj(), unit,
                    money(slip.wage, slip.spoilt), money(Tariffs.cut(slip), false));
            case PPPK -> String.join(";", who.nip(), who.name(), who.nik(), day(who.born, "dd-MM-yyyy"), "2", unit,
                    plain(slip.wage, slip.spoilt),
                    Long.toString(Tariffs.cut(slip)));
            case SORONG -> String.join(";", who.nip(), who.name(), who.nik(), day(who.born, "yyyyMMdd"), unit, "1",
                    Long.toString(slip.wage), "0", "0",
                    plain(Tariffs.cut(slip), slip.spoilt));
            case HONORER -> String.join(",", who.nik(), who.name() + (grades ? ",III/a" : ""), who.born.toString(),
                    who.kpj(), unit,
                    plain(slip.wage, slip.spoilt));
        };
    }

    private static String plain(long rupiah, boolean spoilt) {
        return spoilt ? "banyak" : Long.toString(rupiah);
    }

    private String money(long rupiah, boolean spoilt) {
        return spoilt || !dotted ? plain(rupiah, spoilt) : String.format(Locale.ROOT, "%,d", rupiah).replace(',', '.')
                + ",00";
    }

    private static String day(LocalDate date, String as) {
        return date.format(DateTimeFormatter.ofPattern(as));
    }

    /** Who is enrolled, and was. */
    String snapshot() {
        return "kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir\n" + town.residents().stream()
                .flatMap(one -> one.lines().stream()).map(line -> line + "\n").collect(Collectors.joining());
    }
}
