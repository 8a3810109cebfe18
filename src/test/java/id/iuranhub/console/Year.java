package id.iuranhub.console;

import id.iuranhub.model.Blth;
import id.iuranhub.testing.RunningHub;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A year of made-up payrolls of four sources, some rows of each wrong: people join and leave, wages change, some are
 * not enrolled, some have not opted in.
 */
final class Year {

    private static final String[] NAMES = {"BUDI SANTOSO", "SITI RAHAYU", "DEWI WIBOWO", "ASEP LUBIS", "RINA SIREGAR",
            "NUR PRATAMA"};
    /** One in so many has another birth date at the insurer; one in so many others is not enrolled. */
    private static final int ONE_IN = 60;

    private final Blth first;
    private final int months;
    private final int rows;
    private final int opds;

    /** @param rows a month, of all sources together */
    Year(Blth first, int months, int rows) {
        this.first = first;
        this.months = months;
        this.rows = rows;
        this.opds = Math.max(2, Math.min(50, rows / 100));
    }

    Blth month(int number) {
        return first.plusMonths(number);
    }

    /** How many come and go each month. */
    private int change(int people) {
        return Math.max(1, people / 100);
    }

    private int kendari() {
        return rows * 4 / 10;
    }

    private int palu() {
        return rows * 3 / 10;
    }

    private int sorong() {
        return rows * 2 / 10;
    }

    private int sukabumi() {
        return rows / 20;
    }

    void fill(RunningHub hub) {
        hub.drop("enrolment", "peserta.csv", enrolment());
        hub.drop("inbox/sukabumi-sponsor", "sponsor_" + first.number() + ".csv", sponsors());
        for (int month = 0; month < months; month++) {
            int blth = month(month).number();
            for (int opd = 0; opd < opds; opd++) {
                put(hub, "kendari-skpd", "upah_" + blth + "_DINAS " + (opd + 1) + ".csv", kendari(month, opd));
            }
            put(hub, "palu-kontrak", "upah_" + blth + ".csv", palu(month));
            put(hub, "sorong-gaji", "gaji_" + blth + ".csv", sorong(month));
            hub.drop("inbox/sukabumi-tpp", "tpp_" + blth + ".csv", tpp(month));
            hub.send(month(month).toString());
        }
    }

