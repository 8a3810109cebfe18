package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.console.Question;
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
            assertEquals(200, hub.ask(new Question("GET", "/status", Map.of("blth", "2026-05"), null, "test")).status());
        }
    }
}
