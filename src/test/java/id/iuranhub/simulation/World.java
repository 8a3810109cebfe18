package id.iuranhub.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The people outside the hub: what payroll offices drop and what the insurer says of its participants, by chance. */
final class World {

    static final List<String> MONTHS = List.of("2026-04", "2026-05");
    private static final List<Person> PEOPLE = IntStream.rangeClosed(1, 9).mapToObj(Person::new).toList();
    private static final long[] WAGES = {3_000_000, 3_500_000, 4_000_000};
    private static final Map<Source, List<String>> OPDS = Map.of(Source.KENDARI, List.of("DAMKAR", "SDA", ""),
            Source.PALU, List.of("", "SOSIAL"), Source.SORONG, List.of(""));

    private final Random random;
    private final Amounts amounts;
    private final Layouts layouts;
    /**
     * In every other world the insurer never refuses anything, so that whoever counts as refused was refused by nobody.
     */
    final boolean willing;
    private int files;

    World(Random random, Amounts amounts, Layouts layouts) {
        this.layouts = layouts;
        this.random = random;
        this.amounts = amounts;
        this.willing = random.nextBoolean();
    }

    <T> T anyOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /** 0 up to one less than so many. */
    int number(int many) {
        return random.nextInt(many);
    }

    Person person() {
        return anyOf(PEOPLE);
    }

    String mood() {
        return InsurerMoods.any(random, willing);
    }

    /** One that was not given before. */
    int number() {
        return ++files;
    }

    /** A file for some place; often one that takes the place of another and differs in a few rows. */
    PayFile file(Expected expected) {
        Source source = anyOf(List.of(Source.values()));
        String opd = anyOf(OPDS.get(source));
        var file = new PayFile(source, anyOf(MONTHS), opd, number(), layouts.of(source), amounts);
        PayFile old = expected.inForce(file.place());
        if (old == null || oneIn(6)) {
            shuffled().subList(0, 1 + random.nextInt(6)).forEach(person -> file.add(person, cells(file, person)));
        } else {
            change(old, file);
        }
        if (oneIn(8) && !file.rows.isEmpty()) {
            var twin = anyOf(file.rows);
            file.add(twin.person, cells(file, twin.person));
        }
        return file;
    }

    private List<Person> shuffled() {
        var people = new ArrayList<>(PEOPLE);
        java.util.Collections.shuffle(people, random);
        return people;
    }

    private void change(PayFile old, PayFile file) {
        for (PayRow row : old.rows) {
            switch (random.nextInt(8)) {
                case 0 -> { }
                case 1, 2 -> file.add(row.person, cells(file, row.person));
                default -> file.add(row.person, row.cells());
            }
        }
        if (oneIn(2) || file.rows.isEmpty()) {
            var person = anyOf(PEOPLE);
            file.add(person, cells(file, person));
        }
    }

    private Map<String, String> cells(PayFile file, Person person) {
        Source source = file.source;
        Map<String, String> cells = PayRow.right(source, person, WAGES[random.nextInt(WAGES.length)],
                random.nextInt(3) > 0, flat(file));
        if (source == Source.SORONG && oneIn(4)) {
            cells.put("potongan", anyOf(List.of("0", "")));
        }
        if (source == Source.SORONG && oneIn(8)) {
            cells.put("jenis", "2");
        }
        if (oneIn(5)) {
            spoil(source, person, cells);
        }
        return cells;
    }

    /** Payroll mostly cuts what is due, now and then what was due once, or will be. */
    private long flat(PayFile file) {
        return oneIn(8) ? anyOf(Amounts.ALL) : file.flat();
    }

    private void spoil(Source source, Person person, Map<String, String> cells) {
        switch (random.nextInt(source == Source.KENDARI ? 4 : 6)) {
            case 0 -> cells.put("nik", person.damagedNik());
            case 1 -> cells.put("nama", "");
            case 2 -> cells.put("upah", "banyak");
            case 3 -> cells.put("tanggal_lahir", Person.OTHERWISE.toString());
            case 4 -> cells.put("potongan", "");
            default -> cells.put("potongan", "12345");
        }
    }

    /** What somebody corrects in a row: mostly all that is wrong, sometimes something else. */
    Map<String, String> correction(PayRow row) {
        var corrections = new HashMap<String, String>();
        Map<String, String> right = PayRow.right(row.file.source, row.person, WAGES[random.nextInt(WAGES.length)],
                false, flat(row.file));
        for (String column : row.file.source.columns.keySet()) {
            boolean money = column.equals("upah") || column.equals("potongan");
            if (!column.equals("skpd") && !column.equals("jenis") && (money || oneIn(2) || column.equals("nik"))) {
                corrections.put(column, right.get(column));
            }
        }
        return corrections;
    }

    /** Something that cannot be taken in: name to content. */
    Map.Entry<String, String> badFile() {
        int number = number();
        return switch (random.nextInt(4)) {
            case 0 -> Map.entry("bad%d_202605.csv".formatted(number), "nik,nama\n1,2\n");
            case 1 -> Map.entry("bad%d.csv".formatted(number), "nik\n1\n");
            case 2 -> Map.entry("bad%d_202604.csv".formatted(number), "");
            default -> Map.entry("bad%d_202613_SDA.csv".formatted(number), "x");
        };
    }

    /** The insurer's view of a scheme's people changes a little; all are in it at first. */
    Map<Person, Enrolled> snapshot(Source source, Map<Person, Enrolled> before) {
        var after = new HashMap<Person, Enrolled>();
        for (Person person : PEOPLE) {
            Enrolled was = before.get(person);
            if (before.isEmpty() || oneIn(4)) {
                changed(source, person).ifPresent(line -> after.put(person, line));
            } else if (was != null) {
                after.put(person, was);
            }
        }
        if (after.isEmpty()) {
            after.put(PEOPLE.get(0), Enrolled.rightly(PEOPLE.get(0), source));
        }
        return after;
    }

    private java.util.Optional<Enrolled> changed(Source source, Person person) {
        var right = Enrolled.rightly(person, source);
        return switch (random.nextInt(16)) {
            case 0 -> java.util.Optional.empty();
            case 1 -> java.util.Optional.of(new Enrolled(person, right.kpj(), right.born(), right.programmes(), false,
                    right.from(), null));
            case 2 -> java.util.Optional.of(new Enrolled(person, right.kpj(), right.born(), right.programmes(), true,
                    right.from(), LocalDate.of(2026, 4, 30)));
            case 3 -> java.util.Optional.of(new Enrolled(person, person.otherKpj(), right.born(), right.programmes(),
                    true, right.from(), null));
            case 4 -> java.util.Optional
                    .of(new Enrolled(person, right.kpj(), oneIn(2) ? Person.OTHERWISE : right.born().plusDays(1),
                    right.programmes(), true, right.from(), null));
            case 5 -> java.util.Optional.of(new Enrolled(person, right.kpj(), right.born(), List.of("JKK"), true,
                    right.from(), null));
            default -> java.util.Optional.of(right);
        };
    }

    static String snapshotText(Source source, Map<Person, Enrolled> people) {
        return "kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir\n" + people.values().stream()
                .sorted(java.util.Comparator.comparing(line -> line.person().serial()))
                .map(line -> line.text(source.npp) + "\n").collect(Collectors.joining());
    }
}
