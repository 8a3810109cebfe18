package id.iuranhub.ledger.batch;

import id.iuranhub.model.RowKey;
import id.iuranhub.store.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows on their way from batch to batch, written together: a batch that loses thousands of rows is changed once. */
public final class RowMoves {

    private static final int TOGETHER = 500;

    private record Move(RowKey row, long to) { }

    private record Loss(int records, long rupiah) {
        private Loss and(Loss other) {
            return new Loss(records + other.records, Math.addExact(rupiah, other.rupiah));
        }
    }

    private final List<RowKey> superseded = new ArrayList<>();
    private final List<Move> moved = new ArrayList<>();
    private final Map<Long, Loss> losses = new HashMap<>();

    /** A row no longer stands and leaves its batch. */
    public void supersede(RowKey row, long from, long total) {
        superseded.add(row);
        losses.merge(from, new Loss(1, total), Loss::and);
    }

    /** A row leaves its batch for another, which counts it already. */
    public void move(RowKey row, long from, long total, long to) {
        moved.add(new Move(row, to));
        losses.merge(from, new Loss(1, total), Loss::and);
    }

    public void write(Database database, Batches batches) {
        database.plain().batchUpdate(database.text("ledger/batch/supersede"), superseded, TOGETHER, (update, row) -> {
            update.setLong(1, row.file());
            update.setInt(2, row.line());
        });
        database.plain().batchUpdate(database.text("ledger/moveRow"), moved, TOGETHER, (update, move) -> {
            update.setLong(1, move.to());
            update.setLong(2, move.row().file());
            update.setInt(3, move.row().line());
        });
        losses.forEach((batch, loss) -> batches.change(batch, -loss.records, -loss.rupiah));
        tellSenders(database);
    }

    /** What has become of a row may be another thing now, in a replaced file too. */
    private void tellSenders(Database database) {
        Stream.concat(superseded.stream(), moved.stream().map(Move::row)).map(RowKey::file).distinct()
                .forEach(file -> database.sql("ledger/batch/revised").param("file", file).param("skipped", 0).update());
    }
}
