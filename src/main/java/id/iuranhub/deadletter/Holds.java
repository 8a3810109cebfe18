package id.iuranhub.deadletter;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.RowKey;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Who is at work on which row. One person at a time; what is forgotten ends by itself after a while. */
public final class Holds {

    private final Database database;
    private final Journal journal;
    private final Duration longest;
    private final Clock clock;

    public Holds(Database database, Journal journal, Duration longest, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.longest = longest;
        this.clock = clock;
    }

    /** A row in somebody's hands. */
    public record Hold(String owner, OffsetDateTime until) { }

    /** Somebody else is at work on the row. */
    public static final class HeldByAnother extends RuntimeException {
        private final String owner;
        private final OffsetDateTime until;

        HeldByAnother(RowKey key, Hold hold) {
            super("row " + key + " is in the hands of " + hold.owner + " until " + hold.until.withNano(0)
                    + "; ask them to release it, or wait");
            owner = hold.owner;
            until = hold.until.withNano(0);
        }

        public String owner() {
            return owner;
        }

        public String until() {
            return until.toString();
        }
    }

    /** The hold in force. */
    public Optional<Hold> of(RowKey key) {
        return database.sql("deadletter/holder").param("file", key.file()).param("line", key.line()).param("now", now())
                .query((row, number) -> new Hold(row.getString("owner"),
                row.getObject("held_until", OffsetDateTime.class)))
                .optional();
    }

    /** @throws HeldByAnother somebody else holds it */
    public void require(RowKey key, String who) {
        of(key).filter(hold -> !hold.owner.equals(who)).ifPresent(hold -> {
            throw new HeldByAnother(key, hold);
        });
    }

    /**
     * Somebody takes a row, or goes on having it, or gives it to another.
     *
     * @param owner who has it from now on
     * @throws HeldByAnother somebody else than {@code who} has it
     */
    public synchronized Hold take(RowKey key, String owner, String who) {
        require(key, who);
        var hold = new Hold(owner, now().plus(longest));
        database.inTransaction(() -> {
            forget(key);
            database.sql("deadletter/hold").param("file", key.file()).param("line", key.line()).param("owner", owner)
                    .param("now", now()).param("until", hold.until).update();
            journal.write(who, "row taken", "row " + key, "until " + hold.until, "free", "held by " + owner, null);
        });
        return hold;
    }

    /** Gives a row back. @throws HeldByAnother it is not theirs to give */
    public synchronized void release(RowKey key, String who) {
        require(key, who);
        database.inTransaction(() -> {
            if (forget(key)) {
                journal.write(who, "row released", "row " + key, "", "held by " + who, "free", null);
            }
        });
    }

    /** There is nothing left to work on. */
    boolean forget(RowKey key) {
        return database.sql("deadletter/unhold").param("file", key.file()).param("line", key.line()).update() == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
