package id.iuranhub.simulation;

import id.iuranhub.simulation.PayRow.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What has to have become of everything, by the contract alone. It knows what was dropped, in which order it was taken
 * in, who is enrolled and what people decided; it knows nothing of batches, files' states or statements.
 */
public final class Expected {

    /** What the hub says became of a row. */
    record Told(String disposition, String code) { }

    /** What stands at the insurer for somebody. */
    record Stands(String scheme, String blth, String nik) { }

    private final List<PayFile> taken = new ArrayList<>();
    private final Map<String, PayFile> inForce = new LinkedHashMap<>();
    /** Damaged NIKs that are put right in later files, by scheme. */
    private final Set<String> corrected = new HashSet<>();
    private final Map<Source, Map<Person, Enrolled>> enrolled = new EnumMap<>(Source.class);
    /** Who is born on another day than the NIK tells, as two people say. */
    private final Set<Person> attested = new HashSet<>();
    /** Rule 3: the row that stands for a person in a source and BLTH. */
    private final Map<String, PayRow> stands = new HashMap<>();

    List<PayFile> taken() {
        return taken;
    }

    List<PayFile> filesInForce() {
        return List.copyOf(inForce.values());
    }

    PayFile inForce(String place) {
        return inForce.get(place);
    }

    Map<Person, Enrolled> enrolled(Source source) {
        return enrolled.computeIfAbsent(source, any -> new HashMap<>());
    }

    /** From now on a damaged NIK is put right wherever it stands in a file of this source. */
    void correct(Source source, Person person) {
        corrected.add(source + person.damagedNik());
    }

    /** @param holds from now on, else no longer */
    void attest(Person person, boolean holds) {
        if (holds) {
            attested.add(person);
        } else {
            attested.remove(person);
        }
    }

    boolean isAttested(Person person) {
        return attested.contains(person);
    }

    /** Somebody says that this row stands, not the one that stood. */
    void prefer(PayRow row) {
        stands.put(key(row), row);
    }

    /** A file has been taken in. */
    void take(PayFile file) {
        taken.add(file);
        file.rows.stream().filter(row -> corrected.contains(file.source + row.cell("nik")))
                .forEach(row -> row.cells().put("nik", row.person.nik()));
        PayFile old = inForce.remove(file.place());
        var left = new LinkedHashSet<String>();
        if (old != null) {
            stands.entrySet().removeIf(entry -> entry.getValue().file == old && left.add(entry.getKey()));
        }
        inForce.put(file.place(), file);
        file.rows.forEach(this::stand);
        // Who was given up, or is in somebody's hands, is not judged again.
        left.forEach(key -> rows(row -> key.equals(key(row)) && !row.isExtraPay() && !row.discarded && !row.isFixed())
                .stream().findFirst().ifPresent(this::stand));
    }

    private void stand(PayRow row) {
        if (row.nik() != null && !row.isExtraPay()) {
            stands.putIfAbsent(key(row), row);
        }
    }

    private static String key(PayRow row) {
        return row.file.source + " " + row.file.blth + " " + row.nik();
    }

    /** Rows of the files in force, in the order of intake, then line. */
    List<PayRow> rows(Predicate<PayRow> which) {
        return inForce.values().stream().sorted(Comparator.comparing(taken::indexOf))
                .flatMap(file -> file.rows.stream()).filter(which).toList();
    }

    /** Rows are tried again. @param named each by itself, so that given up ones are taken up */
    void retry(List<PayRow> rows, boolean named) {
        for (PayRow row : rows) {
            if (inForce.containsValue(row.file) && row.retry(named)) {
                stand(row);
            }
        }
    }

    boolean isTwin(PayRow row) {
        return row.nik() != null && !row.isExtraPay() && stands.get(key(row)) != row;
    }

    /** Why a row cannot go, rules 1 to 7; none if it owes and may go. */
    TreeSet<Fault> faults(PayRow row) {
        TreeSet<Fault> found = row.unreadable();
        if (row.isBornOtherwise() && isAttested(row.person)) {
            found.remove(Fault.IDENTITY_CONFLICT);
        }
        if (isTwin(row)) {
            found.add(Fault.DUPLICATE_ROW);
        }
        if (found.isEmpty() && !skips(row)) {
            found.addAll(enrolment(row));
            found.addAll(row.wrongCut());
        }
        return found;
    }

    /** Rule 4, and extra pay: it owes nothing. For a row that reads and stands once. */
    private boolean skips(PayRow row) {
        if (row.isExtraPay()) {
            return true;
        }
        Enrolled line = enrolled(row.file.source).get(row.person);
        return row.file.source == Source.SORONG && row.cut() == 0 && (line == null || !line.activeIn(row.file.blth));
    }

