package id.iuranhub.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A command that goes on until SIGTERM or Ctrl-C. That is how it is meant to end: it closes what it holds, and the exit
 * code is 0 rather than that of a killed process. Nobody is interrupted in the middle of starting: what is told to end
 * meanwhile ends as soon as it has begun, and where that takes long the process halts. A hub can be killed at any
 * moment.
 */
final class Serving {

    private static final long SECONDS_TO_BEGIN = 8;
    private static final long SECONDS_TO_CLOSE = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private Runnable end;
    private boolean told;

    private Serving() {
    }

    /** What is served, in the calling thread; it closes what it holds and returns after its end was run. */
    interface Service {
        void serve(Serving serving) throws IOException, InterruptedException;
    }

    static void untilTold(Service service) throws IOException, InterruptedException {
        var serving = new Serving();
        var hook = new Thread(serving::tell, "end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            service.serve(serving);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            // told to end, whatever it says is about having been ended
            if (!serving.isTold()) {
                throw failed;
            }
        } finally {
            serving.closed.countDown();
            withdraw(hook);
        }
    }

    private static void withdraw(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // then it is the hook that ends the process
        }
    }

    /** How to end what has begun by now; at once where that has been told already. */
    void endsBy(Runnable what) {
        synchronized (this) {
            end = what;
            if (!told) {
                return;
            }
        }
        what.run();
    }

    private synchronized boolean isTold() {
        return told;
    }

    /** Runs as the process is told to end. Only halting sets an exit code of our own at that point. */
    private void tell() {
        Runnable begun;
        synchronized (this) {
            told = true;
            begun = end;
        }
        if (begun != null) {
            begun.run();
        }
        try {
            boolean inTime = closed.await(SECONDS_TO_BEGIN, TimeUnit.SECONDS) || !hasBegun()
                    || closed.await(SECONDS_TO_CLOSE - SECONDS_TO_BEGIN, TimeUnit.SECONDS);
            Runtime.getRuntime().halt(inTime ? Exit.DONE : Exit.CANNOT);
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean hasBegun() {
        return end != null;
    }
}
