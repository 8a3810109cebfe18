package id.iuranhub.console.access;

import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * After failures a name has to wait, longer each time, but only from the address they came from: nobody can keep
 * somebody else out from elsewhere. It makes no difference whether there is such a login.
 */
public final class Delays {

    private static final int FREE = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    /** For so long an address is known to somebody who has logged in from it. */
    private static final Duration KNOWN = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    public Delays(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is known of a name at an address. @param pause zero where it may be tried now, and then that was counted */
    public record Standing(Duration pause, boolean known) { }

    private record Kept(int failures, OffsetDateTime lastAt, OffsetDateTime succeededAt) { }

    /** Counts the attempt before it is made, so that many at once are no way round. */
    public synchronized Standing attempt(String name, String address) {
        var now = OffsetDateTime.now(clock);
        var kept = database.sql("console/access/delay").param("name", Secrets.fingerprint(name))
                .param("address", Quotas.network(address))
                .query((row, number) -> new Kept(row.getInt("failures"), row.getObject("last_at", OffsetDateTime.class),
                        row.getObject("succeeded_at", OffsetDateTime.class))).optional().orElse(new Kept(0, now, null));
        boolean known = kept.succeededAt != null && kept.succeededAt.plus(KNOWN).isAfter(now);
        int failures = kept.lastAt.plus(FORGOTTEN).isBefore(now) ? 0 : kept.failures;
        var wait = Duration.between(now, kept.lastAt.plus(after(failures)));
        if (failures >= FREE && wait.compareTo(Duration.ZERO) > 0) {
            return new Standing(wait, known);
        }
        keep(name, address, failures + 1, kept.succeededAt, now);
        return new Standing(Duration.ZERO, known);
    }

    /** How long the next attempt waits after so many failures. */
    static Duration after(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(failures - FREE, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    public void succeeded(String name, String address) {
        var now = OffsetDateTime.now(clock);
        keep(name, address, 0, now, now);
        database.sql("console/access/forgetDelays").param("old", now.minus(FORGOTTEN))
                .param("known", now.minus(KNOWN)).update();
    }

    /** Somebody gave the login a new password: it waits nowhere any more. */
    public void reset(String name) {
        database.sql("console/access/resetDelays").param("name", Secrets.fingerprint(name)).update();
    }

    private void keep(String name, String address, int failures, OffsetDateTime succeededAt, OffsetDateTime now) {
        database.sql("console/access/keepDelay").param("name", Secrets.fingerprint(name))
                .param("address", Quotas.network(address))
                .param("failures", failures).param("now", now).param("succeeded", succeededAt).update();
    }
}
