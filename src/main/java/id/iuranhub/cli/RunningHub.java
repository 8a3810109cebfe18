package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.iuranhub.store.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The hub that is at work on a home, as it tells of itself in {@code data/hub.json}.
 *
 * @param url   such as {@code http://127.0.0.1:8080}
 * @param token what lets in whoever may read that file
 */
public record RunningHub(long pid, String url, String token) {

    static final String FILE = "hub.json";
    private static final int TO_ANSWER_MILLIS = 20_000;

    /**
     * The file alone proves nothing, since a hub that was killed leaves it behind: what counts is that somebody holds
     * the lock.
     *
     * @throws Failure where a hub runs and its file is not to be read
     */
    public static Optional<RunningHub> on(Home home) {
        Path file = home.data().resolve(FILE);
        return Files.exists(file) && isHeld(home) ? Optional.of(read(file)) : Optional.empty();
    }

    private static boolean isHeld(Home home) {
        var lock = home.lock();
        lock.ifPresent(RunningHub::giveBack);
        return lock.isEmpty();
    }

    private static void giveBack(FileLock mine) {
        try {
            mine.acquiredBy().close();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static RunningHub read(Path file) {
        try {
            JsonNode told = new ObjectMapper().readTree(file.toFile());
            return new RunningHub(told.path("pid").asLong(), told.path("url").asText(), told.path("token").asText());
        } catch (IOException unreadable) {
            throw Failure.unreachable("a hub runs on this home, but " + file
                    + " cannot be read; only the user it runs as may",
                    unreadable);
        }
    }

    /** What it says of itself to everybody; empty where it does not answer. */
    public Optional<JsonNode> health() {
        try {
            var connection = (HttpURLConnection) URI.create(url + "/observe/health").toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(TO_ANSWER_MILLIS);
            connection.setReadTimeout(TO_ANSWER_MILLIS);
            // DOWN comes with an error's status, and is an answer.
            try (InputStream in = connection.getResponseCode() >= 400 ? connection.getErrorStream()
                    : connection.getInputStream()) {
                return Optional.ofNullable(in == null ? null : new ObjectMapper().readTree(in));
            } finally {
                connection.disconnect();
            }
        } catch (IOException | IllegalArgumentException silent) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "the hub at " + url + " (process " + pid + ")";
    }
}
