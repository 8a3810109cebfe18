package id.iuranhub.ledger.journal;

import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Who did what to which file, row or batch. Written in the transaction of the deed; only ever added to, see
 * {@link HashChain}.
 */
public final class Journal {

    private static final int LONGEST = 4000;
    /** A file's name may be longer. */
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_REASON = 2000;

    /** What was done; see {@link #write(String, String, String, String, String, String, String)}. */
    public record Deed(String who, String action, String subject, String detail, String before, String after,
            String reason) { }

    private final Database database;
    private final Clock clock;

    public Journal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param who     a login, {@code schedule} or {@code hub}
     * @param subject the file, row key, batch or month
     */
    public void write(String who, String action, String subject, String detail) {
        write(who, action, subject, detail, null, null, null);
    }

    /**
     * @param before what the deed changed, as it was; null where it changed no value
     * @param after  the same as it is now
     * @param reason as it was given; null where none was asked for
     */
    public void write(String who, String action, String subject, String detail, String before, String after,
            String reason) {
        write(List.of(new Deed(who, action, subject, detail, before, after, reason)));
    }

    /** Deeds of one transaction, together. */
    public void write(List<Deed> deeds) {
        var now = OffsetDateTime.now(clock);
        database.plain().batchUpdate(database.text("ledger/journal/journal"), deeds, 500, (entry, deed) -> {
            entry.setObject(1, now);
            entry.setString(2, deed.who);
            entry.setString(3, deed.action);
            entry.setString(4, stored(deed.subject, LONGEST_SUBJECT));
            entry.setString(5, stored(deed.detail, LONGEST));
            entry.setString(6, stored(deed.before, LONGEST));
            entry.setString(7, stored(deed.after, LONGEST));
            entry.setString(8, stored(deed.reason, LONGEST_REASON));
        });
    }

    /** A NUL, which no text of a person needs, is one that PostgreSQL does not store. */
    private static String stored(String text, int longest) {
        return text == null ? null : text.substring(0, Math.min(text.length(), longest)).replace('\0', ' ');
    }
}
