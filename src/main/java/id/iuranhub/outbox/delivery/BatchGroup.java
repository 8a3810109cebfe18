package id.iuranhub.outbox.delivery;

import java.util.ArrayList;
import java.util.List;

/** Batches that go out one after the other in one lane, so that what becomes of them is written down in few commits. */
public final class BatchGroup {

    /** More would make a crash expensive: all of them have to be asked about. */
    private static final int MOST = 16;

    private final List<Delivery> deliveries;
    private List<Delivery> ended = new ArrayList<>();

    private BatchGroup(List<Delivery> deliveries) {
        this.deliveries = deliveries;
    }

    /** Few batches are spread over the lanes rather than put together. */
    static List<BatchGroup> of(List<Delivery> deliveries, int lanes) {
        int size = Math.max(1, Math.min(MOST, deliveries.size() / (4 * lanes)));
        var groups = new ArrayList<BatchGroup>();
        for (int from = 0; from < deliveries.size(); from += size) {
            groups.add(new BatchGroup(deliveries.subList(from, Math.min(from + size, deliveries.size()))));
        }
        return groups;
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    void ended(Delivery delivery) {
        ended.add(delivery);
    }

    /** Those that have ended since this was last asked. */
    List<Delivery> takeEnded() {
        var those = ended;
        ended = new ArrayList<>();
        return those;
    }
}