    private static void put(RunningHub hub, String source, String name, String text) {
        hub.put("inbox/" + source, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String nik(String region, int person) {
        return region + String.format(Locale.ROOT, "%02d%02d%02d%04d", day(person), month0(person), year(person),
                1 + person / 10_080 % 9999);
    }

    private static int day(int person) {
        return 1 + person % 28;
    }

    private static int month0(int person) {
        return 1 + person / 28 % 12;
    }

    private static int year(int person) {
        return 70 + person / 336 % 30;
    }

    private static String born(int person, String format) {
        return String.format(Locale.ROOT, format, 1900 + year(person), month0(person), day(person));
    }

    private static String nip(int person) {
        return born(person, "%d%02d%02d") + "2010" + String.format(Locale.ROOT, "%02d", 1 + person / 999 % 12) + "1"
                + String.format(Locale.ROOT, "%03d", 1 + person % 999);
    }

    private static long wage(int person, int month) {
        return 2_000_000 + 100L * (person % 20_000) + (person % 7 == month % 7 ? 50_000 : 0);
    }

    private static String name(int person) {
        return NAMES[person % NAMES.length] + " " + person;
    }

    private String kendari(int month, int opd) {
        var text = new StringBuilder("nik,nama,tanggal_lahir,kpj,skpd,upah\n");
        int people = kendari();
        int begins = month * change(people);
        for (int person = begins + people * opd / opds; person < begins + people * (opd + 1) / opds; person++) {
            text.append(nik("747101", person)).append(',').append(name(person)).append(',')
                    .append(born(person, "%d-%02d-%02d"))
                    .append(",,DINAS ").append(opd + 1).append(',').append(wage(person, month)).append('\n');
        }
        return text.toString();
    }

    private String palu(int month) {
        var text = new StringBuilder("nik;nama;tanggal_lahir;kpj;skpd;upah;potongan_bpjs_ketenagakerjaan\n");
        int begins = month * change(palu());
        for (int person = begins; person < begins + palu(); person++) {
            long wage = wage(person, month);
            text.append(nik("727101", person)).append(';').append(name(person)).append(';')
                    .append(born(person, "%3$02d-%2$02d-%1$d"))
                    .append(";;DINAS ").append(1 + person % opds).append(';').append(wage).append(",00;")
                    .append(halfUp(2 * wage) + halfUp(Math.min(wage, 10_547_400))).append(",00\n");
        }
        return text.toString();
    }

    private static long halfUp(long hundredfold) {
        return (hundredfold + 50) / 100;
    }

    /** Every third has not opted in. */
    private String sorong(int month) {
        var text = new StringBuilder("NIP;NAMA;NOKTP;TGLLHR;KDSKPD;KDJNSTRANS;GAPOK;PJKK;PJKM;PBPJSTK\n");
        int begins = month * change(sorong());
        for (int person = begins; person < begins + sorong(); person++) {
            text.append(nip(person)).append(';').append(name(person)).append(';').append(nik("927101", person))
                    .append(';')
                    .append(born(person, "%d%02d%02d")).append(";DINAS ").append(1 + person % 18)
                    .append(";1;3000000;5000;7000;")
                    .append(person % 3 == 0 ? 0 : 17_700).append('\n');
        }
        return text.toString();
    }

    private String sponsors() {
        var text = new StringBuilder(
                "nip_sponsor;nik_pekerja;nama_pekerja;tanggal_lahir_pekerja;pekerjaan;mulai;akhir\n");
        for (int person = 0; person < sukabumi(); person++) {
            text.append(nip(person)).append(';').append(nik("327201", person)).append(';').append(name(person))
                    .append(';')
                    .append(born(person, "%3$02d-%2$02d-%1$d")).append(";SOPIR;01-01-2025;\n");
        }
        return text.toString();
    }

    private String tpp(int month) {
        var text = new StringBuilder(
                "NIP Pegawai;Nama Pegawai;NIK Pegawai;Tanggal Lahir Pegawai;Status ASN;SKPD;Jumlah TPP;Jumlah Potongan;"
                + "Jumlah Ditransfer;Potongan BPJS TK Pekerja Rentan\n");
        int halved = month(month).number() >= 202604 && month(month).number() <= 202612 ? 8_400 : 16_800;
        for (int person = 0; person < sukabumi(); person++) {
            text.append(nip(person)).append(';').append(name(person)).append(';').append(nik("327202", person))
                    .append(';')
                    .append(born(person, "%3$02d-%2$02d-%1$d")).append(";1;DINAS ").append(1 + person % 12)
                    .append(";2000000,00;")
                    .append(halved).append(",00;").append(2_000_000 - halved).append(",00;").append(halved)
                    .append(",00\n");
        }
        return text.toString();
    }

    /** Everybody of the year, but for a few. */
    private String enrolment() {
        var text = new StringBuilder("kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir\n");
        var cards = new ArrayList<Integer>(List.of(0));
        enrol(text, cards, "747101", "KDRI0001", kendari());
        enrol(text, cards, "727101", "PALU0002", palu());
        enrol(text, cards, "927101", "SRNG0001", sorong());
        enrol(text, cards, "327201", "SKBM0001", sukabumi());
        return text.toString();
    }

    private void enrol(StringBuilder text, List<Integer> cards, String region, String npp, int people) {
        for (int person = 0; person < people + months * change(people); person++) {
            boolean optedOut = npp.startsWith("SRNG") && person % 3 == 0;
            if (person % ONE_IN != 1 && !optedOut) {
                int born = person % ONE_IN == 2 ? person + 1 : person;
                cards.set(0, cards.get(0) + 1);
                text.append(String.format(Locale.ROOT, "%011d", cards.get(0))).append(';').append(nik(region, person))
                        .append(';').append(name(person))
                        .append(';').append(born(born, "%d-%02d-%02d")).append(';').append(npp)
                        .append(";;JKK+JKM+JHT+JP;A;2019-01-01;\n");
            }
        }
    }
}
