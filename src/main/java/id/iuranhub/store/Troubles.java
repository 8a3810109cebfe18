package id.iuranhub.store;

import id.iuranhub.model.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The troubles that stand at present, one of a kind. Each is said once when it comes and once when it goes; another of
 * the same kind in its place is said too, the same one with other figures is not. One that comes and goes all the time
 * is said once a minute.
 */
public final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private record Standing(Trouble trouble, boolean said, Instant since) { }

    private final Function<Trouble, String> words;
    private final Map<Trouble.Kind, Standing> standing = new EnumMap<>(Trouble.Kind.class);
    private final Map<String, Long> lastSaid = new HashMap<>();

    /** @param words what a trouble is called in the log */
    public Troubles(Function<Trouble, String> words) {
        this.words = words;
    }

    /** @return whether it is said now */
    public synchronized boolean come(Trouble trouble) {
        Standing before = standing.get(trouble.kind());
        boolean same = before != null && before.trouble.which().equals(trouble.which());
        boolean said = !(same && before.said) && isWorthSaying(trouble);
        standing.put(trouble.kind(), new Standing(trouble, said || before != null && before.said,
                before == null ? Instant.now() : before.since));
        if (said) {
            String text = trouble.kind().word() + ": " + words.apply(trouble);
            if (trouble.kind().stopsWork()) {
                LOG.error("{}", text);
            } else {
                LOG.warn("{}", text);
            }
        }
        return said;
    }

    private boolean isWorthSaying(Trouble trouble) {
        String name = trouble.kind() + " " + trouble.which();
        Long last = lastSaid.get(name);
        long now = System.nanoTime();
        boolean worth = last == null || now - last > QUIET.toNanos();
        if (worth) {
            lastSaid.put(name, now);
        }
        return worth;
    }

    public synchronized boolean stands(Trouble.Kind kind) {
        return standing.containsKey(kind);
    }

    /** @return what is said to have gone */
    public synchronized Optional<Trouble> go(Trouble.Kind kind) {
        var gone = Optional.ofNullable(standing.remove(kind)).filter(Standing::said).map(Standing::trouble);
        gone.ifPresent(trouble -> LOG.info("{}: the trouble has passed", kind.word()));
        return gone;
    }

    public synchronized boolean stopWork() {
        return standing.keySet().stream().anyMatch(Trouble.Kind::stopsWork);
    }

    /**
     * In one word: {@code UP}, {@code DEGRADED} where it works but not with everybody, {@code DOWN} where it cannot.
     */
    public synchronized String status() {
        return standing.isEmpty() ? "UP" : stopWork() ? "DOWN" : "DEGRADED";
    }

    /** When a kind of trouble that stands began, as far as this hub has seen it. */
    public synchronized Optional<Instant> since(Trouble.Kind kind) {
        return Optional.ofNullable(standing.get(kind)).map(Standing::since);
    }

    /** All that stand, in the order of their kinds. */
    public synchronized Collection<Trouble> all() {
        return standing.values().stream().map(Standing::trouble).toList();
    }
}