    private TreeSet<Fault> enrolment(PayRow row) {
        var found = new TreeSet<Fault>();
        Enrolled line = enrolled(row.file.source).get(row.person);
        if (line == null) {
            found.add(Fault.NOT_ENROLLED);
        } else if (!line.activeIn(row.file.blth)) {
            found.add(Fault.ENROLMENT_INACTIVE);
        } else {
            if (!line.born().toString().equals(row.cell("tanggal_lahir")) || !row.cell("kpj").isEmpty()
                    && !row.cell("kpj").equals(line.kpj())) {
                found.add(Fault.IDENTITY_MISMATCH);
            }
            if (!line.programmes().containsAll(row.file.source.programmes)) {
                found.add(Fault.PROGRAMME_NOT_ENROLLED);
            }
        }
        return found;
    }

    /**
     * What is wrong once everything has settled: the insurer behaves, all that was tried again has been, nothing is on
     * its way.
     *
     * @param told    what the hub answered of each row, of replaced files too
     * @param ledger  what stands at the insurer, rupiah
     */
    List<String> differences(Map<PayRow, Told> told, Map<Stands, Long> ledger) {
        var wrong = new ArrayList<String>();
        Map<Stands, List<PayRow>> accepted = new HashMap<>();
        for (PayFile file : taken) {
            for (PayRow row : file.rows) {
                Told is = told.get(row);
                if (is.disposition.equals("accepted")) {
                    accepted.computeIfAbsent(record(row), any -> new ArrayList<>()).add(row);
                }
                String should = inForce.containsValue(file) ? shouldBe(row, told, ledger) : shouldBeReplaced(row, is);
                if (!should.isEmpty()) {
                    wrong.add(row + " of " + row.person + ": " + is + ", but " + should);
                }
            }
        }
        ledger.forEach((record, rupiah) -> {
            var rows = accepted.getOrDefault(record, List.of());
            if (rows.size() != 1) {
                wrong.add(record + " stands at the insurer; accepted are the rows " + rows);
            } else if (rows.get(0).iuran() != rupiah) {
                wrong.add(record + " stands with " + rupiah + ", row " + rows.get(0) + " owes " + rows.get(0).iuran());
            }
        });
        accepted.forEach((record, rows) -> {
            if (!ledger.containsKey(record)) {
                wrong.add(rows + " are accepted, at the insurer nothing stands for " + record);
            }
        });
        return wrong;
    }

    private static Stands record(PayRow row) {
        return new Stands(row.file.source.scheme, row.file.blth, row.person.nik());
    }

    /** @return what a row in force should be; empty where it is */
    private String shouldBe(PayRow row, Map<PayRow, Told> told, Map<Stands, Long> ledger) {
        Told is = told.get(row);
        var faults = faults(row);
        if (row.discarded) {
            return is.disposition.equals("dead") ? "" : "somebody gave it up";
        }
        if (faults.isEmpty() && skips(row)) {
            return is.disposition.equals("skipped") ? "" : "it owes nothing";
        }
        if (faults.isEmpty()) {
            boolean rival = ledger.keySet().stream().anyMatch(record -> record.nik.equals(row.person.nik())
                    && record.blth.equals(row.file.blth) && !record.scheme.equals(row.file.source.scheme));
            if (rival) {
                return is.equals(new Told("dead", "ALREADY_CONTRIBUTED")) ? "" : "another scheme has contributed it";
            }
            return is.disposition.equals("accepted") ? "" : "it should be accepted";
        }
        // The enrolment may have changed after it was sent; all else was true of it already then.
        boolean byEnrolment = faults.first().compareTo(Fault.NOT_ENROLLED) >= 0 && row.wrongCut().isEmpty();
        if (is.disposition.equals("accepted") && byEnrolment) {
            return "";
        }
        if (is.disposition.equals("accepted") && staysAccepted(row, faults.first(), told)) {
            return "";
        }
        return is.equals(new Told("dead", faults.first().name())) ? "" : "it should be dead with " + faults;
    }

    /** What was sent by an attestation stays when that ends; and a row, until the one that is preferred goes. */
    private boolean staysAccepted(PayRow row, Fault fault, Map<PayRow, Told> told) {
        return fault == Fault.IDENTITY_CONFLICT && row.isBornOtherwise()
                || fault == Fault.DUPLICATE_ROW && told.get(stands.get(key(row))).disposition.equals("dead");
    }

    /**
     * A row of a replaced file is superseded, unless its acceptance stands until the row in its place is repaired or
     * given up.
     */
    private String shouldBeReplaced(PayRow row, Told is) {
        if (is.disposition.equals("superseded")) {
            return "";
        }
        if (!is.disposition.equals("accepted")) {
            return "its file was replaced";
        }
        boolean waits = !rows(heir -> heir.file.source == row.file.source && heir.file.blth.equals(row.file.blth)
                && !heir.discarded
                && !heir.isExtraPay() && (heir.nik() == null || heir.person.equals(row.person) && !isTwin(heir)))
                .isEmpty();
        return waits ? "" : "nobody stands in its place";
    }

    /** How many rows count as read, by scheme. */
    Map<String, Long> read(String blth) {
        var read = new TreeMap<String, Long>();
        taken.stream().filter(file -> file.blth.equals(blth))
                .forEach(file -> read.merge(file.source.scheme, (long) file.rows.size(), Long::sum));
        return read;
    }

    Set<String> places() {
        return inForce.keySet();
    }
}
