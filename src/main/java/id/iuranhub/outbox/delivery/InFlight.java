package id.iuranhub.outbox.delivery;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.apache.camel.support.SynchronizationAdapter;

/** Keeps a batch from being delivered twice at once: by a run and by whatever takes up what earlier runs left. */
public final class InFlight {

    private final Outbox outbox;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    public InFlight(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * The batches of a batch group that this exchange delivers; it does until it is done. All of them count as sent
     * from here on.
     */
    public List<Delivery> begin(@Variable("batchGroup") BatchGroup batchGroup, Exchange exchange) {
        var begun = batchGroup.deliveries().stream().filter(delivery -> underWay.add(delivery.batch())).toList();
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                try {
                    // Where a step broke off, those before it have ended all the same.
                    outbox.recordOutcomes(batchGroup);
                } finally {
                    begun.forEach(delivery -> underWay.remove(delivery.batch()));
                }
            }
        });
        return outbox.depart(begun);
    }
}
