package id.iuranhub.outbox.delivery;

import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.store.Database;
import java.util.List;

/** The texts of batches as they go to the insurer, for whoever looks at them without sending them. */
public final class BatchPreview {

    private final Database database;
    private final BatchText texts;

    public BatchPreview(Database database, StoredRows stored) {
        this.database = database;
        this.texts = new BatchText(database, stored);
    }

    /** Compressed. */
    public List<byte[]> of(List<Long> batches) {
        return database.sql("outbox/delivery/heads").param("batches", database.longs(batches.toArray()))
                .query((row, number) -> BatchHeader.of(row)).list()
                .stream().map(texts::of).toList();
    }
}
