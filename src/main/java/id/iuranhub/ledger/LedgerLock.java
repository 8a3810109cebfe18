package id.iuranhub.ledger;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Policy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * One at a time: taking a file in, taking a snapshot in, judging again, sealing a month. Each looks at what the others
 * change; with one turn for all of them, none sees half of another. In a route it is a {@code policy} around the steps
 * that need it: they have it from their first to their last, and it is given back however they end.
 */
public final class LedgerLock implements Policy {

    private final Semaphore turn = new Semaphore(1, true);

    @Override
    public void beforeWrap(Route route, NamedNode step) {
        // Steps are not changed, only kept waiting.
    }

    /**
     * Waits for the turn before the steps. An Error in one of them is an exception like any other by then, the hub sees
     * to it.
     */
    @Override
    public Processor wrap(Route route, Processor steps) {
        return new DelegateAsyncProcessor(steps) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                try {
                    turn.acquire();
                } catch (InterruptedException told) {
                    Thread.currentThread().interrupt();
                    exchange.setException(told);
                    callback.done(true);
                    return true;
                }
                return process(exchange, callback, new AtomicBoolean(true));
            }

            private boolean process(Exchange exchange, AsyncCallback callback, AtomicBoolean held) {
                boolean returned = false;
                try {
                    boolean sync = super.process(exchange, inTime -> {
                        giveBack(held);
                        callback.done(inTime);
                    });
                    returned = true;
                    return sync;
                } finally {
                    if (!returned) {
                        giveBack(held);
                    }
                }
            }
        };
    }

    /** A turn given back twice would be had by two. */
    private void giveBack(AtomicBoolean held) {
        if (held.compareAndSet(true, false)) {
            turn.release();
        }
    }

    /** Does something short in a turn of its own. */
    public void take(Runnable work) {
        turn.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            turn.release();
        }
    }

    /** Whether nobody is at it, nor waits for it. */
    public boolean isFree() {
        return turn.availablePermits() > 0 && !turn.hasQueuedThreads();
    }
}
