package id.iuranhub.outbox;

import id.iuranhub.ledger.Journal;
import id.iuranhub.ledger.Rechecks;
import id.iuranhub.model.Code;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** The batches that are to go to the insurer. What is in here goes out, whatever dies in between, and goes out once. */
public final class Outbox {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private static final int MOST_AGAIN = 10_000;

    private final Database database;
    private final Settlement settlement;
    private final Journal journal;
    private final Delivery.Retrying retrying;
    private final Condition condition;
    private final Clock clock;

    Outbox(Database database, Settlement settlement, Journal journal, Delivery.Retrying retrying, Condition condition,
           Clock clock) {
        this.database = database;
        this.settlement = settlement;
        this.journal = journal;
        this.retrying = retrying;
        this.condition = condition;
        this.clock = clock;
    }

    /** From here on the rows of a month are on their way. A file whose predecessor is still under way waits for it. */
    public void seal(Rechecks.Month month) {
        database.sql("outbox/seal").param("scheme", month.scheme().id()).param("blth", month.blth().number()).param("now", now()).update();
    }

    /** What has to go out, or to be asked about, in a month; of all schemes and months where none is named. */
    public List<Delivery> waiting(Scope scope) {
        return database.sql("outbox/waiting").param("scheme", scope.scheme()).param("blth", scope.blth())
                .param("before", now().minus(scope.untouched())).param("now", now())
                .query((row, number) -> new Delivery(row.getLong("batch_id"), row.getString("batch_key"),
                        "sent".equals(row.getString("state")), retrying, clock.instant())).list();
    }

    /** Which batches are meant. @param scheme empty for all; @param blth 0 for all; @param untouched for how long at least */
    public record Scope(String scheme, int blth, Duration untouched) { }

    /** What nobody has touched for a while, whatever its month: a push was interrupted, or nobody began one. */
    public Scope leftBehind() {
        return new Scope("", 0, A_WHILE);
    }

    /** An attempt is about to be made. After this only the insurer can say whether it arrived. */
    void sending(Delivery delivery) {
        int sent = database.inTransaction(() ->
                database.sql("outbox/sending").param("batch", delivery.batch()).param("now", now()).update());
        if (sent != 1) {
            throw new IllegalStateException("batch " + delivery.batch() + " is no longer to be sent");
        }
    }

    /** Whether it still has to go: a file that was replaced a moment ago takes its unsent batches back. */
    public boolean isWaiting(Delivery delivery) {
        return database.sql("outbox/isWaiting").param("batch", delivery.batch()).query(Integer.class).single() == 1;
    }

    /** Writes down how a delivery ended. */
    public Delivery settle(Delivery delivery) {
        if (delivery.receipt() != null) {
            String contradiction = settlement.settle(delivery);
            if (contradiction.isEmpty()) {
                return delivery;
            }
            delivery.contradicted(contradiction);
        }
        stuck(delivery);
        return delivery;
    }

    private void stuck(Delivery delivery) {
        var failure = delivery.failure();
        database.inTransaction(() -> {
            database.sql("outbox/stuck").param("batch", delivery.batch()).param("code", failure.code().name())
                    .param("message", shortened(failure.message()))
                    .param("receipt", delivery.receipt() == null ? null : delivery.receipt().receiptId())
                    .param("now", now()).update();
            database.sql("outbox/ackDue").param("batch", delivery.batch()).update();
            journal.write("hub", "batch stuck", "batch " + delivery.batch(), failure.code() + " " + failure.message());
        });
    }

    /** One of the batches that wait only because the insurer was away, to see whether it is back; a receipt that contradicts is for a person. */
    public List<Delivery> probe() {
        return again(1);
    }

    /** All the others, once the insurer has answered again. */
    public List<Delivery> others() {
        return condition.is(Condition.Part.INSURER) ? again(MOST_AGAIN) : List.of();
    }

    private List<Delivery> again(int most) {
        return database.inTransaction(() -> {
            var returning = database.sql("outbox/returning").param("most", most).query((row, number) -> new Delivery(row.getLong("batch_id"),
                    row.getString("batch_key"), Code.OUTCOME_UNKNOWN.name().equals(row.getString("code")), retrying, clock.instant())).list();
            returning.forEach(delivery -> {
                database.sql("outbox/again").param("batch", delivery.batch()).param("unknown", Code.OUTCOME_UNKNOWN.name()).param("now", now()).update();
                journal.write("hub", "batch tried again", "batch " + delivery.batch(), "");
            });
            return returning;
        });
    }

    /** A person wants a stuck batch to be tried again: whole and under its own key, unless the insurer refused it as such. */
    public void revive(long batch) {
        database.sql("outbox/revive").param("batch", batch).param("unknown", Code.OUTCOME_UNKNOWN.name()).param("now", now()).update();
    }

    private static String shortened(String message) {
        return message == null ? "" : message.substring(0, Math.min(message.length(), 2000)).replace('\0', ' ');
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
