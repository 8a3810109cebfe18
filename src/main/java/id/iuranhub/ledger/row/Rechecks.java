package id.iuranhub.ledger.row;

import id.iuranhub.assess.Chunk;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.batch.Tariffs;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Role;
import id.iuranhub.store.Database;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Months whose rows have to be judged again, because an enrolment, a sponsor's pay or a list has changed. */
public final class Rechecks {

    /** @param atRun the month is about to go to the insurer */
    public record Month(Scheme scheme, Blth blth, boolean atRun) { }

    private final Database database;
    private final Schemes schemes;
    private final StoredRows stored;
    private final Tariffs tariffs;

    public Rechecks(Database database, Schemes schemes, StoredRows stored, Tariffs tariffs) {
        this.database = database;
        this.schemes = schemes;
        this.stored = stored;
        this.tariffs = tariffs;
    }

    /** Those of a scheme that has no configuration any more wait until it has. */
    public List<Month> due() {
        return database.sql("ledger/row/rechecksDue").query((row, number) -> {
            var blth = Blth.of(row.getInt("blth"));
            return schemes.find(row.getString("scheme")).map(scheme -> new Month(scheme, blth, false));
        }).list().stream().flatMap(Optional::stream).toList();
    }

    /**
     * A month that is being judged again, by one look at what it charges.
     *
     * @param by     what all its rows are judged by
     * @param chunks each is read once the one before it has been judged
     */
    public record Recheck(Month month, Tariffs.Kept by, Iterator<Chunk> chunks) {

        /** Whether there is more to judge; a route loops on it. */
        public boolean isOpen() {
            return chunks.hasNext();
        }

        public Chunk next() {
            return chunks.next();
        }
    }

    /**
     * The rows in doubt, and all of a file that was judged by what charged otherwise. What sponsors are paid comes
     * first, since the lines of the list depend on it.
     */
    public Recheck open(Month month) {
        Tariffs.Kept by = tariffs.of(month.scheme(), month.blth()).now();
        return new Recheck(month, by, rows(month, by));
    }

    private Iterator<Chunk> rows(Month month, Tariffs.Kept by) {
        Map<String, Role> roles = roles(month);
        List<String> ordered = roles.keySet().stream()
                .sorted(Comparator.comparing(roles::get, Comparator.reverseOrder())).toList();
        boolean sponsored = roles.values().stream().anyMatch(role -> role != Role.PAYROLL);
        var otherwise = Set.copyOf(tariffs.judgedOtherwise(month.scheme(), month.blth(), by));
        return new RecheckSelection.Joined(ordered.stream().flatMap(source -> {
            var doubts = new RecheckSelection(database, stored, month, source, by, otherwise);
            return sponsored ? Stream.of(doubts.rows())
                    : Stream.of(doubts.rowsJudgedOtherwise(), doubts.letters(), doubts.people());
        }).iterator());
    }

    /** Of the sources of which files are in force, whatever configuration says of them today. */
    private Map<String, Role> roles(Month month) {
        var roles = new LinkedHashMap<String, Role>();
        database.sql("ledger/row/sourcesOfMonth").param("scheme", month.scheme().id())
                .param("blth", month.blth().number())
                .query(row -> {
                    String source = row.getString("source");
                    stored.find(row.getString("source_version"), month.blth())
                            .ifPresent(version -> roles.putIfAbsent(source, version.source().role()));
                });
        return roles;
    }

    /** All of it is judged, by what it was opened with. */
    public void done(Recheck recheck) {
        var month = recheck.month;
        tariffs.judged(month.scheme(), month.blth(), recheck.by);
        database.sql("ledger/row/recheckDone").param("scheme", month.scheme().id()).param("blth", month.blth().number())
                .update();
    }

    /** No month is left to judge again: what made it necessary can be forgotten. */
    public void allDone() {
        database.sql("ledger/row/forgetChanges").update();
    }
}
