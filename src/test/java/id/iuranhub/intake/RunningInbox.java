package id.iuranhub.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.KendariFile;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The inbox of a running hub, which goes on after whatever a test put into it. */
abstract class RunningInbox {

    @TempDir
    static Path home;

    RunningHub hub;
    int serial;

    @BeforeAll
    void start() {
        hub = new RunningHub(home,
                id.iuranhub.simulator.Simulator.start(id.iuranhub.simulator.Settings.of("test-cons", "test-secret")),
                Map.of("inbox.stable-for", "500ms"));
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    /** Whatever a test did, the hub goes on. */
    @AfterEach
    void theNextGoodFileIsTakenIn() throws IOException {
        String name = "upah_202605_BAIK " + ++serial + ".csv";
        put("kendari-skpd", name, KendariFile.ofRows(1, serial));
        awaitTaken("kendari-skpd", name, 1);
        await("nothing stays claimed").atMost(Patience.LONG).until(() -> isEmpty("data/claimed"));
        hub.assertBalanced("2026-05");
    }

    static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    void awaitRefused(String source, String name, String code) throws IOException {
        Path kept = home.resolve("refused").resolve(source).resolve(name);
        await(name + " refused").atMost(Patience.LONG).until(() -> Files.exists(kept));
        String why = Files.readString(kept.resolveSibling(name + ".why.txt"));
        assertTrue(why.contains("[" + code + "]"), why);
        assertTrue(why.strip().lines().count() >= 8, why);
    }

    void awaitTaken(String source, String name, int rows) throws IOException {
        Path answer = home.resolve("outgoing").resolve(source).resolve(name + ".ack.csv");
        await(name + " taken").atMost(Patience.LONG).until(() -> Files.exists(answer));
        assertEquals(rows + 1, Files.readAllLines(answer).size(), name);
    }

    static void put(String source, String name, String text) throws IOException {
        put(source, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static void put(String source, String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(home.resolve("inbox").resolve(source));
        Path part = Files.write(folder.resolve(".tmp"), bytes);
        Files.move(part, folder.resolve(name));
    }

    static boolean isEmpty(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            return files.noneMatch(Files::isRegularFile);
        }
    }
}
