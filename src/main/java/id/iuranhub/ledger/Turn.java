package id.iuranhub.ledger;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * One at a time: taking a file in, taking a snapshot in, judging again, sealing a month. Each looks at what the others
 * change; with one turn for all of them, none sees half of another.
 */
public final class Turn {

    private final Semaphore turn = new Semaphore(1, true);

    /** Waits for the turn and gives it back when the exchange is done, however it ends. */
    public void take(Exchange exchange) throws InterruptedException {
        turn.acquire();
        var given = new AtomicBoolean();
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                // Of an exchange that failed Camel says it twice; a turn given back twice would be had by two.
                if (given.compareAndSet(false, true)) {
                    turn.release();
                }
            }

            @Override
            public boolean allowHandover() {
                return false;
            }
        });
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
