package id.iuranhub.store;

import id.iuranhub.model.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What the hub can work with at present, and what is in its way: a small set of named troubles that any room may raise
 * and end. They are told by {@code /observe/health}, log, journal and metrics as long as they last. With some of them
 * nothing is taken in, so that nothing runs against a wall.
 */
public final class Condition implements AutoCloseable {

    /** What has to be free for a file to be taken in: the embedded database must not meet a full disk. */
    private static final long LEAST_FREE = 16L * 1024 * 1024;
    /** Written to see whether the disk takes anything. */
    private static final byte[] PROBE = new byte[8192];
    private static final int MOST_UNTOLD = 1000;
    /** Connections are waited for a little less. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(12);

    /** A trouble that came or went. */
    public record Change(Trouble trouble, boolean came) { }

    private final Database database;
    private final Home home;
    private final Troubles troubles;
    private final Watches watches = new Watches();
    private final Queue<Change> untold = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean cameBack = new AtomicBoolean();
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicLong looks = new AtomicLong();
    private boolean ended;

    /** @param words what a trouble is called in the log */
    public Condition(Database database, Home home, Function<Trouble, String> words) {
        this.database = database;
        this.home = home;
        this.troubles = new Troubles(words);
    }

    /** Looks at database and home, once at a time; whoever met trouble with one of them asks for it, and a clock. */
    public void look() {
        long begunBefore = looks.get();
        looking.lock();
        try {
            // One that began after this was asked for has seen all there is to see.
            if (looks.get() == begunBefore) {
                looks.incrementAndGet();
                settle(Trouble.Kind.DATABASE, this::complaintOfDatabase);
                settle(Trouble.Kind.HOME, this::complaintOfHome);
            }
        } finally {
            looking.unlock();
        }
    }

    /**
     * A look that took longer than its own patience was held up, with the whole hub: it says nothing about what was
     * looked at.
     */
    private void settle(Trouble.Kind kind, Supplier<Optional<Trouble>> complaint) {
        long began = System.nanoTime();
        var trouble = complaint.get();
        if (trouble.isPresent() && System.nanoTime() - began > LONGEST_LOOK.toNanos()) {
            trouble = complaint.get();
        }
        trouble.ifPresentOrElse(this::trouble, () -> well(kind));
    }

    private Optional<Trouble> complaintOfDatabase() {
        try {
            database.sql("console/health").query(Integer.class).single();
            return Optional.empty();
        } catch (DataAccessException | TransactionException away) {
            return Optional.of(Trouble.of(Trouble.Kind.DATABASE, "silent"));
        }
    }

    private Optional<Trouble> complaintOfHome() {
        Path probe = home.data().resolve(".probe");
        try {
            long free = Files.getFileStore(home.data()).getUsableSpace();
            if (free < LEAST_FREE) {
                return Optional.of(Trouble.of(Trouble.Kind.HOME, "full").with("free", free / 1024)
                        .with("needed", LEAST_FREE / 1024));
            }
            Files.write(probe, PROBE, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.delete(probe);
            for (Path folder : new Path[] {home.inbox(), home.archive(), home.outgoing()}) {
                if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
                    return Optional.of(Trouble.of(Trouble.Kind.HOME, "closed").with("folder", folder.getFileName()));
                }
            }
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(Trouble.of(Trouble.Kind.HOME, "closed")
                    .with("folder", "data (" + refused.getClass().getSimpleName() + ")"));
        }
    }

    /** Has a kind of trouble looked for now and then, as long as the hub can work; before the hub begins. */
    public void watch(Trouble.Kind kind, Supplier<Optional<Trouble>> look) {
        watches.add(kind, look);
    }

    /** Looks for what is watched; a clock asks for it. */
    public void lookAround() {
        watches.look(this::trouble, this::well, this::isStillWell);
    }

    private boolean isStillWell() {
        look();
        return canWork();
    }

    /** From now on something is wrong; saying so again changes its figures and nothing else. */
    public void trouble(Trouble trouble) {
        if (troubles.come(trouble)) {
            note(new Change(trouble, true));
        }
    }

    /** From now on nothing of the kind is wrong. */
    public void well(Trouble.Kind kind) {
        boolean stood = troubles.stands(kind);
        troubles.go(kind).ifPresent(gone -> note(new Change(gone, false)));
        if (stood) {
            cameBack.compareAndSet(false, kind.stopsWork());
            synchronized (this) {
                notifyAll();
            }
        }
    }

    private void note(Change change) {
        untold.add(change);
        while (untold.size() > MOST_UNTOLD) {
            untold.poll();
        }
    }

    /** Tells what came and went since this was last asked, each once; what cannot be told now is told later. */
    public void tell(Consumer<Change> listener) {
        for (Change change = untold.peek(); change != null; change = untold.peek()) {
            listener.accept(change);
            untold.remove(change);
        }
    }

    /** Whether files can be taken in and the ledger be written. */
    public boolean canWork() {
        return !troubles.stopWork();
    }

    /**
     * In one word: {@code UP}, {@code DEGRADED} where it works but not with everybody, {@code DOWN} where it cannot.
     */
    public String status() {
        return troubles.status();
    }

    public boolean is(Trouble.Kind well) {
        return !troubles.stands(well);
    }

    /** When a kind of trouble that stands began, as far as this hub has seen it. */
    public Optional<Instant> since(Trouble.Kind kind) {
        return troubles.since(kind);
    }

    public Collection<Trouble> troubles() {
        return troubles.all();
    }

    /** Whether database or home have come back since this was last asked: what broke off meanwhile can be taken up. */
    public boolean hasComeBack() {
        return cameBack.getAndSet(false);
    }

    /** Holds up what is due now until it can be done. Gives up when the hub ends. */
    public void awaitWork() throws InterruptedException {
        look();
        synchronized (this) {
            while (!canWork() && !ended) {
                wait();
            }
        }
    }

    @Override
    public synchronized void close() {
        ended = true;
        notifyAll();
    }
}
