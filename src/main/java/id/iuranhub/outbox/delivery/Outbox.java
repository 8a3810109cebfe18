package id.iuranhub.outbox.delivery;

import id.iuranhub.law.Channel;
import id.iuranhub.law.Terms;
import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.model.Code;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Variable;

/** The batches that are to go to the insurer. What is in here goes out, whatever dies in between, and goes out once. */
public final class Outbox {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private static final int MOST_AGAIN = 10_000;
    /** Answers that are kept of a batch. */
    private static final int MOST_HEARD = 20;

    private final Database database;
    private final ReceiptPosting receiptPosting;
    private final Departures departures;
    private final Journal journal;
    private final LedgerLock lock;
    private final Delivery.Retrying retrying;
    private final Condition condition;
    private final int lanes;
    private final Clock clock;

    /** @param lanes batch groups under way at once */
    public Outbox(Database database, ReceiptPosting receiptPosting, BatchText texts, Journal journal, LedgerLock lock,
            Delivery.Retrying retrying, Condition condition, int lanes,
           Clock clock) {
        this.database = database;
        this.receiptPosting = receiptPosting;
        this.departures = new Departures(database, texts, clock);
        this.journal = journal;
        this.lock = lock;
        this.retrying = retrying;
        this.condition = condition;
        this.lanes = lanes;
        this.clock = clock;
    }

    /**
     * From here on the rows of a month are on their way, and named is by what they were judged. A file whose
     * predecessor is still under way waits for it.
     */
    public void seal(Rechecks.Month month) {
        database.sql("outbox/delivery/seal").param("scheme", month.scheme().id()).param("blth", month.blth().number())
                .param("channel", month.scheme().at(month.blth()).map(Terms::channel).orElse(Channel.API).word())
                .param("now", now()).update();
    }

    /** What has to go out, or to be asked about, in a month; of all schemes and months where none is named. */
    public List<BatchGroup> groupsToDeliver(Scope scope) {
        return BatchGroup.of(database.sql("outbox/delivery/waiting").param("scheme", scope.scheme())
                .param("blth", scope.blth())
                .param("before", now().minus(scope.untouched())).param("now", now())
                .query((row, number) -> new Delivery(row.getLong("batch_id"), row.getString("batch_key"),
                        BatchState.SENT.word().equals(row.getString("state")), retrying, clock.instant())).list(),
                        lanes);
    }

    /**
     * Which batches are meant. @param scheme empty for all; @param blth 0 for all; @param untouched for how long at
     * least
     */
    public record Scope(String scheme, int blth, Duration untouched) { }

    /** What nobody has touched for a while, whatever its month: a push was interrupted, or nobody began one. */
    public Scope leftBehind() {
        return new Scope("", 0, A_WHILE);
    }

