package id.iuranhub.intake;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import id.iuranhub.ledger.Incoming;
import id.iuranhub.ledger.Rows;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.PayrollFile;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A payroll file that is being read into the ledger, a chunk of rows at a time. */
public final class Opened implements Iterator<Chunk> {

    /** Found in the middle of a file, where an iterator cannot say it otherwise. */
    static final class RefusedMidway extends RuntimeException {
        RefusedMidway(FileRefused cause) {
            super(cause);
        }
    }

    private final Claim claim;
    private final PayrollFile file;
    private final Incoming incoming;
    private final RowReader reader;
    private final int chunkSize;
    private List<Row> rows;

    Opened(Claim claim, PayrollFile file, Incoming incoming, int chunkSize) {
        this.claim = claim;
        this.file = file;
        this.incoming = incoming;
        this.reader = new RowReader(incoming.source(), incoming.blth());
        this.chunkSize = chunkSize;
    }

    Claim claim() {
        return claim;
    }

    public Incoming incoming() {
        return incoming;
    }

    @Override
    public boolean hasNext() {
        try {
            if (rows == null) {
                rows = file.next(chunkSize);
            }
            return !rows.isEmpty();
        } catch (FileRefused refused) {
            // The splitter asks once more when it cleans up after a failure.
            rows = List.of();
            throw new RefusedMidway(refused);
        } catch (Error outOfMemory) {
            // The splitter would let it through, and nobody would ever hear of this file again.
            rows = List.of();
            throw new IllegalStateException(outOfMemory);
        }
    }

    @Override
    public Chunk next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var entries = new ArrayList<Entry>(rows.size());
        for (Row row : rows) {
            var reading = reader.read(row);
            incoming.tally().add(reading);
            entries.add(new Entry(new RowKey(incoming.file(), row.line()), Rows.opd(incoming.opd(), reading.opd()), row,
                    reading, null));
        }
        rows = null;
        return new Chunk(incoming.source(), incoming.scheme(), incoming.blth(), entries);
    }

    void close() {
        file.close();
    }
}
