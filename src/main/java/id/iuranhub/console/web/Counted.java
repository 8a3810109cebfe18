package id.iuranhub.console.web;

import id.iuranhub.model.Blth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What takes a look at every row of a month: counted beside the pages, and kept as long as the books stand as they stood then.
 * A page waits for it a moment; where that is not enough it shows what was counted before, or nothing yet, and asks again.
 */
public final class Counted {

    private static final Logger LOG = LoggerFactory.getLogger(Counted.class);
    private static final int MOST_KEPT = 500;
    private static final long PATIENCE_MILLIS = 100;
    private static final int TRIES = 3;

    /** One figure, or some that are counted together. */
    record Key(String what, String scheme, Blth blth) { }

    /** @param value null where none has been counted yet; @param current whether it is of the books as they stand */
    public record Figure<T>(T value, boolean current) { }

    /** How to count. @param stamp differs when the books do */
    record Count<T>(Supplier<String> stamp, Supplier<T> count) { }

    /** One state of the books. @param stamp empty where they changed while it was counted */
    private record Kept(String stamp, Object value) { }

    private final Map<Key, Kept> kept = latest();
    private final Map<Key, CompletableFuture<Void>> underWay = latest();
    /** One at a time: the database has other work. It ends by itself when there is nothing to count. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
        var made = new Thread(work, "figures");
        made.setDaemon(true);
        return made;
    });

    Counted() {
        thread.allowCoreThreadTimeOut(true);
    }

    private static <K, V> Map<K, V> latest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_KEPT;
            }
        };
    }

    <T> Figure<T> of(Key key, Class<T> type, Count<T> count) {
        String stamp = count.stamp.get();
        if (!isCurrent(key, stamp)) {
            await(begin(key, count));
        }
        synchronized (this) {
            Kept known = kept.get(key);
            return new Figure<>(known == null ? null : type.cast(known.value), isCurrent(key, stamp));
        }
    }

    private synchronized boolean isCurrent(Key key, String stamp) {
        Kept known = kept.get(key);
        return known != null && known.stamp.equals(stamp);
    }

    private synchronized CompletableFuture<Void> begin(Key key, Count<?> count) {
        var counting = underWay.get(key);
        if (counting == null || counting.isDone()) {
            counting = CompletableFuture.runAsync(() -> count(key, count), thread);
            underWay.put(key, counting);
        }
        return counting;
    }

    /** What was counted while the books changed does not add up with itself; it is counted again, and if need be once more. */
    private void count(Key key, Count<?> count) {
        for (int tries = 0; tries < TRIES; tries++) {
            String before = count.stamp.get();
            Object value = count.count.get();
            boolean stood = before.equals(count.stamp.get());
            if (stood || tries == TRIES - 1) {
                keep(key, new Kept(stood ? before : "", value));
                return;
            }
        }
    }

    private synchronized void keep(Key key, Kept counted) {
        kept.put(key, counted);
    }

    private static void await(CompletableFuture<Void> counting) {
        try {
            counting.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException later) {
            LOG.debug("Still being counted");
        } catch (ExecutionException failed) {
            LOG.warn("What the pages show could not be counted: {}", failed.getCause().getMessage());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
