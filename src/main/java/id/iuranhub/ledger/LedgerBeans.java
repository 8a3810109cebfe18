package id.iuranhub.ledger;

import id.iuranhub.law.Law;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.batch.Batches;
import id.iuranhub.ledger.batch.EarlyBatches;
import id.iuranhub.ledger.batch.Tariffs;
import id.iuranhub.ledger.file.FileReplacement;
import id.iuranhub.ledger.file.HeldArrivals;
import id.iuranhub.ledger.file.Originals;
import id.iuranhub.ledger.file.PayrollFiles;
import id.iuranhub.ledger.journal.HashChain;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.DeadLetterSums;
import id.iuranhub.ledger.row.PeopleIndex;
import id.iuranhub.ledger.row.Preferences;
import id.iuranhub.ledger.row.Revision;
import id.iuranhub.ledger.row.RowPipeline;
import id.iuranhub.ledger.row.RowWriter;
import id.iuranhub.ledger.row.Rows;
import id.iuranhub.ledger.row.SourceVersions;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The beans of this room, made and joined. */
public record LedgerBeans(LedgerLock turn, PayrollFiles files, Rows rows, Revision revision, Batches batches,
        FileReplacement succession, Journal journal,
                     EarlyBatches departure, HashChain chain, RowPipeline backlog, DeadLetterSums sums,
                     SourceVersions versions,
                     StoredRows stored, Tariffs tariffs, HeldArrivals held, Originals originals,
                     Preferences preferences) implements AutoCloseable {

    /**
     * What the room needs. @param batchSize records in one batch to the insurer; @param looks how long after it came a
     * file is looked at again
     */
    public record Needs(Database database, Law law, Schemes schemes, Clock clock, int batchSize,
            List<Duration> looks) { }

    public static LedgerBeans of(Needs needs) {
        var database = needs.database();
        var journal = new Journal(database, needs.clock());
        var tariffs = new Tariffs(database, needs.law(), needs.schemes(), needs.clock());
        var batches = new Batches(database, tariffs, needs.clock(), needs.batchSize());
        var versions = new SourceVersions(database, needs.clock());
        var stored = new StoredRows(versions);
        var sums = new DeadLetterSums(database);
        var preferences = new Preferences(database, batches, sums, needs.clock());
        var succession = new FileReplacement(database, batches, stored, needs.schemes(), preferences);
        var writer = new RowWriter(database, needs.clock());
        var seen = new PeopleIndex(database);
        var held = new HeldArrivals(database, journal, needs.clock());
        var originals = new Originals(database, journal, needs.looks(), needs.clock());
        var backlog = new RowPipeline(database.writers());
        return new LedgerBeans(new LedgerLock(),
                new PayrollFiles(database, needs.schemes(), versions, batches, succession,
                seen, backlog, journal, sums, tariffs, held, originals,
                needs.clock()),
                new Rows(database, stored, writer, backlog, sums), new Revision(database, writer, batches, seen, sums),
                batches, succession, journal,
                new EarlyBatches(database, batches), new HashChain(database), backlog, sums, versions, stored, tariffs,
                held, originals, preferences);
    }

    /** Once no route is at work any more. */
    @Override
    public void close() {
        backlog.close();
    }
}
