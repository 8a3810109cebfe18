package id.iuranhub.ledger;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes the rows of a file while the next ones are being read: one chunk at a time, in their order. Rows of a file on its way
 * in count for nothing, so nobody but who deletes them has to know of it.
 */
final class Backlog implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var made = new Thread(work, "rows");
        made.setDaemon(true);
        return made;
    });
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /** Hands over what is to be written, once all before it is. @throws RuntimeException what the one before it failed of */
    synchronized void write(Runnable work) {
        settle();
        last = CompletableFuture.runAsync(work, thread);
    }

    /** Waits until all is written. @throws RuntimeException what it failed of; that is said once */
    synchronized void settle() {
        CompletableFuture<Void> awaited = last;
        last = CompletableFuture.completedFuture(null);
        try {
            awaited.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
        }
    }

    /** Waits until nothing is being written any more, whatever became of it. */
    synchronized void drain() {
        last = last.handle((done, failed) -> null);
        last.join();
    }

    @Override
    public void close() {
        drain();
        thread.shutdown();
    }
}
