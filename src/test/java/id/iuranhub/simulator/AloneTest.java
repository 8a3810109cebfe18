package id.iuranhub.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class AloneTest {

    @Test
    void itSaysItsAddressAndEndsWhenInterrupted() throws Exception {
        var said = new PipedInputStream();
        var out = new PrintStream(new PipedOutputStream(said), true);
        var alone = new Thread(() -> Simulator.runUntilInterrupted(RunningInsurer.SETTINGS, out));
        alone.start();
        String line = new BufferedReader(new InputStreamReader(said)).readLine();
        assertTrue(line.matches("insurer simulator at http://127\\.0\\.0\\.1:\\d+"), line);
        var client = new SignedClient(line.substring(line.indexOf("http")), "hub-1", "a secret");
        assertEquals(404, client.get("/v1/iuran-batches/b-1").status());
        alone.interrupt();
        alone.join(10_000);
        assertFalse(alone.isAlive());
    }
}
