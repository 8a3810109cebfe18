package id.iuranhub.simulator.http;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What goes out.
 *
 * @param body       becomes JSON
 * @param retryAfter seconds
 * @param delay      how long it is held back
 */
public record Reply(int status, Object body, OptionalInt retryAfter, Duration delay, Wire wire) {

    /** How much of the answer the caller gets to see. */
    public enum Wire { WHOLE, HALF, NOTHING }

    public static Reply of(int status, Object body) {
        return new Reply(status, body, OptionalInt.empty(), Duration.ZERO, Wire.WHOLE);
    }

    public static Reply of(Problem problem) {
        return of(problem.status(), problem);
    }

    /** What the work answers, its refusals included. */
    public static Reply of(Supplier<Reply> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            return of(refused.problem());
        }
    }

    public Reply with(Object other) {
        return new Reply(status, other, retryAfter, delay, wire);
    }

    public Reply after(OptionalInt seconds) {
        return new Reply(status, body, seconds, delay, wire);
    }

    Reply delayed(Duration time) {
        return new Reply(status, body, retryAfter, time, wire);
    }

    public Reply cut(Wire seen) {
        return new Reply(status, body, retryAfter, delay, seen);
    }
}
