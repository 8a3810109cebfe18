package id.iuranhub.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which a secret reaches the hub without standing where others can read it. */
@Fast
class SecretsTest {

    @TempDir
    Path folder;

    private Settings load(Map<String, String> environment) {
        return Settings.load(Path.of("config"), folder, List.of(), environment, Map.of());
    }

    @Test
    void aVariableMayNameAFileThatHoldsTheValue() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "rahasia sekali\n");
        var settings = load(Map.of("IURAN_HUB_INSURER_SECRET_FILE", file.toString()));
        assertEquals("rahasia sekali", settings.text("insurer.secret"));
        assertEquals(file.toString(), settings.shown().get("insurer.secret").from());
        assertFalse(settings.shown().toString().contains("rahasia"));
    }

    @Test
    void systemdHandsThemOverAsFilesNamedForTheSetting() throws IOException {
        Files.writeString(folder.resolve("db.password"), "sandi\n");
        assertEquals("sandi", load(Map.of("CREDENTIALS_DIRECTORY", folder.toString())).text("db.password"));
        assertEquals("lain", load(Map.of("CREDENTIALS_DIRECTORY", folder.toString(), "IURAN_HUB_DB_PASSWORD", "lain"))
                .text("db.password"),
                "a variable goes first");
    }

    @Test
    void bothWaysAtOnceAndUnknownOnesAreRefused() {
        String both = assertThrows(Misconfigured.class,
                () -> load(Map.of("IURAN_HUB_DB_PASSWORD", "a", "IURAN_HUB_DB_PASSWORD_FILE", "/b"))).getMessage();
        assertTrue(both.contains("both set"), both);
        String unknown = assertThrows(Misconfigured.class, () -> load(Map.of("IURAN_HUB_DB_PASWORD_FILE", "/b")))
                .getMessage();
        assertTrue(unknown.contains("IURAN_HUB_DB_PASSWORD"), unknown);
        String missing = assertThrows(Misconfigured.class,
                () -> load(Map.of("IURAN_HUB_DB_PASSWORD_FILE", folder + "/nothing"))).getMessage();
        assertTrue(missing.contains("cannot be read"), missing);
    }
}
