package id.iuranhub.ledger.row;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes the rows of a file while the next ones are being read: some chunks at once where the database lets several
 * write. Rows of a file on its way in count for nothing, so in which order they come matters to nobody, and nobody but
 * who deletes them has to know of it.
 */
public final class RowPipeline implements AutoCloseable {

    /** The most chunks that may be on their way into the database while the next one is judged. */
    public static final int MOST_LANES = 2;

    private final ExecutorService threads;
    private final int lanes;
    private final Queue<CompletableFuture<Void>> underWay = new ArrayDeque<>();

    /** @param lanes chunks written at once, at most {@value #MOST_LANES} */
    public RowPipeline(int lanes) {
        this.lanes = Math.min(lanes, MOST_LANES);
        this.threads = Executors.newFixedThreadPool(this.lanes, work -> {
            var made = new Thread(work, "rows");
            made.setDaemon(true);
            return made;
        });
    }

    /** Hands over what is to be written, once there is room. @throws RuntimeException what an earlier one failed of */
    synchronized void write(Runnable work) {
        while (underWay.size() >= lanes) {
            await(underWay.remove());
        }
        underWay.add(CompletableFuture.runAsync(work, threads));
    }

    /** Waits until all is written. @throws RuntimeException what one of them failed of; that is said once */
    public synchronized void settle() {
        while (!underWay.isEmpty()) {
            await(underWay.remove());
        }
    }

    private static void await(CompletableFuture<Void> written) {
        try {
            written.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause
                    : new IllegalStateException(failed.getCause());
        }
    }

    /** Waits until nothing is being written any more, whatever became of it. */
    public synchronized void drain() {
        while (!underWay.isEmpty()) {
            underWay.remove().handle((done, failed) -> null).join();
        }
    }

    @Override
    public void close() {
        drain();
        threads.shutdown();
    }
}
