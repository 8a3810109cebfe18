package id.iuranhub.console.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The console's sessions that are open, so that people see their own and end them, and so that they end by the hub's
 * clock: half an hour after they were last used, twelve hours after they began. They end with the hub, as the cookies'
 * store does.
 */
public final class OpenSessions {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    /** The one used longest ago ends for one more. */
    static final int MOST_OF_A_LOGIN = 20;

    /**
     * One session.
     *
     * @param number  names it to its owner; it opens nothing
     * @param version of the login when it began: with another one it has ended
     * @param program {@code Firefox, Linux}; empty where the browser does not say
     */
    public record Session(String number, String version, String address, String program, Instant since,
            Instant lastSeen) { }

    private final Clock clock;
    private final Map<String, Map<String, Session>> byLogin = new HashMap<>();

    public OpenSessions(Clock clock) {
        this.clock = clock;
    }

    /** @return the number of the new session */
    public synchronized String begin(String login, String version, String address, String program) {
        var open = stillOpen(login);
        if (open.size() >= MOST_OF_A_LOGIN) {
            open.values().stream().min(Comparator.comparing(Session::lastSeen))
                    .ifPresent(oldest -> open.remove(oldest.number));
        }
        String number = Secrets.random(9);
        open.put(number, new Session(number, version, address, program, clock.instant(), clock.instant()));
        return number;
    }

    /** Whether it is open; that somebody asks so does not count as using it. */
    public synchronized boolean isOpen(String login, String number) {
        return stillOpen(login).containsKey(number);
    }

    /** Somebody uses it. @return whether it is open */
    public synchronized boolean use(String login, String number) {
        return stillOpen(login)
                .computeIfPresent(number, (same, session) -> new Session(number, session.version, session.address,
                session.program, session.since, clock.instant())) != null;
    }

    public synchronized void end(String login, String number) {
        stillOpen(login).remove(number);
    }

    public synchronized void endOthers(String login, String number) {
        stillOpen(login).keySet().removeIf(other -> !other.equals(number));
    }

    /** Those of a login as it is now, the last used first. */
    public synchronized List<Session> of(String login, String version) {
        return stillOpen(login).values().stream().filter(session -> session.version.equals(version))
                .sorted(Comparator.comparing(Session::lastSeen).reversed()).toList();
    }

    private Map<String, Session> stillOpen(String login) {
        var open = byLogin.computeIfAbsent(login, first -> new LinkedHashMap<>());
        var now = clock.instant();
        open.values().removeIf(session -> session.lastSeen.plus(IDLE).isBefore(now)
                || session.since.plus(LONGEST).isBefore(now));
        return open;
    }
}
