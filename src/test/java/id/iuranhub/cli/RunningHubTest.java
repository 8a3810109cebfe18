package id.iuranhub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.store.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningHubTest {

    @TempDir
    private Path folder;

    @Test
    void onAFreshHomeNoHubRunsAndNothingIsCreated() {
        var home = new Home(folder.resolve("home"));
        assertEquals(Optional.empty(), RunningHub.on(home));
        assertTrue(Files.notExists(home.folder()));
    }

    @Test
    void aHubThatHoldsItsHomeIsFoundByWhatItTells() throws IOException {
        try (var hub = new FakeHub(folder)) {
            var running = RunningHub.on(new Home(folder)).orElseThrow();
            assertEquals(4711, running.pid());
            assertEquals(FakeHub.TOKEN, running.token());
            assertEquals(0, hub.asked().size());
        }
    }

    @Test
    void whatAKilledHubLeftBehindIsNoHubAndTheLockStaysFree() throws IOException {
        new FakeHub(folder).close();
        var home = new Home(folder);
        assertTrue(Files.exists(home.data().resolve(RunningHub.FILE)));
        assertEquals(Optional.empty(), RunningHub.on(home));
        try (var channel = home.lock().orElseThrow().acquiredBy()) {
            assertTrue(channel.isOpen());
        }
    }

    @Test
    void aHubWhoseFileCannotBeReadIsNotWorkedAround() throws IOException {
        try (var hub = new FakeHub(folder)) {
            var home = new Home(folder);
            Files.writeString(home.data().resolve(RunningHub.FILE), "{\"pid\":");
            var failure = assertThrows(Failure.class, () -> RunningHub.on(home));
            assertEquals(Exit.CANNOT, failure.exit());
            assertEquals(0, hub.asked().size());
        }
    }

    @Test
    void itsTokenIsNeverSaid() throws IOException {
        try (var hub = new FakeHub(folder)) {
            assertEquals(-1, RunningHub.on(new Home(folder)).orElseThrow().toString().indexOf(FakeHub.TOKEN));
            assertEquals(0, hub.asked().size());
        }
    }
}
