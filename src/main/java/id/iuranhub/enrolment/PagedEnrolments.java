package id.iuranhub.enrolment;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Digits;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the insurer answers about the participants of an NPP, page by page, beside the snapshots in force. */
public final class PagedEnrolments {

    private final Database database;
    private final Journal journal;
    private final Snapshots snapshots;

    public PagedEnrolments(Database database, Journal journal, Snapshots snapshots) {
        this.database = database;
        this.journal = journal;
        this.snapshots = snapshots;
    }

    /** One answer of several pages. */
    public static final class Merging {
        private final String npp;
        /** Whom earlier pages of the same answer have named: what a later one says of them is added. */
        private final Set<String> begun = new HashSet<>();
        private Fingerprints known = new Fingerprints();
        private Version of = Version.NONE;

        private Merging(String npp) {
            this.npp = npp;
        }

        /** It is over: who was named in it is forgotten. */
        public void end() {
            begun.clear();
            known = new Fingerprints();
            of = Version.NONE;
        }
    }

    /** Of what is known of an NPP: differs when it may differ. */
    private record Version(long snapshot, long version) {
        private static final Version NONE = new Version(0, 0);
    }

    /** Whom answers concern that were merged is judged again. */
    public void askRechecks() {
        snapshots.askRechecks();
    }

    /** An answer about an NPP begins. */
    public Merging merging(String npp) {
        return new Merging(npp);
    }

    private Version version(String npp) {
        return database.sql("enrolment/state").param("npp", npp).query((row, number) ->
                new Version(row.getLong("snapshot_id"), row.getLong("version"))).optional().orElse(Version.NONE);
    }

    /** Looks once at all that is known of the NPP, so that not each page has to; may take as long as it takes. */
    public void lookAround(Merging merging) {
        var now = version(merging.npp);
        if (now.equals(merging.of)) {
            return;
        }
        var known = new Fingerprints();
        if (!now.equals(Version.NONE)) {
            snapshots.inRanges(now.snapshot, (from, to) -> database.sql("enrolment/lines")
                    .param("snapshot", now.snapshot)
                    .param("from", from).param("to", to).param("npp", merging.npp)
                    .query(row -> {
                        known.add(line(row, merging.npp));
                    }));
        }
        merging.known = known;
        merging.of = now;
    }

    /**
     * Takes over what the insurer answered about single participants of an NPP: it replaces what was known of them, all
     * others stay, since a page never says that it is everybody. Whoever is known as they are said to be is not
     * touched, nor asked about where {@link #lookAround} has seen so.
     */
    public void merge(Merging merging, List<Person> people) {
        Map<String, Set<SnapshotLine>> said = people.stream().filter(person -> person.npp().equals(merging.npp))
                .collect(Collectors.groupingBy(Person::nik,
                Collectors.mapping(Person::line, Collectors.toCollection(LinkedHashSet::new))));
        boolean seen = version(merging.npp).equals(merging.of);
        var named = List.copyOf(said.keySet());
        said.entrySet().removeIf(entry -> seen && !merging.begun.contains(entry.getKey())
                && merging.known.isAllOf(entry.getKey(), entry.getValue()));
        if (!said.isEmpty()) {
            database.inTransaction(() -> replace(merging.npp, said, merging.begun));
            said.keySet().forEach(merging.known::forget);
            merging.of = seen ? version(merging.npp) : merging.of;
        }
        merging.begun.addAll(named);
    }

    private void replace(String npp, Map<String, Set<SnapshotLine>> said, Set<String> begun) {
        long snapshot = database.sql("enrolment/current").param("npp", npp).query(Long.class).optional()
                .orElseGet(() -> begin(npp));
        Map<String, Set<SnapshotLine>> known = linesOf(npp, said.keySet());
        var changed = new ArrayList<SnapshotLine>();
        var others = said.keySet().stream()
                .filter(nik -> !(begun.contains(nik) ? known.getOrDefault(nik, Set.of()).containsAll(said.get(nik))
                : known.getOrDefault(nik, Set.of()).equals(said.get(nik)))).toList();
        drop(snapshot, npp, others.stream().filter(nik -> !begun.contains(nik) && known.containsKey(nik)).toList());
        note(npp, others);
        others.forEach(nik -> said.get(nik).stream().filter(line -> !begun.contains(nik)
                || !known.getOrDefault(nik, Set.of()).contains(line))
                .forEach(changed::add));
        if (!changed.isEmpty()) {
            snapshots.insert(snapshot, 1 + database.sql("enrolment/lastLine").param("snapshot", snapshot)
                    .query(Integer.class).single(), changed);
            database.sql("enrolment/merged").param("npp", npp).update();
            journal.write("hub", "enrolments merged", npp, changed.size() + " lines");
        }
    }

    private Map<String, Set<SnapshotLine>> linesOf(String npp, Set<String> niks) {
        var known = new HashMap<String, Set<SnapshotLine>>();
        database.sql("enrolment/linesOf").param("npp", npp).param("people", database.texts(niks.toArray()))
                .query(row -> {
                    known.computeIfAbsent(row.getString("nik"), nik -> new LinkedHashSet<>()).add(line(row, npp));
                });
        return known;
    }

    private static SnapshotLine line(ResultSet row, String npp) throws SQLException {
        return new SnapshotLine(row.getString("kpj"), row.getString("nik"), row.getString("name"),
                row.getObject("birth_date", LocalDate.class), npp, row.getString("division"),
                row.getString("programmes"), row.getBoolean("active"), row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class));
    }

    private void drop(long snapshot, String npp, List<String> niks) {
        database.plain().batchUpdate(database.text("enrolment/dropPerson"), niks, 1000, (update, nik) -> {
            update.setLong(1, snapshot);
            update.setString(2, npp);
            update.setString(3, nik);
        });
    }

    private void note(String npp, List<String> niks) {
        database.plain().batchUpdate(database.text("enrolment/noteChange"), niks, 1000, (update, nik) -> {
            update.setString(1, npp);
            update.setString(2, nik);
        });
    }

    private long begin(String npp) {
        long snapshot = snapshots.open("answers of the insurer for " + npp);
        database.sql("enrolment/taken").param("snapshot", snapshot).update();
        database.sql("enrolment/begin").param("npp", npp).param("snapshot", snapshot).update();
        return snapshot;
    }

    /** A participant as the insurer's interface gives one. */
    public record Person(String kpj, String nik, String name, LocalDate birthDate, String npp, String division,
                         List<String> programmes, String status, LocalDate from, LocalDate to) {

        public Person {
            if (!Digits.only(nik) || nik.length() != 16 || !Digits.only(kpj) || kpj.length() != 11) {
                throw new IllegalArgumentException("a participant has a NIK of 16 digits and a KPJ of 11");
            }
        }

        private SnapshotLine line() {
            return new SnapshotLine(kpj, nik, cut(name, 500), birthDate, npp, cut(division, 255),
                    cut(String.join("+", programmes), 40),
                    "A".equals(status), from, to);
        }

        private static String cut(String text, int longest) {
            return text == null ? "" : text.substring(0, Math.min(text.length(), longest));
        }
    }
}
