package id.iuranhub.portal;

import id.iuranhub.model.Nik;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Formulir 2a: what the insurer prints of a month, each person and programme. It holds in itself: nobody twice, each
 * line's programmes come to its total, the lines to the sum.
 */
record PrintedList(List<Person> people) {

    /** Programmes in the list's order; the worker's and the employer's share of JKK and JKM are one there. */
    static final List<String> PROGRAMMES = List.of("jkk", "jkm", "jhtpk", "jhttk", "jppk", "jptk", "jkppk",
            "jkppemerintah");
    private static final int OF_GOVERNMENT = 7;
    private static final int MOST_TOLD = 200;
    private static final Pattern SUM_LINE = Pattern.compile("(?i)(total|jumlah).*");
    private static final Pattern STATED_SUM = Pattern.compile("(?i)JUMLAH IURAN\\s*:?\\s*(\\S+)");
    private static final Pattern STATED_PEOPLE = Pattern.compile("(?i)JUMLAH TENAGA KERJA\\s*:?\\s*(\\S+)");
    private static final Pattern GROUPED = Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{3})+)(?:[.,]0{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("([0-9]{1,15})(?:[.,]0{1,2})?");

    /** @param amounts rupiah by {@link #PROGRAMMES} */
    record Person(int line, String nik, long[] amounts, long total) {

        /** The same iuran, whoever carries it; what the government pays of JKP nobody here owes. */
        boolean owes(long[] others) {
            return Arrays.equals(withoutJkp(), others);
        }

        /** JKK as it is without JKP, JKM, JHT and JP of both sides. */
        long[] withoutJkp() {
            return new long[] {amounts[0] + amounts[6], amounts[1], amounts[2], amounts[3], amounts[4], amounts[5]};
        }
    }

    /** @throws PortalRefused with all that does not hold, each with its line */
    static PrintedList of(PortalTable table) throws PortalRefused {
        var reader = new Reader(table);
        table.lines().forEach(reader::read);
        reader.demandSums();
        if (!reader.complaints.isEmpty()) {
            throw new PortalRefused(reader.complaints);
        }
        return new PrintedList(reader.people);
    }

    /** Whole rupiah, however they are grouped: decimals say nothing but 00. Empty where it is no amount. */
    static OptionalLong rupiah(String cell) {
        String text = cell.replaceAll("(?i)^rp\\.?\\s*|\\s|,-$", "");
        if (text.isEmpty() || text.equals("-")) {
            return OptionalLong.of(0);
        }
        var grouped = GROUPED.matcher(text);
        var plain = PLAIN.matcher(text);
        return grouped.matches() ? OptionalLong.of(Long.parseLong(grouped.group(1).replaceAll("[.,]", "")))
                : plain.matches() ? OptionalLong.of(Long.parseLong(plain.group(1))) : OptionalLong.empty();
    }

    /** Goes through the lines and keeps what is wrong. */
    private static final class Reader {

        private final PortalTable table;
        private final List<Person> people = new ArrayList<>();
        private final List<Complaint> complaints = new ArrayList<>();
        private final HashMap<String, Integer> lineOf = new HashMap<>();
        private OptionalLong stated = OptionalLong.empty();
        private int statedAt;

        Reader(PortalTable table) {
            this.table = table;
        }

        void read(PortalTable.Line line) {
            String nik = table.at(line, "nik");
            OptionalLong total = rupiah(table.at(line, "total"));
            if (nik.isEmpty() && isSum(line)) {
                stated = total;
                statedAt = line.number();
            } else if (nik.isEmpty() && table.at(line, "total").isEmpty()) {
                return;
            } else if (!Nik.isValid(nik)) {
                complain(line, "nik");
            } else {
                person(line, nik, total);
            }
        }

        /** The sum stands in a line of its own, and no person is called so in the first columns. */
        private static boolean isSum(PortalTable.Line line) {
            return Arrays.stream(line.cells()).anyMatch(cell ->
                    SUM_LINE.matcher(id.iuranhub.payroll.value.Cell.written(cell)).matches());
        }

        private void person(PortalTable.Line line, String nik, OptionalLong total) {
            long[] amounts = new long[PROGRAMMES.size()];
            for (int i = 0; i < amounts.length; i++) {
                OptionalLong amount = rupiah(table.at(line, PROGRAMMES.get(i)));
                if (amount.isEmpty()) {
                    complain(line, "amount", "column", PROGRAMMES.get(i).toUpperCase(java.util.Locale.ROOT),
                            "found", table.at(line, PROGRAMMES.get(i)));
                    return;
                }
                amounts[i] = amount.getAsLong();
            }
            long sum = Arrays.stream(amounts).sum();
            if (total.isEmpty() || total.getAsLong() != sum && total.getAsLong() != sum - amounts[OF_GOVERNMENT]) {
                complain(line, "lineSum", "sum", sum, "total", table.at(line, "total"));
                return;
            }
            Integer before = lineOf.putIfAbsent(nik, line.number());
            if (before != null) {
                complain(line, "twice", "other", before);
                return;
            }
            people.add(new Person(line.number(), nik, amounts, total.getAsLong()));
        }

        void demandSums() {
            if (!complaints.isEmpty()) {
                return;
            }
            if (people.isEmpty()) {
                complaints.add(Complaint.of("empty"));
            }
            long sum = people.stream().mapToLong(Person::total).sum();
            if (stated.isPresent() && stated.getAsLong() != sum) {
                complaints.add(Complaint.at(statedAt, "sum", "sum", sum, "total", stated.getAsLong()));
            }
            for (String title : table.title()) {
                demand(title, STATED_SUM, sum, "sum");
                demand(title, STATED_PEOPLE, people.size(), "count");
            }
        }

        private void demand(String title, Pattern pattern, long found, String which) {
            var match = pattern.matcher(title);
            if (match.find() && rupiah(match.group(1)).orElse(found) != found) {
                complaints.add(Complaint.of(which, "sum", found, "total", match.group(1)));
            }
        }

        private void complain(PortalTable.Line line, String which, Object... namesAndValues) {
            if (complaints.size() < MOST_TOLD) {
                complaints.add(Complaint.at(line.number(), which, namesAndValues));
            }
        }
    }
}
