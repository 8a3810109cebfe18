package id.iuranhub.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.HubProcess;
import id.iuranhub.testing.KendariFile;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.Zipped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A hub in a process of its own with little memory, which goes on after whatever a test gives it. */
abstract class SmallHub {

    static final int MB = 1024 * 1024;

    @TempDir
    static Path home;

    @TempDir
    static Path workshop;

    Simulator insurer;
    Process hub;
    int serial;

    @BeforeAll
    void start() throws IOException {
        insurer = Simulator.start(id.iuranhub.simulator.Settings.of("test-cons", "test-secret"));
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/iuran-hub.properties"), "insurer.secret=test-secret\n");
        hub = HubProcess.start(home, insurer.address(), "", workshop.resolve("log"), "inbox.retry-after=200ms",
                "inbox.chunk=1000");
        try (var told = hub.inputReader()) {
            assertTrue(told.readLine().startsWith("up"));
        }
    }

    @AfterAll
    void stop() throws InterruptedException {
        hub.destroy();
        hub.waitFor();
        insurer.close();
    }

    @AfterEach
    void theNextFileIsTakenIn() throws IOException {
        String name = "upah_202605_BERIKUT " + ++serial + ".csv";
        put("kendari-skpd", name, KendariFile.ofRows(1, serial));
        awaitTaken(name);
        assertTrue(hub.isAlive());
        String log = Files.readString(workshop.resolve("log"));
        assertFalse(log.contains("OutOfMemoryError"), log);
    }

    interface Making {
        void to(OutputStream out) throws IOException;
    }

    void refuses(String source, String name, String code, Zipped workbook) throws IOException {
        Path made = workbook.write(workshop);
        refuses(source, name, code, out -> Files.copy(made, out));
    }

    void refuses(String source, String name, String code, Making making) throws IOException {
        Path made = workshop.resolve("dibuat");
        try (var out = new BufferedOutputStream(Files.newOutputStream(made))) {
            making.to(out);
        }
        Files.createDirectories(home.resolve("inbox").resolve(source));
        Files.move(made, home.resolve("inbox").resolve(source).resolve(name));
        assertTrue(why(source, name).contains("[" + code + "]"), () -> name + " is not " + code);
    }

    static String why(String source, String name) throws IOException {
        Path refused = home.resolve("refused").resolve(source).resolve(name);
        await(name).atMost(Patience.LONG).until(() -> Files.exists(refused));
        return Files.readString(refused.resolveSibling(name + ".why.txt"));
    }

    static void awaitTaken(String name) {
        await(name).atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("outgoing/kendari-skpd").resolve(name + ".ack.csv")));
    }

    static void put(String source, String name, String text) throws IOException {
        Path part = Files.writeString(workshop.resolve("bagian"), text);
        Files.move(part, home.resolve("inbox").resolve(source).resolve(name));
    }
}
