package id.iuranhub.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time as the test wants it: it goes on as ever, and leaps when told. */
public final class GivenClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    public GivenClock(Instant now) {
        ahead = Duration.between(Instant.now(), now);
    }

    /** @param time may be negative: somebody sets the clock back */
    public void leap(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
