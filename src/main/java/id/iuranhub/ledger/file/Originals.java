package id.iuranhub.ledger.file;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What was taken in as it lay in the inbox, and now lies in the archive: when to look at it again, and whether it was
 * found changed. As long as a payroll file is marked so, nothing of it is sealed.
 */
public final class Originals {

    /** Stands for a snapshot, which is no file of the ledger. */
    public static final long SNAPSHOT = 0;

    /**
     * One original.
     *
     * @param file     of the ledger, {@link #SNAPSHOT} of a snapshot
     * @param path     in the archive, below the home
     * @param dropped  where it was dropped, below the home
     * @param modified when it was last written to, as of before it was read; in nanoseconds
     * @param changed  when it was found changed, null where it was not
     */
    public record Original(long id, long file, String path, String dropped, String sha256, long bytes, long modified,
            OffsetDateTime taken,
                           int looks, OffsetDateTime changed) {

        public boolean isMarked() {
            return changed != null;
        }
    }

    /** What is archived of a month. @param removed it was taken away by rule */
    public record Archived(long file, String path, String sha256, boolean removed) { }

    private final Database database;
    private final Journal journal;
    private final List<Duration> after;
    private final Clock clock;

    /** @param after how long after it was taken in an original is looked at, in order; empty for never */
    public Originals(Database database, Journal journal, List<Duration> after, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.after = List.copyOf(after);
        this.clock = clock;
    }

    /**
     * An original is taken in; in the transaction of whoever takes it. The record's own id, times and looks mean
     * nothing here.
     */
    public void watch(Original original) {
        database.sql("ledger/file/watchOriginal").param("file", original.file).param("path", original.path)
                .param("dropped", original.dropped)
                .param("sha256", original.sha256).param("bytes", original.bytes).param("modified", original.modified)
                .param("now", now())
                .param("next", next(now(), 0)).update();
    }

    private OffsetDateTime next(OffsetDateTime taken, int looks) {
        return looks < after.size() ? taken.plus(after.get(looks)) : null;
    }

    /** Which are to be looked at now, and which were found changed and are not read anew yet. */
    public List<Original> due() {
        return database.sql("ledger/file/originalsDue").param("now", now()).query((row, number) -> original(row))
                .list();
    }

    /** Those of a scheme's month that are in force. */
    public List<Original> inForce(Rechecks.Month month) {
        return database.sql("ledger/file/originalsInForce").param("scheme", month.scheme().id())
                .param("blth", month.blth().number())
                .query((row, number) -> original(row)).list();
    }

    public Optional<Original> find(long id) {
        return database.sql("ledger/file/original").param("original", id).query((row, number) -> original(row))
                .optional();
    }

    private static Original original(ResultSet row) throws SQLException {
        return new Original(row.getLong("original_id"), row.getLong("file_id"), row.getString("path"),
                row.getString("dropped"),
                row.getString("sha256"), row.getLong("bytes"), row.getLong("modified"),
                row.getObject("taken_at", OffsetDateTime.class),
                row.getInt("looks"), row.getObject("changed_at", OffsetDateTime.class));
    }

    /** It was looked at and is what it was. */
    public void looked(Original original) {
        database.sql("ledger/file/originalLooked").param("original", original.id)
                .param("next", next(original.taken, original.looks + 1)).update();
    }

    /** It is no longer what was taken in. @return false where that was known */
    public boolean mark(Original original) {
        return database.inTransaction(() -> {
            boolean first = database.sql("ledger/file/originalChanged").param("original", original.id)
                    .param("now", now()).update() > 0;
            if (first) {
                journal.write("hub", "original changed", original.file == SNAPSHOT ? "snapshot"
                        : "file " + original.file, original.path);
            }
            return first;
        });
    }

    /** Whether what was dropped here was found changed, so that this is it once more. */
    public boolean isMarked(String dropped) {
        return database.sql("ledger/file/originalMarked").param("dropped", dropped).query(Long.class).single() > 0;
    }

    /** What was dropped here has been answered anew: nothing is held up for it any more. */
    public void answered(String dropped) {
        database.sql("ledger/file/originalAnswered").param("dropped", dropped).update();
    }

    /** The content that was taken in is nowhere any more; what it was written over with is read and kept instead. */
    public void lose(Original original) {
        database.inTransaction(() -> {
            database.sql("ledger/file/loseOriginal").param("file", original.file).update();
            journal.write("hub", "original written over", original.file == SNAPSHOT ? "snapshot"
                    : "file " + original.file, original.path);
        });
    }

    /** It is read anew as what it is now. */
    public void drop(Original original) {
        database.sql("ledger/file/dropOriginal").param("original", original.id).update();
    }

    /** A file is replaced; nobody looks at its original any more. */
    public void fileRetired(long file) {
        database.sql("ledger/file/forgetOriginal").param("file", file).update();
    }

    public List<Archived> archived(Blth blth) {
        return database.sql("ledger/file/archivedOfMonth").param("blth", blth.number()).query((row, number) ->
                new Archived(row.getLong("file_id"), row.getString("archived"), row.getString("sha256"),
                row.getInt("removed") > 0)).list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
