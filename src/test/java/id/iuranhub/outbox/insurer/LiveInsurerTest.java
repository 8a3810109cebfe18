package id.iuranhub.outbox.insurer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.Hub;
import id.iuranhub.Installation;
import id.iuranhub.model.Misconfigured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With real people nothing goes to the insurer that others could read or forge; then the hub does not start. */
class LiveInsurerTest {

    @TempDir
    Path home;

    private Hub start(String url, String environment, String secret) throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/iuran-hub.properties"), "insurer.secret=" + secret + "\n");
        return Hub.start(new Installation(Path.of(".")), home, Hub.Mode.SERVE,
                Map.of("http.port", "0", "run.cron", "off", "insurer.url", url,
                "insurer.environment", environment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://gateway.contoh.test", "http://10.0.0.7:9080", "HTTP://gateway.contoh.test:80/x"})
    void aPlainAddressOfAnotherMachineRefusesToStart(String url) {
        String said = assertThrows(Misconfigured.class, () -> start(url, "live", "rahasia")).getMessage();
        assertTrue(said.contains("insurer.url=" + url) && said.contains("https:"), said);
    }

    @Test
    void anEmptySecretRefusesToStart() {
        String said = assertThrows(Misconfigured.class, () -> start("https://gateway.contoh.test", "live", ""))
                .getMessage();
        assertTrue(said.contains("insurer.secret is empty"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"live https://gateway.contoh.test rahasia", "live http://127.0.0.1:9080 rahasia",
            "test http://10.0.0.7:9080 rahasia",
        "test http://127.0.0.1:9080 "})
    void allElseStarts(String how) throws Exception {
        String[] parts = how.split(" ", -1);
        try (var hub = start(parts[1], parts[0], parts[2])) {
            assertEquals(true, hub.isAtWork());
        }
    }
}
