package id.iuranhub.console.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests a minute somebody may make who has logged in, pages and API together: a program that runs wild
 * takes its part of the hub and no more. There are no more of these than logins.
 */
public final class RequestQuotas {

    private final int aMinute;
    private final Map<String, Bucket> byLogin = new ConcurrentHashMap<>();

    public RequestQuotas(int aMinute) {
        this.aMinute = aMinute;
    }

    /** Counts one. @return seconds to wait, 0 where it may be made now */
    public long pause(String login) {
        var probe = byLogin.computeIfAbsent(login, first -> Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1))).build())
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }
}
