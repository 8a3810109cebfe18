package id.iuranhub.simulator.portal;

import id.iuranhub.model.Blth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Formulir 2a, the list of a posted month: a head, a line a person, the sum. */
final class PrintedList {

    static final List<String> COLUMNS = List.of("No", "Nomor Referensi", "NIK", "No Pegawai", "Nama", "Tgl Lahir",
            "Tgl Kepesertaan", "Upah", "Rapel", "JKK", "JKM", "JHT PK", "JHT TK", "JP PK", "JP TK", "JKP PK",
            "JKP Pemerintah", "Total");
    private static final int FIRST_AMOUNT = 7;
    private static final Wage STRANGER = new Wage("7271010101900001", "", "99999999999", "ORANG LAIN",
            LocalDate.of(1990, 1, 1), 1_000_000, 0);

    private final Month month;
    private final Members members;
    private final PortalFaults faults;

    PrintedList(Month month, Members members, PortalFaults faults) {
        this.month = month;
        this.members = members;
        this.faults = faults;
    }

    static String name(Month month) {
        return "formulir-2a_" + month.npp() + "_" + month.blth();
    }

    List<List<Object>> lines() {
        var reckoned = month.reckoned().orElseThrow();
        var people = people(reckoned);
        Blth blth = faults.printed(month.blth());
        long total = Math.addExact(people.stream().mapToLong(one -> one.cost().total()).sum(), faults.wrongSum());
        var lines = new ArrayList<List<Object>>(List.of(List.of("FORMULIR 2A - RINCIAN IURAN TENAGA KERJA"),
                List.of("NPP", month.npp()), List.of("BLTH", blth.toString()),
                List.of("Kode Iuran", reckoned.kodeIuran()), List.of("Jumlah Tenaga Kerja", (long) people.size()),
                List.of("Jumlah Iuran", total), List.of(""), new ArrayList<Object>(COLUMNS)));
        long[] sums = new long[COLUMNS.size() - FIRST_AMOUNT];
        for (int i = 0; i < people.size(); i++) {
            long[] amounts = amounts(people.get(i));
            for (int column = 0; column < sums.length; column++) {
                sums[column] = Math.addExact(sums[column], amounts[column]);
            }
            lines.add(line(i + 1, people.get(i), amounts));
        }
        sums[sums.length - 1] = total;
        var last = new ArrayList<Object>(Collections.nCopies(FIRST_AMOUNT, ""));
        last.set(1, "JUMLAH");
        addAll(last, sums);
        lines.add(last);
        if (faults.wrongAmount() != 0 && !people.isEmpty()) {
            var first = new ArrayList<>(lines.get(lines.size() - 1 - people.size()));
            first.set(FIRST_AMOUNT + 2, (long) first.get(FIRST_AMOUNT + 2) + faults.wrongAmount());
            lines.set(lines.size() - 1 - people.size(), first);
        }
        return lines;
    }

    private List<Month.Insured> people(Month.Reckoned reckoned) {
        var people = new ArrayList<>(reckoned.people().subList(Math.min(faults.missing(), reckoned.people().size()),
                reckoned.people().size()));
        var tariff = Tariff.of(month.blth()).orElseThrow();
        for (int i = 0; i < faults.extra(); i++) {
            people.add(new Month.Insured(STRANGER,
                    tariff.cost(STRANGER, members.programmes(month.npp(), STRANGER.kpj(), month.blth()))));
        }
        return people;
    }

    private List<Object> line(int number, Month.Insured one, long[] amounts) {
        Wage wage = one.wage();
        var line = new ArrayList<Object>(List.of(String.valueOf(number), wage.kpj(), wage.nik(), wage.staffNumber(),
                wage.name(), WageRules.DAY.format(wage.born()),
                members.since(month.npp(), wage.kpj()).map(WageRules.DAY::format).orElse("")));
        addAll(line, amounts);
        return line;
    }

    private static long[] amounts(Month.Insured one) {
        var cost = one.cost();
        return new long[] {one.wage().wage(), one.wage().arrears(), cost.jkk(), cost.jkm(), cost.jhtEmployer(),
            cost.jhtWorker(), cost.jpEmployer(), cost.jpWorker(), 0, 0, cost.total()};
    }

    private static void addAll(List<Object> line, long[] amounts) {
        for (long amount : amounts) {
            line.add(amount);
        }
    }
}
