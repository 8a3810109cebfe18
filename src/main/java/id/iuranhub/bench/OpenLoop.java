package id.iuranhub.bench;

import java.util.concurrent.locks.LockSupport;

/** Does something at fixed times, whether or not what was done before has ended. */
final class OpenLoop {

    private OpenLoop() { }

    /** One time. */
    interface Deed {
        /** @param due in nanoseconds, as {@link System#nanoTime} counts them */
        void at(int number, long due);
    }

    static void run(int aSecond, int seconds, Deed deed) {
        long start = System.nanoTime();
        for (int number = 0; number < aSecond * seconds; number++) {
            long due = start + number * 1_000_000_000L / aSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            deed.at(number, due);
        }
    }
}
