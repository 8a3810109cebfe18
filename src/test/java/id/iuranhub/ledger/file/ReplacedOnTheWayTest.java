package id.iuranhub.ledger.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.Replacing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file is replaced while what was sent of the old one is on its way, or has stuck. */
@OnBothDatabases
class ReplacedOnTheWayTest extends Replacing {

    @Test
    void aReplacementOfWhatMayHaveArrivedWaitsUntilThatIsKnown() {
        misbehave("""
                - {match: {path: batch, times: 1}, drop: after}
                - {match: {path: ask}, status: 500}
                """);
        drop(row(ANI), row(BUDI), row(CITRA));
        send();
        assertRows(0, 0, 3, 0);
        line.begin();
        drop(row(ANI), raised(BUDI));
        assertRows(2, 0, 3, 0);
        assertEquals(0, send().get("batches").asInt());
        assertEquals(List.of(), handedIn());
        behave();
        hub.post("/dead/retry", Map.of("all", true, "blth", blth));
        send();
        assertEquals(List.of("AMENDMENT 1", "VOID 1"), handedIn().stream().sorted().toList());
        assertRows(0, 2, 0, 3);
        assertStands(IURAN + MORE);
    }

    @Test
    void aReplacementWhileTheOldFileIsOnItsWayIsAmendedAtTheNextRun() throws Exception {
        misbehave("- {match: {path: batch, times: 1}, delay: 2s}");
        drop(row(ANI), row(BUDI));
        var running = new Thread(() -> hub.send(blth));
        running.start();
        org.awaitility.Awaitility.await().atMost(Patience.LONG).until(() -> !line.batches().isEmpty());
        drop(raised(ANI));
        assertRows(3, 0, 0, 0);
        running.join();
        hub.awaitQuiet();
        assertRows(1, 2, 0, 0);
        send();
        assertRows(0, 1, 0, 2);
        assertEquals(1, originals(ANI));
        assertStands(MORE);
    }

    @Test
    void whatWasRefusedAsABatchIsSupersededByTheReplacement() {
        misbehave("- {match: {path: batch, times: 1}, status: 422, code: NPP_UNKNOWN, message: not now}");
        drop(row(ANI), row(BUDI));
        send();
        drop(raised(ANI));
        assertRows(1, 0, 0, 2);
        send();
        assertRows(0, 1, 0, 2);
        assertStands(MORE);
    }
}
