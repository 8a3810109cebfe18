package id.iuranhub.ledger;

import id.iuranhub.law.Law;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.batch.Tariffs;
import id.iuranhub.ledger.file.HeldArrivals;
import id.iuranhub.ledger.file.Originals;
import id.iuranhub.ledger.row.SourceVersions;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The beans of this room, made and joined. */
public record Ledger(Turn turn, Files files, Rows rows, Revision revision, Batches batches, Succession succession, Journal journal,
                     Departure departure, Chain chain, Backlog backlog, LetterSums sums, SourceVersions versions,
                     StoredRows stored, Tariffs tariffs, HeldArrivals held, Originals originals, Preferences preferences) implements AutoCloseable {

    /** What the room needs. @param batchSize records in one batch to the insurer; @param looks how long after it came a file is looked at again */
    public record Needs(Database database, Law law, Schemes schemes, Clock clock, int batchSize, List<Duration> looks) { }

    public static Ledger of(Needs needs) {
        var database = needs.database();
        var journal = new Journal(database, needs.clock());
        var tariffs = new Tariffs(database, needs.law(), needs.schemes(), needs.clock());
        var batches = new Batches(database, tariffs, needs.clock(), needs.batchSize());
        var versions = new SourceVersions(database, needs.clock());
        var stored = new StoredRows(versions);
        var sums = new LetterSums(database);
        var preferences = new Preferences(database, batches, sums, needs.clock());
        var succession = new Succession(database, batches, stored, needs.schemes(), preferences);
        var writer = new RowWriter(database, needs.clock());
        var seen = new Seen(database);
        var held = new HeldArrivals(database, journal, needs.clock());
        var originals = new Originals(database, journal, needs.looks(), needs.clock());
        var backlog = new Backlog(database.writers());
        return new Ledger(new Turn(), new Files(database, needs.schemes(), versions, batches, succession, seen, backlog, journal, sums, tariffs, held, originals,
                needs.clock()),
                new Rows(database, stored, writer, backlog, sums), new Revision(database, writer, batches, seen, sums), batches, succession, journal,
                new Departure(database, batches), new Chain(database), backlog, sums, versions, stored, tariffs, held, originals, preferences);
    }

    /** Once no route is at work any more. */
    @Override
    public void close() {
        backlog.close();
    }
}
