package id.iuranhub.intake;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Chunks;
import id.iuranhub.ledger.file.IncomingFile;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.SentFile;
import id.iuranhub.payroll.TableFile;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A payroll file that is being read into the ledger, a chunk of rows at a time. */
public final class OpenPayrollFile implements Iterator<Chunk> {

    /** Found in the middle of a file, where an iterator cannot say it otherwise. */
    static final class RefusedMidway extends RuntimeException {
        RefusedMidway(FileRefused cause) {
            super(cause);
        }
    }

    private final Claim claim;
    private final SentFile sent;
    private final IncomingFile incomingFile;
    private final Chunks chunks;
    private final int chunkSize;
    private List<Row> rows;

    OpenPayrollFile(Claim claim, SentFile sent, TableFile file, IncomingFile incomingFile, int chunkSize) {
        this.claim = claim;
        this.sent = sent;
        this.incomingFile = incomingFile;
        this.chunks = new Chunks(sent, file, incomingFile.scheme(), incomingFile.file(), incomingFile.tally());
        this.chunkSize = chunkSize;
    }

    Claim claim() {
        return claim;
    }

    SentFile sent() {
        return sent;
    }

    public IncomingFile incoming() {
        return incomingFile;
    }

    @Override
    public boolean hasNext() {
        try {
            if (rows == null) {
                rows = chunks.rows(chunkSize);
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
        var chunk = chunks.chunk(rows);
        rows = null;
        return chunk;
    }

    void close() {
        chunks.close();
    }
}
