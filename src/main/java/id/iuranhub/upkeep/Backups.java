package id.iuranhub.upkeep;

import id.iuranhub.ledger.journal.HashChain;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.store.Database;
import id.iuranhub.store.DatabaseCopy;
import id.iuranhub.store.Home;
import id.iuranhub.store.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Copies of everything a home holds, made while the hub works. One is written aside, read again, and renamed when it is
 * whole: what has the name is a backup, and a stop in the middle leaves a {@code .part} that the next one clears away.
 *
 * <p>The database is copied as of one moment, the files around it: what waits for release before it and after it, the
 * rest after it. So every file that the copied books speak of is there; what came in meanwhile is there and unknown to
 * them, and is to be dropped again.
 */
public final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final String PART = ".part";
    /** In {@code data/}: the database's copy before it is sealed. What a stop left of it goes with the next. */
    private static final String OPEN = "backup-open";
    private static final int LONGEST = 1000;

    /**
     * Where they go and how.
     *
     * @param folder where they lie, unless told another place
     * @param keep   how many stay there
     * @param key    they are sealed with
     */
    public record Place(Path folder, int keep, Optional<BackupKey> key) { }

    /** One that was made. @param rotated older ones that were taken away for it, by name */
    public record Made(String backup, String at, int files, long bytes, List<String> rotated) { }

    /** One that was tried. @param failure why it failed; empty where it is whole */
    public record Tried(String ended, String folder, int files, long bytes, String failure) { }

    /** It was not made, and why. */
    public static final class Failed extends RuntimeException {
        Failed(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** Another one is being written. */
    public static final class UnderWay extends RuntimeException {
        UnderWay() {
            super("a backup is being written; wait for its end");
        }
    }

    private final Home home;
    private final Database database;
    private final HashChain chain;
    private final Journal journal;
    private final Place place;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();

    public Backups(Home home, Database database, HashChain chain, Journal journal, Place place, Clock clock) {
        this.home = home;
        this.database = database;
        this.chain = chain;
        this.journal = journal;
        this.place = place;
        this.clock = clock;
    }

    /** By the clock. That it failed is told by health; nobody waits for an answer. */
    public void scheduled() {
        try {
            make("schedule");
        } catch (Failed | UnderWay told) {
            LOG.error("The scheduled backup was not made: {}", told.getMessage());
        }
    }

    /** In the usual place, where the oldest go. */
    public Made make(String who) {
        return make(place.folder, who, true);
    }

    /** In a folder that somebody names, where the oldest stay. */
    public Made make(Path elsewhere, String who) {
        return make(elsewhere, who, elsewhere.equals(place.folder));
    }

    private Made make(Path parent, String who, boolean rotating) {
        if (!writing.tryLock()) {
            throw new UnderWay();
        }
        try {
            var made = write(parent);
            var rotated = rotating ? rotate() : List.<String>of();
            database.inTransaction(() -> {
                note(made.folder().toString(), made.files(), made.manifest().bytes(), null);
                journal.write(who, "backup made", "backup " + made.folder().getFileName(), made.files() + " files, "
                        + made.manifest().bytes() + " bytes in " + made.folder().getParent());
            });
            return new Made(made.folder().toString(), made.at(), made.files(), made.manifest().bytes(), rotated);
        } catch (IOException | DataAccessException | java.io.UncheckedIOException failed) {
            throw failed(parent, failed);
        } finally {
            writing.unlock();
        }
    }

    private Failed failed(Path parent, Throwable failed) {
        String why = failed.getMessage() == null || failed instanceof java.nio.file.FileSystemException
                ? failed.getClass().getSimpleName() + ": " + failed.getMessage() : failed.getMessage();
        try {
            database.inTransaction(() -> note(parent.toString(), 0, 0, why.substring(0, Math.min(why.length(),
                    LONGEST))));
        } catch (DataAccessException | org.springframework.transaction.TransactionException away) {
            LOG.warn("That the backup failed could not be noted: {}", away.toString());
        }
        return new Failed("the backup in " + parent + " was not made: " + why, failed);
    }

    private void note(String where, int files, long bytes, String failure) {
        database.sql("upkeep/noteBackup").param("ended", OffsetDateTime.now(clock)).param("folder", where)
                .param("files", files).param("bytes", bytes).param("failure", failure, java.sql.Types.VARCHAR).update();
    }

    /** Whole or not at all. */
    private BackupFolder write(Path parent) throws IOException {
        OwnerOnly.folders(parent);
        String at = STAMP.format(clock.instant().atOffset(ZoneOffset.UTC));
        Path whole = free(parent, at);
        Path part = parent.resolve("." + whole.getFileName() + PART);
        boolean done = false;
        try {
            CopiedFiles.delete(part);
            OwnerOnly.folders(part);
            var written = new BackupFolder(part, copy(part, at));
            var faults = written.faults();
            if (!faults.isEmpty()) {
                throw new IOException("what was written does not read back: " + faults.get(0));
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            CopiedFiles.sync(parent);
            done = true;
            return new BackupFolder(whole, written.manifest());
        } finally {
            if (!done) {
                CopiedFiles.delete(part);
            }
        }
    }

    private static Path free(Path parent, String at) {
        Path wanted = parent.resolve(BackupFolder.NAME + at);
        for (int again = 2; Files.exists(wanted); again++) {
            wanted = parent.resolve(BackupFolder.NAME + at + "-" + again);
        }
        return wanted;
    }

    private Manifest copy(Path part, String at) throws IOException {
        var files = new CopiedFiles(part, place.key.<Sealing>map(key -> (from, path) ->
                SealedStream.seal(from, path, key)).orElse(Sealing.NONE));
        var head = chain.head().map(link -> new Manifest.Head(link.place(), link.hash()))
                .orElse(new Manifest.Head(0, ""));
        files.copy(home.held(), "data/held");
        String schema = place.key.isPresent() ? sealedBooks(files) : books(part, files);
        files.copy(home.held(), "data/held");
        files.copy(home.claimed(), "data/claimed");
        for (String own : BackupFolder.FOLDERS) {
            files.copy(home.folder().resolve(own), own);
        }
        files.copy(home.config(), BackupFolder.CONFIG);
        for (Path log : securityLogs()) {
            files.copy(log, "data/" + log.getFileName());
        }
        var manifest = Manifest.of(at, database.isEmbedded() ? "hsqldb" : "postgresql", schema, head,
                new ArrayList<>(files.entries()), place.key);
        manifest.write(part);
        return manifest;
    }

    /** @return the schema of the hub's tables */
    private String books(Path part, CopiedFiles files) throws IOException {
        var copy = new DatabaseCopy(database);
        copy.write(OwnerOnly.folders(part.resolve(BackupFolder.DATABASE)));
        files.note(BackupFolder.DATABASE);
        return copy.schema();
    }

    /** Written beside the database first, so that nothing of it lies open where the backup goes. */
    private String sealedBooks(CopiedFiles files) throws IOException {
        Path open = home.data().resolve(OPEN);
        try {
            CopiedFiles.delete(open);
            var copy = new DatabaseCopy(database);
            copy.write(OwnerOnly.folders(open));
            files.copy(open, BackupFolder.DATABASE);
            return copy.schema();
        } finally {
            CopiedFiles.delete(open);
        }
    }

    private List<Path> securityLogs() throws IOException {
        try (Stream<Path> inside = Files.list(home.data())) {
            return inside.filter(file -> file.getFileName().toString().startsWith("security.log")).toList();
        }
    }

    /** Takes away what is too old, and what a stop left half written; never the newest. */
    private List<String> rotate() throws IOException {
        try (Stream<Path> inside = Files.list(place.folder)) {
            for (Path half : inside.filter(one -> one.getFileName().toString().startsWith("." + BackupFolder.NAME)
                    && one.getFileName().toString().endsWith(PART)).toList()) {
                CopiedFiles.delete(half);
            }
        }
        var whole = BackupFolder.in(place.folder);
        var gone = new ArrayList<String>();
        for (Path old : whole.subList(0, Math.max(0, whole.size() - place.keep))) {
            // Without its manifest it is no backup any more, whatever of it is still there.
            Files.delete(old.resolve(Manifest.FILE));
            CopiedFiles.delete(old);
            gone.add(old.getFileName().toString());
        }
        return gone;
    }

    /** The last that were tried, newest first. */
    public List<Tried> tried() {
        return database.sql("upkeep/lastBackups").query((row, number) -> new Tried(
                row.getObject("ended_at", OffsetDateTime.class).toInstant().toString(), row.getString("folder"),
                row.getInt("files"), row.getLong("bytes"),
                row.getString("failure") == null ? "" : row.getString("failure"))).list();
    }
}
