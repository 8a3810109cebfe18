package id.iuranhub;

import id.iuranhub.console.Answer;
import id.iuranhub.console.Question;
import java.nio.file.Path;
import java.util.Map;

/** A running hub: one home, one Camel context. */
public final class Hub implements AutoCloseable {

    /** Whether the hub watches its folders, keeps its schedules and serves HTTP, or only answers commands of this process. */
    public enum Mode { SERVE, COMMAND }

    /** The home is held by another process. */
    public static final class HomeTaken extends RuntimeException {
        public HomeTaken(Path home) {
            super("another hub is at work on " + home);
        }
    }

    /**
     * Starts a hub.
     *
     * @param home     created if missing
     * @param settings of the command line
     * @throws id.iuranhub.model.Misconfigured the configuration is wrong
     * @throws HomeTaken                       the home is in use
     */
    public static Hub start(Installation installation, Path home, Mode mode, Map<String, String> settings) {
        throw new UnsupportedOperationException("not yet: " + installation + home + mode + settings);
    }

    /** Answers a command. */
    public Answer ask(Question question) {
        throw new UnsupportedOperationException(question.path());
    }

    /** The port of console and API. */
    public int port() {
        return 0;
    }

    /** The password of the administrator, where this start created one; shown once. */
    public java.util.Optional<String> firstPassword() {
        return java.util.Optional.empty();
    }

    /** Waits until somebody ends the hub. */
    public void await() throws InterruptedException {
        Thread.currentThread().join();
    }

    @Override
    public void close() {
        // nothing runs yet
    }
}
