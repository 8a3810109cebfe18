package id.iuranhub.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What is left of dead hubs is cleared away beside the living: whatever one still does, it does to a home that nobody
 * looks at.
 */
public final class Graveyard implements AutoCloseable {

    private static final int AT_ONCE = 4;

    private final ExecutorService undertakers = new ThreadPoolExecutor(0, AT_ONCE, 5, TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new ThreadPoolExecutor.CallerRunsPolicy());

    /** Something that can be closed without further ado. */
    public interface Remains {
        void close();
    }

    public void take(Remains dead, Path home) {
        undertakers.execute(() -> {
            dead.close();
            shutDown(home);
            Folders.delete(home);
        });
    }

    /** Its embedded database, where it has one. */
    private static void shutDown(Path home) {
        if (Files.exists(home.resolve("data/hub.properties"))) {
            try (var raw = Doorway.behind("jdbc:hsqldb:file:" + home.resolve("data/hub"), "SA", ""); var last =
                    raw.createStatement()) {
                last.execute("shutdown immediately");
            } catch (SQLException goneAlready) {
                // as wanted
            }
        }
    }

    @Override
    public void close() {
        undertakers.shutdown();
        try {
            undertakers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
