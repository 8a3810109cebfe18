package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.console.http.ApiRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubStartTest {

    @TempDir
    Path home;

    @Test
    void aHubStartsFromTheRoutesFolderAndAnswers() {
        try (var hub = Hub.start(new Installation(Path.of(".")), home, Hub.Mode.SERVE, Map.of("http.port", "0"))) {
            assertEquals(200, hub.ask(new ApiRequest("GET", "/status", Map.of("blth", "2026-05"), null, "test"))
                    .status());
        }
    }

    /**
     * The lock file of the embedded database would outlive a killed hub, and keep the next one waiting until it looks
     * old.
     */
    @Test
    void theOnlyLockOfAHomeEndsWithItsProcess() {
        try (var hub = Hub.start(new Installation(Path.of(".")), home, Hub.Mode.SERVE, Map.of("http.port", "0"))) {
            assertTrue(hub.isQuiet());
            assertFalse(Files.exists(home.resolve("data/hub.lck")));
            assertThrows(Hub.HomeTaken.class, () -> Hub.start(new Installation(Path.of(".")), home, Hub.Mode.SERVE,
                    Map.of("http.port", "0")));
        }
    }

    /** What a first start leaves that is killed before the embedded database has written its script. */
    @Test
    void aHomeWhoseDatabaseWasNeverFinishedStartsAnew() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/hub.properties"),
                "#HSQL Database Engine 2.7.4\ntx_timestamp=0\nmodified=yes\nversion=2.7.4\n");
        try (var hub = Hub.start(new Installation(Path.of(".")), home, Hub.Mode.SERVE, Map.of("http.port", "0"))) {
            assertEquals(200, hub.ask(new ApiRequest("GET", "/status", Map.of("blth", "2026-05"), null, "test"))
                    .status());
        }
    }
}
