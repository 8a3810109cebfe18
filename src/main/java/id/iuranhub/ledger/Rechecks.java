package id.iuranhub.ledger;

import id.iuranhub.assess.Chunk;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Database;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Months whose rows have to be judged again, because an enrolment, a sponsor's pay or a list has changed. */
public final class Rechecks {

    /** @param atRun the month is about to go to the insurer */
    public record Month(Scheme scheme, Blth blth, boolean atRun) { }

    private final Database database;
    private final Schemes schemes;
    private final Sources sources;

    public Rechecks(Database database, Schemes schemes, Sources sources) {
        this.database = database;
        this.schemes = schemes;
        this.sources = sources;
    }

    public List<Month> due() {
        return database.sql("ledger/rechecksDue").query((row, number) ->
                new Month(schemes.named(row.getString("scheme")), Blth.of(row.getInt("blth")), false)).list();
    }

    /** The rows in doubt. What sponsors are paid comes first, since the lines of the list depend on it. */
    public Iterator<Chunk> rows(Month month) {
        List<Source> ordered = sources.ofScheme(month.scheme().id()).stream()
                .sorted(Comparator.comparing(Source::role, Comparator.reverseOrder())).toList();
        boolean sponsored = ordered.stream().anyMatch(source -> source.role() != Role.PAYROLL);
        return new Doubts.Joined(ordered.stream().flatMap(source -> {
            var doubts = new Doubts(database, month, source);
            return sponsored ? Stream.of(doubts.rows()) : Stream.of(doubts.letters(), doubts.people());
        }).iterator());
    }

    public void done(Month month) {
        database.sql("ledger/recheckDone").param("scheme", month.scheme().id()).param("blth", month.blth().number()).update();
    }

    /** No month is left to judge again: what made it necessary can be forgotten. */
    public void allDone() {
        database.sql("ledger/forgetChanges").update();
    }
}
