package id.iuranhub;

import static org.awaitility.Awaitility.await;

import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process may be hub many times: it takes over, loses the lead, takes over again. */
class EndedHubTest {

    @Test
    void nothingKeepsAHubThatHasEnded(@TempDir Path home) {
        WeakReference<CamelContext> ended = ended(home);
        // What the last one leaves in a thread goes with the next.
        ended(home);
        ended(home);
        await().atMost(Patience.LONG).until(() -> {
            System.gc();
            return ended.get() == null;
        });
    }

    private static WeakReference<CamelContext> ended(Path home) {
        try (var hub = new RunningHub(home)) {
            return new WeakReference<>(hub.camel());
        }
    }
}
