package id.iuranhub.console.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.model.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who came, who was turned away, and what was taken out: one line of JSON each in {@code data/security.log}, which
 * rotates. It is a trace of attacks, kept apart from the journal so that nobody can fill that; what changes something
 * is in the journal. What repeats itself within seconds is counted, not repeated.
 */
public final class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final long LONGEST = 2L * 1024 * 1024;
    private static final int KEPT = 4;
    private static final int LONGEST_TEXT = 300;
    private static final Duration REPEATED = Duration.ofSeconds(10);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_COUNTED = 10_000;
    private static final int MANY_FAILURES = 30;

    /** What happened. */
    public enum Event {
        LOGIN, LOGIN_FAILED, LOGIN_DELAYED, LOGOUT, REFUSED, TAKEN_OUT, CHECKED;

        public static List<String> words() {
            return java.util.Arrays.stream(values()).map(Event::word).toList();
        }

        /** As it is written. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One line.
     *
     * @param at as it was written, an instant; empty, as all else, of a line that broke off
     */
    public record Line(String at, String event, String who, String address, String detail, int repeated) {

        private static Line of(JsonNode entry) {
            return new Line(entry.path("at").asText(), entry.path("event").asText(), entry.path("who").asText(),
                    entry.path("address").asText(), entry.path("detail").asText(), entry.path("repeated").asInt());
        }
    }

    private record Repeated(Instant since, int times) { }

    private final Path file;
    private final Clock clock;
    private final Map<String, Repeated> repeated = new HashMap<>();
    private final Deque<Instant> failures = new ArrayDeque<>();

    public SecurityLog(Path data, Clock clock) {
        this.file = data.resolve("security.log");
        this.clock = clock;
    }

    /**
     * Notes one. That it cannot be written stops nobody.
     *
     * @param who    a login there is, or empty: what somebody typed in its place may be a password
     * @param detail nothing personal
     */
    public synchronized void note(Event event, String who, String address, String detail) {
        var now = clock.instant();
        if (event == Event.LOGIN_FAILED || event == Event.LOGIN_DELAYED) {
            failures.add(now);
            failures(now);
        }
        String same = event + " " + who + " " + address + " " + detail;
        var before = repeated.get(same);
        boolean quiet = before != null && before.since.plus(REPEATED).isAfter(now);
        if (quiet) {
            repeated.put(same, new Repeated(before.since, before.times + 1));
            return;
        }
        if (repeated.size() > MOST_COUNTED) {
            repeated.clear();
        }
        repeated.put(same, new Repeated(now, 0));
        write(JSON.createObjectNode().put("at", now.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("event", event.word()).put("who", who)
                .put("address", address).put("detail", shortened(detail)).put("repeated", before == null ? 0
                : before.times).toString());
    }

    /** That many logins have failed within ten minutes. */
    public synchronized Optional<Trouble> attack() {
        int failed = failures(clock.instant());
        return failed < MANY_FAILURES ? Optional.empty()
                : Optional.of(Trouble.of(Trouble.Kind.LOGINS, "failures").with("failures", failed));
    }

    private int failures(Instant now) {
        while (!failures.isEmpty() && (failures.peek().plus(WINDOW).isBefore(now) || failures.size() > MOST_COUNTED)) {
            failures.remove();
        }
        return failures.size();
    }

    private void write(String line) {
        try {
            if (Files.exists(file) && Files.size(file) > LONGEST) {
                rotate();
            }
            if (!Files.exists(file)) {
                create();
            }
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException cannot) {
            LOG.debug("Not noted: {}", cannot.toString());
        }
    }

    /**
     * Takes away lines of before a time. @return how many there are; none where the files cannot be read or written
     */
    public synchronized int forget(OffsetDateTime before, boolean dry) {
        int old = 0;
        for (int i = 0; i <= KEPT; i++) {
            Path log = i == 0 ? file : older(i);
            var lines = lines(log);
            var kept = lines.stream().filter(line -> !isBefore(line, before)).toList();
            old += lines.size() - kept.size();
            if (!dry && kept.size() < lines.size()) {
                rewrite(log, kept);
            }
        }
        return old;
    }

    private static boolean isBefore(String line, OffsetDateTime before) {
        JsonNode at = read(line).path("at");
        return at.isTextual() && Instant.parse(at.asText()).isBefore(before.toInstant());
    }

    private void rewrite(Path log, List<String> lines) {
        try {
            Path part = log.resolveSibling(log.getFileName() + ".part");
            Files.deleteIfExists(part);
            create(part);
            Files.write(part, lines);
            Files.move(part, log, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannot) {
            LOG.warn("{} was not shortened: {}", log, cannot.toString());
        }
    }

    private void create() throws IOException {
        create(file);
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private void rotate() throws IOException {
        for (int i = KEPT - 1; i >= 1; i--) {
            if (Files.exists(older(i))) {
                Files.move(older(i), older(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, older(1), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path older(int number) {
        return file.resolveSibling("security." + number + ".log");
    }

    /** The latest first. @param event empty for all */
    public synchronized List<Line> latest(String event, int most) {
        var found = new ArrayList<Line>();
        for (int i = 0; i <= KEPT && found.size() < most; i++) {
            var lines = lines(i == 0 ? file : older(i));
            Collections.reverse(lines);
            lines.stream().map(line -> Line.of(read(line)))
                    .filter(line -> event.isEmpty() || line.event.equals(event))
                    .limit(most - found.size()).forEach(found::add);
        }
        return found;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8))
                    : new ArrayList<>();
        } catch (IOException unreadable) {
            LOG.debug("Not read: {}", unreadable.toString());
            return new ArrayList<>();
        }
    }

    /** A line that broke off is one without values. */
    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException brokenOff) {
            return JSON.createObjectNode();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