    /**
     * Attempts at some batches are about to be made; those that are still to go are given back. A file that was
     * replaced a moment ago takes its unsent batches back. After this only the insurer can say whether one arrived.
     */
    List<Delivery> depart(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return List.of();
        }
        Map<Long, BatchHeader> heads = departures.heads(deliveries);
        Set<Long> going = departures.onTheirWay(deliveries, heads, lanes);
        deliveries.forEach(delivery -> delivery.depart(heads.get(delivery.batch()).keyed(delivery.key()),
                delivery.step() == Delivery.Step.HAND_IN));
        return deliveries.stream().filter(delivery -> going.contains(delivery.batch())).toList();
    }

    /** As {@link Departures#handOut}. */
    public Set<Long> handOut(List<Long> batches) {
        return departures.handOut(batches.stream()
                .map(batch -> new Delivery(batch, "", false, retrying, clock.instant())).toList());
    }

    /** @return how many still wait to be */
    private int sent(List<Delivery> deliveries) {
        var now = now();
        int[][] counts = database.plain().batchUpdate(database.text("outbox/delivery/sending"), deliveries,
                deliveries.size() + 1, (update, delivery) -> {
            update.setObject(1, now);
            update.setLong(2, delivery.batch());
        });
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** One more attempt is about to be made. */
    public void sending(Delivery delivery) {
        if (database.inTransaction(() -> sent(List.of(delivery))) != 1) {
            throw new IllegalStateException("batch " + delivery.batch() + " is no longer to be sent");
        }
    }

    /** A delivery has ended; its batch group writes that down. */
    public void endDelivery(@Variable("batchGroup") BatchGroup batchGroup, @Variable("delivery") Delivery delivery) {
        batchGroup.ended(delivery);
    }

    /** What has ended does not wait for what has to. */
    public void beforePause(@Variable("batchGroup") BatchGroup batchGroup, @Variable("delivery") Delivery delivery) {
        if (delivery.getPause() > 0) {
            recordOutcomes(batchGroup);
        }
    }

    /** Writes down how the deliveries of a batch group ended. */
    public void recordOutcomes(@Variable("batchGroup") BatchGroup batchGroup) {
        List<Delivery> ended = batchGroup.takeEnded();
        receiptPosting.settle(ended.stream().filter(delivery -> delivery.receipt() != null).toList());
        ended.stream().filter(delivery -> delivery.failure() != null).forEach(this::stuck);
        ended.stream().filter(delivery -> delivery.failure() == null && !delivery.heard().isEmpty())
                .forEach(delivery -> database.inTransaction(() -> keepHeard(delivery)));
    }

    /** What came back before it ended, for people to look at. */
    private void keepHeard(Delivery delivery) {
        var now = now();
        delivery.heard()
                .forEach(heard -> database.plain().update(database.text("outbox/delivery/putHeard"), delivery.batch(),
                delivery.batch(), now,
                heard.call(), heard.status(), heard.form(), heard.seen()));
        database.sql("outbox/delivery/forgetHeard").param("batch", delivery.batch()).param("most", MOST_HEARD).update();
    }

    /**
     * A batch ended without a receipt. Its file's row is written first: a file that is being replaced at this moment
     * either finds the batch stuck, or is found replaced here.
     */
    private void stuck(Delivery delivery) {
        var failure = delivery.failure();
        database.inTransaction(() -> {
            database.sql("outbox/ackDue").param("file", delivery.head().file()).update();
            database.sql("outbox/delivery/stuck").param("batch", delivery.batch()).param("code", failure.code().name())
                    .param("message", shortened(failure.message()))
                    .param("receipt", delivery.receipt() == null ? null : delivery.receipt().receiptId())
                    .param("now", now()).update();
            journal.write("hub", "batch stuck", "batch " + delivery.batch(), failure.code() + " " + failure.message(),
                    BatchState.SENT.word(), BatchState.STUCK.word(),
                    failure.code().name());
            keepHeard(delivery);
            if (database.sql("outbox/delivery/withdraw").param("batch", delivery.batch()).param("now", now()).update()
                    == 1) {
                journal.write("hub", "batch withdrawn", "batch " + delivery.batch(), "", BatchState.STUCK.word(),
                        BatchState.SUPERSEDED.word(),
                        "its file was replaced");
            }
        });
    }

    /**
     * One of the batches that wait only because the insurer was away, to see whether it is back; a receipt that
     * contradicts is for a person.
     */
    public List<BatchGroup> probe() {
        return again(1);
    }

    /** All the others, once the insurer has answered again. */
    public List<BatchGroup> others() {
        return condition.is(Trouble.Kind.INSURER) ? again(MOST_AGAIN) : List.of();
    }

    /** In a turn: rows that wait in a stuck batch may be judged again, and must not leave it while it goes out. */
    private List<BatchGroup> again(int most) {
        var returning = new ArrayList<Delivery>();
        lock.take(() -> database.inTransaction(() -> {
            database.sql("outbox/delivery/returning").param("most", most)
                    .query(row -> {
                        returning.add(new Delivery(row.getLong("batch_id"),
                                row.getString("batch_key"), Code.OUTCOME_UNKNOWN.name().equals(row.getString("code")),
                                retrying,
                                clock.instant()));
                    });
            returning.forEach(delivery -> {
                database.sql("outbox/delivery/again").param("batch", delivery.batch())
                        .param("unknown", Code.OUTCOME_UNKNOWN.name()).param("now", now()).update();
                journal.write("hub", "batch tried again", "batch " + delivery.batch(), "", BatchState.STUCK.word(),
                        BatchState.SENT.word(),
                        "the insurer was away");
            });
        }));
        return BatchGroup.of(returning, lanes);
    }

    /**
     * A person wants a stuck batch to be tried again: whole and under its own key, unless the insurer refused it as
     * such.
     */
    public void revive(long batch) {
        database.sql("outbox/delivery/revive").param("batch", batch).param("unknown", Code.OUTCOME_UNKNOWN.name())
                .param("now", now()).update();
    }

    private static String shortened(String message) {
        return message == null ? "" : message.substring(0, Math.min(message.length(), 2000)).replace('\0', ' ');
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
