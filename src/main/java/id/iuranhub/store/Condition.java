package id.iuranhub.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What the hub can work with at present. Trouble is said in the log once when it comes and once when it goes, and by
 * {@code /observe/health} as long as it lasts; meanwhile nothing is taken in, so nothing runs against a wall.
 */
public final class Condition implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Condition.class);
    /** What has to be free for a file to be taken in: the embedded database must not meet a full disk. */
    private static final long LEAST_FREE = 16L * 1024 * 1024;
    /** Written to see whether the disk takes anything. */
    private static final byte[] PROBE = new byte[8192];

    /** What may be in trouble. Without the insurer files are taken in all the same. */
    public enum Part { DATABASE, HOME, INSURER }

    private final Database database;
    private final Home home;
    private final Map<Part, String> troubles = Collections.synchronizedMap(new EnumMap<>(Part.class));
    private final AtomicBoolean cameBack = new AtomicBoolean();
    private boolean ended;

    public Condition(Database database, Home home) {
        this.database = database;
        this.home = home;
    }

    /** Looks at database and home; whoever met trouble with one of them asks for it, and a clock. */
    public void look() {
        try {
            database.sql("console/health").query(Integer.class).single();
            well(Part.DATABASE);
        } catch (DataAccessException | TransactionException away) {
            trouble(Part.DATABASE, "the database does not answer");
        }
        String complaint = complaintOfHome();
        if (complaint.isEmpty()) {
            well(Part.HOME);
        } else {
            trouble(Part.HOME, complaint);
        }
    }

    private String complaintOfHome() {
        Path probe = home.data().resolve(".probe");
        try {
            long free = Files.getFileStore(home.data()).getUsableSpace();
            if (free < LEAST_FREE) {
                return "the disk of the home folder is full: " + free / 1024 + " KB are free, at least " + LEAST_FREE / 1024 + " KB are needed";
            }
            Files.write(probe, PROBE, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.delete(probe);
            for (Path folder : new Path[] {home.inbox(), home.archive(), home.outgoing()}) {
                if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
                    return "the home folder cannot be written: " + folder.getFileName();
                }
            }
            return "";
        } catch (IOException refused) {
            return "the home folder cannot be written: data (" + refused.getClass().getSimpleName() + ")";
        }
    }

    /** @param why without anything personal: health is open to everybody */
    public void trouble(Part part, String why) {
        if (troubles.put(part, why) == null) {
            LOG.error("{}: {}. It is looked at again until it has passed", part, why);
        }
    }

    public void well(Part part) {
        if (troubles.remove(part) != null) {
            LOG.info("{}: the trouble has passed", part);
            cameBack.compareAndSet(false, part != Part.INSURER);
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** Whether files can be taken in and the ledger be written. */
    public boolean canWork() {
        return !troubles.containsKey(Part.DATABASE) && !troubles.containsKey(Part.HOME);
    }

    /** In one word: {@code UP}, {@code DEGRADED} where it works but not with everybody, {@code DOWN} where it cannot. */
    public String status() {
        return troubles.isEmpty() ? "UP" : canWork() ? "DEGRADED" : "DOWN";
    }

    public boolean is(Part part) {
        return !troubles.containsKey(part);
    }

    public Map<Part, String> troubles() {
        synchronized (troubles) {
            return Map.copyOf(troubles);
        }
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
