package id.iuranhub.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Books and printed list of an employer's month side by side, each person and programme. */
final class Comparison {

    private static final List<String> NAMES = List.of("JKK", "JKM", "JHT PK", "JHT TK", "JP PK", "JP TK");

    /** What of a person is so. */
    enum What { EQUAL, DIFFERS, ONLY_HERE, ONLY_THERE }

    /**
     * A person in both, or in one of them.
     *
     * @param here  null where only the list names them
     * @param there null where only the books do
     */
    record Pair(What what, HandedPerson here, PrintedList.Person there) {

        /** {@code JKK 7200 / 7201}: what the books and the list say of the programmes that differ. */
        String difference() {
            var differences = new ArrayList<String>();
            long[] listed = there.withoutJkp();
            for (int i = 0; i < listed.length; i++) {
                if (listed[i] != here.listed()[i]) {
                    differences.add(NAMES.get(i) + " " + here.listed()[i] + " / " + listed[i]);
                }
            }
            return String.join(", ", differences);
        }
    }

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, PrintedList.Person> listed = new HashMap<>();
    private final Set<Long> namedFiles = new HashSet<>();

    Comparison(PrintedList list, List<HandedPerson> people) {
        list.people().forEach(person -> listed.put(person.nik(), person));
        var here = new LinkedHashMap<String, HandedPerson>();
        people.forEach(person -> {
            here.merge(person.nik(), person, (one, other) -> other.rank() > one.rank() ? other : one);
            if (!person.accepted() && listed.containsKey(person.nik())) {
                namedFiles.add(person.file());
            }
        });
        here.values().forEach(person -> pairs.add(pair(person, listed.get(person.nik()))));
        list.people().stream().filter(person -> !here.containsKey(person.nik()))
                .forEach(person -> pairs.add(new Pair(What.ONLY_THERE, null, person)));
    }

    /** Who was taken back agrees with a list that does not name them. */
    private static Pair pair(HandedPerson here, PrintedList.Person there) {
        if (there == null) {
            return new Pair(here.isVoid() ? What.EQUAL : What.ONLY_HERE, here, null);
        }
        return new Pair(!here.isVoid() && there.owes(here.listed()) ? What.EQUAL : What.DIFFERS, here, there);
    }

    /** Rupiah of all the books have, who was taken back aside. */
    long here() {
        return pairs.stream().filter(pair -> pair.here != null && !pair.here.isVoid())
                .mapToLong(pair -> pair.here.listedTotal()).sum();
    }

    /** Rupiah of the list. */
    long there() {
        return listed.values().stream().mapToLong(PrintedList.Person::total).sum();
    }

    List<Pair> that(What what) {
        return pairs.stream().filter(pair -> pair.what == what).toList();
    }

    /** Whether the list has somebody of a file: one that was handed in after it was printed is not judged by it. */
    boolean isOf(long file) {
        return namedFiles.contains(file);
    }

    /** Whether the list bears out what was handed out of a person; what was taken back, that they stand otherwise. */
    boolean bearsOut(HandedPerson person) {
        PrintedList.Person there = listed.get(person.nik());
        return person.isVoid()
                ? there == null || pairs.stream().anyMatch(pair -> pair.what == What.EQUAL && pair.there == there)
                : there != null && (there.owes(person.listed()) || there.owes(person.amounts()));
    }

    /** Whether the list has a person with the arrears that went with them. */
    boolean bearsOutRapel(String nik) {
        return pairs.stream().anyMatch(pair -> pair.what == What.EQUAL && pair.there != null
                && pair.there.nik().equals(nik));
    }

    /** Why a person who is on the way is not taken. */
    String why(HandedPerson person) {
        PrintedList.Person there = listed.get(person.nik());
        return there == null ? "" : new Pair(What.DIFFERS, person, there).difference();
    }
}
