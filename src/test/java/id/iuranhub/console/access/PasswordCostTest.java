package id.iuranhub.console.access;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.HubProcess;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests make do with cheap passwords; a hub that is not one of them never does. */
class PasswordCostTest {

    @Test
    void aHubThatIsNoTestMakesPasswordsAsDearAsOwaspAsks(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        try (var insurer = Simulator.start(Settings.of("test-cons", "test-secret"))) {
            var process = HubProcess.start(home, insurer.address(), "", folder.resolve("log"));
            try {
                assertTrue(process.inputReader().readLine().startsWith("up "));
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
        try (var connection = DriverManager.getConnection("jdbc:hsqldb:file:" + home.resolve("data/hub"), "SA", "");
             var rows = connection.createStatement().executeQuery("select hash from login where name = 'admin'")) {
            assertTrue(rows.next());
            assertTrue(rows.getString(1).startsWith("pbkdf2-sha512:210000:"), rows.getString(1));
        }
    }
}
