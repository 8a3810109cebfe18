package id.iuranhub.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A command that goes on until SIGTERM or Ctrl-C. That is how it is meant to end: it closes what it holds, and the exit code
 * is 0 rather than that of a killed process.
 */
final class Serving {

    private static final long SECONDS_TO_CLOSE = 60;

    private final Thread server = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean told;

    private Serving() {
    }

    /** What is served, in the calling thread; it closes what it holds when that is interrupted. */
    interface Service {
        void serve() throws Exception;
    }

    static void untilTold(Service service) throws Exception {
        var serving = new Serving();
        var hook = new Thread(serving::end, "end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            service.serve();
        } catch (Exception failed) {
            // told to end, whatever it says is about being interrupted, perhaps in the middle of starting
            if (!serving.told) {
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

    /** Runs as the process is told to end. Only halting sets an exit code of our own at that point. */
    private void end() {
        told = true;
        server.interrupt();
        try {
            boolean inTime = closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
            Runtime.getRuntime().halt(inTime ? Exit.DONE : Exit.CANNOT);
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }
}
