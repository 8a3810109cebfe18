package id.iuranhub.ledger;

import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Who did what to which file, row or batch. Written in the transaction of the deed; only ever added to, see {@link Chain}. */
public final class Journal {

    private static final int LONGEST = 4000;
    /** A file's name may be longer. */
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_REASON = 2000;

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
    public void write(String who, String action, String subject, String detail, String before, String after, String reason) {
        database.sql("ledger/journal").param("now", OffsetDateTime.now(clock)).param("who", who).param("action", action)
                .param("subject", stored(subject, LONGEST_SUBJECT)).param("detail", stored(detail, LONGEST))
                .param("before", stored(before, LONGEST)).param("after", stored(after, LONGEST))
                .param("reason", stored(reason, LONGEST_REASON)).update();
    }

    /** A NUL, which no text of a person needs, is one that PostgreSQL does not store. */
    private static String stored(String text, int longest) {
        return text == null ? null : text.substring(0, Math.min(text.length(), longest)).replace('\0', ' ');
    }
}
