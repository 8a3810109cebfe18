package id.iuranhub.outbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** Keeps a batch from being delivered twice at once: by a run and by whatever takes up what earlier runs left. */
public final class Lane {

    private final Outbox outbox;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    Lane(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Whether this exchange delivers the batch; it does until it is done. */
    public boolean begins(Delivery delivery, Exchange exchange) {
        if (!underWay.add(delivery.batch())) {
            return false;
        }
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                underWay.remove(delivery.batch());
            }
        });
        return outbox.isWaiting(delivery);
    }
}
