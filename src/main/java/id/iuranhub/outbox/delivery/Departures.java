package id.iuranhub.outbox.delivery;

import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;

/** Marks batches as on their way, each under the key of its content and of which try it is. */
final class Departures {

    private final Database database;
    private final BatchText texts;
    private final Clock clock;

    Departures(Database database, BatchText texts, Clock clock) {
        this.database = database;
        this.texts = texts;
        this.clock = clock;
    }

    /** A batch whose first attempt is about to be made. */
    private record Departing(Delivery delivery, BatchText.Written written) { }

    private record Try(long batch, String content) { }

    /**
     * Batches that leave by the portal's files. In the transaction of whoever writes down in which file.
     *
     * @return those that go: a file that was replaced a moment ago has taken its unsent batches back
     */
    Set<Long> handOut(List<Delivery> deliveries) {
        return deliveries.isEmpty() ? Set.of() : onTheirWay(deliveries, heads(deliveries), 0);
    }

    /**
     * Which of them go. Two sources may bring the same person: then two batches have one content, and where both depart
     * at once they would be the same try. The later one counts again, and is another; the insurer says what it is.
     *
     * @param more times it may meet one that departs at once: no more often than there are others
     */
    Set<Long> onTheirWay(List<Delivery> deliveries, Map<Long, BatchHeader> heads, int more) {
        return onTheirWay(deliveries, deliveries.stream()
                .filter(delivery -> delivery.step() == Delivery.Step.HAND_IN)
                .map(delivery -> new Departing(delivery, texts.write(heads.get(delivery.batch())))).toList(), more);
    }

    private Set<Long> onTheirWay(List<Delivery> deliveries, List<Departing> departing, int more) {
        try {
            return database.inTransaction(() -> {
                depart(departing, tries(departing));
                return Set.copyOf(database.sql("outbox/delivery/onTheirWay").param("batches", keys(deliveries))
                        .query(Long.class).list());
            });
        } catch (DuplicateKeyException atOnce) {
            if (more == 0) {
                throw atOnce;
            }
            return onTheirWay(deliveries, departing, more - 1);
        }
    }

    /** By batch and content the try at it; under batch 0 the latest of any batch. */
    private Map<Try, Integer> tries(List<Departing> departing) {
        var tries = new HashMap<Try, Integer>();
        if (!departing.isEmpty()) {
            database.sql("outbox/delivery/contents")
                    .param("batches", keys(departing.stream().map(Departing::delivery).toList()))
                    .param("contents", database.texts(departing.stream().map(one -> one.written.content()).toArray()))
                    .query(row -> {
                        tries.put(new Try(row.getLong("batch_id"), row.getString("content")), row.getInt("try_number"));
                    });
        }
        return tries;
    }

    private void depart(List<Departing> departing, Map<Try, Integer> tries) {
        var now = OffsetDateTime.now(clock);
        database.plain().batchUpdate(database.text("outbox/delivery/departing"), departing, departing.size() + 1,
                (update, one) -> {
            String content = one.written.content();
            Integer own = tries.get(new Try(one.delivery.batch(), content));
            int tryNumber = own != null ? own : tries.merge(new Try(0, content), 1, Integer::sum);
            one.delivery.keyed(BatchDigest.key(content, tryNumber), one.written);
            update.setObject(1, now);
            update.setString(2, one.delivery.key());
            update.setString(3, content);
            update.setInt(4, tryNumber);
            update.setLong(5, one.delivery.batch());
        });
    }

    Map<Long, BatchHeader> heads(List<Delivery> deliveries) {
        return database.sql("outbox/delivery/heads").param("batches", keys(deliveries))
                .query((row, number) -> BatchHeader.of(row)).list()
                .stream().collect(Collectors.toMap(BatchHeader::batch, head -> head));
    }

    private java.sql.Array keys(List<Delivery> deliveries) {
        return database.longs(deliveries.stream().map(Delivery::batch).toArray());
    }
}
