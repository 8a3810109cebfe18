package id.iuranhub.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import id.iuranhub.testing.Patience;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

/**
 * The lock of the ledger as a route has it: from the first step of its policy to the last, however they end. That an
 * Error gives it back is shown where the hub makes a fault of it: {@code RealRoutesTest}.
 */
@Fast
class LedgerLockTest extends CamelTestSupport {

    private final LedgerLock lock = new LedgerLock();
    private final AtomicReference<Processor> step = new AtomicReference<>(exchange -> { });

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:locked").policy(lock).process(exchange -> step.get().process(exchange)).end()
                        .process(exchange -> exchange.getMessage().setHeader("freeAfter", lock.isFree()));
                // Goes on by another thread: the caller's returns before the steps are over.
                from("direct:by-another-thread").policy(lock).delay(50).asyncDelayed()
                        .process(exchange -> step.get().process(exchange)).end();
            }
        };
    }

    @Test
    void itIsHadInsideAndFreeBehind() {
        var inside = new AtomicReference<Boolean>();
        step.set(exchange -> inside.set(lock.isFree()));
        Exchange done = template.send("direct:locked", exchange -> { });
        assertEquals(false, inside.get());
        assertEquals(true, done.getMessage().getHeader("freeAfter"));
    }

    @Test
    void anExceptionGivesItBack() {
        step.set(exchange -> {
            throw new IllegalStateException("a bug");
        });
        assertTrue(template.send("direct:locked", exchange -> { }).isFailed());
        assertTrue(lock.isFree());
    }

    @Test
    void stepsThatGoOnByAnotherThreadKeepIt() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        step.set(exchange -> {
            begun.countDown();
            end.await();
        });
        var answer = template.asyncSend("direct:by-another-thread", exchange -> { });
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        assertFalse(lock.isFree());
        end.countDown();
        answer.get(10, TimeUnit.SECONDS);
        assertTrue(lock.isFree());
    }

    @Test
    void onlyOneIsInside() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var rounds = new AtomicInteger();
        step.set(exchange -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            rounds.incrementAndGet();
            inside.decrementAndGet();
        });
        var threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 200; i++) {
            threads.submit(() -> template.send("direct:locked", exchange -> { }));
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
        assertEquals("200 rounds, 1 at most", rounds.get() + " rounds, " + most.get() + " at most");
        assertTrue(lock.isFree());
    }

    /** As a hub that is told to end does: whoever waits stops waiting, and does none of the steps. */
    @Test
    void whoIsInterruptedWhileWaitingDoesNothingAndTakesNothing() throws Exception {
        var done = new AtomicInteger();
        step.set(exchange -> done.incrementAndGet());
        var answer = new AtomicReference<Exchange>();
        lock.take(() -> {
            var waiting = new Thread(() -> answer.set(template.send("direct:locked", exchange -> { })));
            waiting.start();
            await().atMost(Patience.LONG).until(() -> waiting.getState() == Thread.State.WAITING);
            waiting.interrupt();
            await().atMost(Patience.LONG).until(() -> !waiting.isAlive());
        });
        assertTrue(answer.get().getException() instanceof InterruptedException);
        assertEquals(0, done.get());
        assertTrue(lock.isFree());
    }
}
