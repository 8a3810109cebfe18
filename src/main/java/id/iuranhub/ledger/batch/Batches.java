package id.iuranhub.ledger.batch;

import id.iuranhub.law.Scheme;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/** The batches of the ledger: their numbers, and the rows that join them before they are sent. */
public final class Batches {

    private static final int BLOCK = 100;
    /** In place of the key of a batch whose content nobody has been sent. */
    private static final String UNSENT = "unsent-";

    private final Database database;
    private final Clock clock;
    private final int size;
    private final Tariffs tariffs;
    private long next;
    private long end;

    public Batches(Database database, Tariffs tariffs, Clock clock, int size) {
        this.tariffs = tariffs;
        this.database = database;
        this.clock = clock;
        this.size = size;
    }

    private synchronized long nextId() {
        if (next == end) {
            next = database.sql("ledger/batch/nextBatchIds").query(Long.class).single();
            end = next + BLOCK;
        }
        return next++;
    }

    /** Packs the rows of a file that is new. */
    public BatchAssembler packer() {
        return new BatchAssembler(this::nextId, size);
    }

    /** Packs further rows of a file, into its open batches as far as there is room. */
    public BatchAssembler packer(long file) {
        var batchAssembler = packer();
        database.sql("ledger/batch/openBatches").param("file", file).param("size", size)
                .query(row -> {
                    batchAssembler.reopen(row.getLong("batch_id"), row.getString("opd"), row.getInt("records"));
                });
        return batchAssembler;
    }

    /** Writes down what was packed: new batches, and more records in those that were there. */
    public void store(BatchAssembler batchAssembler, long file, Scheme scheme, Blth blth, BatchKind kind,
            BatchState state) {
        store(batchAssembler, file, scheme, blth, kind, state, null);
    }

    /** Batches whose rows stand already, under the receipt of another. */
    public void takeOver(BatchAssembler batchAssembler, long file, Scheme scheme, Blth blth, Long origin) {
        store(batchAssembler, file, scheme, blth, BatchKind.ORIGINAL, BatchState.ACCEPTED, origin);
        database.plain().batchUpdate(database.text("ledger/batch/inheritReceipt"), batchAssembler.packs(), 500,
                (update, pack) -> update.setLong(1, pack.id));
    }

    /**
     * @param origin the batch under whose receipt the rows stand; null where they stand under none, or it is not known
     */
    public void store(BatchAssembler batchAssembler, long file, Scheme scheme, Blth blth, BatchKind kind,
            BatchState state, Long origin) {
        var now = OffsetDateTime.now(clock);
        var fresh = batchAssembler.packs().stream().filter(pack -> pack.isNew).toList();
        var tariff = fresh.isEmpty() ? null : tariffs.keep(scheme, blth);
        database.plain().batchUpdate(database.text("ledger/batch/insertBatch"), fresh, 500, (insert, pack) -> {
            insert.setLong(1, pack.id);
            insert.setString(2, UNSENT + pack.id);
            insert.setLong(3, file);
            insert.setString(4, scheme.id());
            insert.setInt(5, blth.number());
            insert.setString(6, pack.opd);
            insert.setString(7, tariff.tariff().npp());
            insert.setString(8, kind.name());
            insert.setString(9, state.word());
            insert.setInt(10, pack.records);
            insert.setLong(11, pack.rupiahAdded);
            insert.setObject(12, now);
            insert.setString(13, tariff.digest());
            insert.setObject(14, origin, Types.BIGINT);
        });
        layRuns(fresh, file);
        batchAssembler.packs().stream().filter(pack -> !pack.isNew && pack.added > 0).forEach(pack -> {
            change(pack.id, pack.added, pack.rupiahAdded);
            database.sql("ledger/batch/joinRuns").param("batch", pack.id).param("file", file)
                    .param("lines", database.numbers(Arrays.stream(pack.lines()).boxed().toArray())).update();
        });
    }

    /** Where the rows of new batches lie in their file. */
    private void layRuns(List<BatchAssembler.Pack> fresh, long file) {
        var runs = fresh.stream().flatMap(pack -> pack.runs().stream()).toList();
        database.plain().batchUpdate(database.text("ledger/batch/insertRun"), runs, 500, (insert, run) -> {
            insert.setLong(1, run.batch());
            insert.setInt(2, run.from());
            insert.setInt(3, run.to());
            insert.setLong(4, file);
        });
    }

    /** Rows joined or left a batch. */
    public void change(long batch, int records, long rupiah) {
        database.plain().update(database.text("ledger/changeBatch"), records, rupiah, OffsetDateTime.now(clock), batch);
    }
}
