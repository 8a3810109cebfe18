package id.iuranhub.ledger;

import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Who did what to which file, row or batch. Written in the transaction of the deed; only ever added to. */
public final class Journal {

    private static final int LONGEST = 4000;
    /** A file's name may be longer. */
    private static final int LONGEST_SUBJECT = 200;

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
        database.sql("ledger/journal").param("now", OffsetDateTime.now(clock)).param("who", who).param("action", action)
                .param("subject", shortened(subject, LONGEST_SUBJECT)).param("detail", shortened(detail, LONGEST)).update();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
