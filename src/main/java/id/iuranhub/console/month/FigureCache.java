package id.iuranhub.console.month;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.iuranhub.law.Scheme;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.util.HashMap;
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
 * What takes a look at every row of a month: counted beside the pages, and kept in the database as long as the books
 * stand as they stood then. A page waits for it a moment; where that is not enough it shows what was counted before, or
 * nothing yet, and asks again.
 */
public final class FigureCache {

    private static final Logger LOG = LoggerFactory.getLogger(FigureCache.class);
    private static final long PATIENCE_MILLIS = 50;
    private static final int TRIES = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One figure, or some that are counted together. */
    public record Key(String what, String scheme, Blth blth) { }

    /** @param value null where none has been counted yet; @param current whether it is of the books as they stand */
    public record Figure<T>(T value, boolean current) { }

    /** How to count. @param stamp differs when the books do */
    public record Count<T>(Supplier<String> stamp, Supplier<T> count) { }

    /** One state of the books. @param stamp empty where they changed while it was counted */
    private record Kept<T>(String stamp, T figure) { }

    /** How long a page waits for all of its figures together. */
    public static final class Patience {
        private final long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);

        private long left() {
            return Math.max(0, until - System.nanoTime());
        }
    }

    private final Database database;
    private final Map<Key, CompletableFuture<Void>> underWay = new HashMap<>();
    /** One at a time: the database has other work. It ends by itself when there is nothing to count. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), work -> {
        var made = new Thread(work, "figures");
        made.setDaemon(true);
        return made;
    });

    public FigureCache(Database database) {
        this.database = database;
        thread.allowCoreThreadTimeOut(true);
    }

    /** Whatever changes what is counted changes a file, a batch, a request or the insurer's snapshot. */
    public String stamp(Blth blth, Scheme scheme) {
        return database.sql("console/month/stamp").param("blth", blth.number())
                .param("before", blth.plusMonths(-1).number()).param("scheme", scheme.id())
                .param("npp", scheme.npp(blth).orElse("")).query().singleRow().toString();
    }

    public <T> Figure<T> of(Key key, Class<T> type, Count<T> count, Patience patience) {
        String stamp = count.stamp.get();
        var known = kept(key, type);
        if (!known.stamp.equals(stamp)) {
            await(begin(key, count), patience);
            known = kept(key, type);
        }
        return new Figure<>(known.figure, known.stamp.equals(stamp));
    }

    private <T> Kept<T> kept(Key key, Class<T> type) {
        return database.sql("console/month/figure").param("what", key.what).param("scheme", key.scheme)
                .param("blth", key.blth.number())
                .query((row, number) -> read(row.getString("stamp"), row.getString("figure"), type)).optional()
                .orElse(new Kept<>("", null));
    }

    private synchronized CompletableFuture<Void> begin(Key key, Count<?> count) {
        underWay.values().removeIf(CompletableFuture::isDone);
        return underWay.computeIfAbsent(key, next -> CompletableFuture.runAsync(() -> count(key, count), thread));
    }

    /**
     * What was counted while the books changed does not add up with itself; it is counted again, and if need be once
     * more.
     */
    private void count(Key key, Count<?> count) {
        for (int tries = 0; tries < TRIES; tries++) {
            String before = count.stamp.get();
            Object value = count.count.get();
            boolean stood = before.equals(count.stamp.get());
            if (stood || tries == TRIES - 1) {
                keep(key, stood ? before : "", written(value));
                return;
            }
        }
    }

    private void keep(Key key, String stamp, String figure) {
        database.sql("console/month/putFigure").param("what", key.what).param("scheme", key.scheme)
                .param("blth", key.blth.number())
                .param("stamp", stamp).param("figure", figure).update();
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Another version of the hub may have kept other figures; they are counted anew. */
    private static <T> Kept<T> read(String stamp, String figure, Class<T> type) {
        try {
            return new Kept<>(stamp, JSON.readValue(figure, type));
        } catch (JsonProcessingException ofAnotherVersion) {
            LOG.warn("A figure that was kept does not read: {}", ofAnotherVersion.getOriginalMessage());
            return new Kept<>("", null);
        }
    }

    private static void await(CompletableFuture<Void> counting, Patience patience) {
        try {
            counting.get(patience.left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException later) {
            LOG.debug("Still being counted");
        } catch (ExecutionException failed) {
            LOG.warn("What the pages show could not be counted: {}", failed.getCause().getMessage());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
