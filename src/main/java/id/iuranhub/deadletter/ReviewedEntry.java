package id.iuranhub.deadletter;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * What one person proposes, another reviews and somebody ends: proposed, in-force, ended. Each step, its entry in the
 * journal and what follows from it are one transaction.
 */
final class ReviewedEntry {

    private static final int LONGEST_REASON = 1000;

    private final Database database;
    private final Journal journal;
    private final FourEyes eyes;
    private final Clock clock;
    private final Kind kind;

    /**
     * What it is about.
     *
     * @param word   for the journal: {@code correction}
     * @param key    the column of its number
     * @param review the statement that puts one in force, by {@code :id}, {@code :who} and {@code :now}
     * @param end    the statement that ends one, by {@code :reason} too
     * @param deed   for which another person is asked
     */
    record Kind(String word, String key, String review, String end, Deed deed) { }

    ReviewedEntry(Kind kind, Database database, Journal journal, FourEyes eyes, Clock clock) {
        this.eyes = eyes;
        this.kind = kind;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param insert lacks only {@code :reason}, {@code :who} and {@code :now}. @param detail for the journal @return
     * its number
     */
    long propose(JdbcClient.StatementSpec insert, String who, String reason, String detail) {
        var key = new GeneratedKeyHolder();
        database.inTransaction(() -> {
            insert.param("reason", shortened(reason)).param("who", who).param("now", now()).update(key, kind.key);
            journal.write(who, kind.word + " proposed", kind.word + " " + key.getKeyAs(Number.class), detail, null,
                    ReviewState.PROPOSED.word(), reason);
        });
        return key.getKeyAs(Number.class).longValue();
    }

    /** Somebody looks at whole personal data: that is on record. */
    void seen(long id, String who) {
        journal.write(who, kind.word + " seen", kind.word + " " + id, "");
    }

    /**
     * @return false where it is not proposed; @throws id.iuranhub.ledger.review.SameEyes it was proposed by the same
     * person
     */
    boolean review(long id, String proposedBy, OffsetDateTime proposedAt, String who, Runnable then) {
        eyes.requireAnother(kind.deed, kind.word + " " + id, proposedBy, proposedAt, who);
        return database.inTransaction(() -> {
            boolean reviewed = database.sql(kind.review).param("id", id).param("who", who).param("now", now()).update()
                    == 1;
            if (reviewed) {
                journal.write(who, kind.word + " reviewed", kind.word + " " + id, "proposed by " + proposedBy,
                        ReviewState.PROPOSED.word(), ReviewState.IN_FORCE.word(), null);
                then.run();
            }
            return reviewed;
        });
    }

    /** @return false where it has ended */
    boolean end(long id, ReviewState state, String reason, String who, Runnable then) {
        return database.inTransaction(() -> {
            boolean ended = database.sql(kind.end).param("id", id).param("who", who).param("now", now())
                    .param("reason", shortened(reason)).update() == 1;
            if (ended) {
                journal.write(who, kind.word + " ended", kind.word + " " + id, reason, state.word(),
                        ReviewState.ENDED.word(), reason);
                then.run();
            }
            return ended;
        });
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
