package id.iuranhub.ledger.batch;

import id.iuranhub.law.Scheme;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.store.Database;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows that go to the insurer before the next run: they leave their open batches for ones of their own, which are
 * queued at once.
 */
public final class EarlyBatches {

    /** A row that waits in an open batch. @param total rupiah */
    public record Waiting(RowKey key, long batch, long total, String opd, BatchKind kind) { }

    private record Pack(long file, BatchKind kind) { }

    private final Database database;
    private final Batches batches;

    public EarlyBatches(Database database, Batches batches) {
        this.database = database;
        this.batches = batches;
    }

    public void depart(Scheme scheme, Blth blth, List<Waiting> rows) {
        database.inTransaction(() -> {
            var moves = new RowMoves();
            rows.stream().collect(Collectors.groupingBy(row -> new Pack(row.key.file(), row.kind)))
                    .forEach((pack, together) -> {
                var packer = batches.packer();
                together.forEach(row -> moves.move(row.key, row.batch, row.total,
                        packer.place(row.opd, row.key.line(), row.total)));
                batches.store(packer, pack.file, scheme, blth, pack.kind, BatchState.QUEUED);
            });
            moves.write(database, batches);
        });
    }
}
