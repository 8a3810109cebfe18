package id.iuranhub;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.CapturedLog;
import id.iuranhub.testing.KendariFile;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.AdviceWithRouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bugs, a full memory, a disk that takes nothing: nothing is lost, nothing spins, and it goes on by itself. */
@OnBothDatabases
class BrokenWorldTest {


    @TempDir
    Path home;

    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private RunningHub hub;

    @AfterEach
    void stop() {
        if (hub != null) {
            hub.close();
        }
    }

    private void start() {
        hub = new RunningHub(home,
                id.iuranhub.simulator.Simulator.start(id.iuranhub.simulator.Settings.of("test-cons", "test-secret")),
                Map.of("inbox.retry-after", "200ms"));
    }

    /** From now on, while there is a fault, the route throws it before its first step. */
    private void breaks(String route) throws Exception {
        AdviceWith.adviceWith(hub.camel(), route, (AdviceWithRouteBuilder advice) -> advice.weaveAddFirst()
                .process(exchange -> {
            Throwable now = fault.get();
            if (now instanceof Error error) {
                throw error;
            } else if (now != null) {
                throw (Exception) now;
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"take-in", "load", "recheck"})
    void anErrorInAStepOfTheIntakeNeitherKeepsTheFileNorStopsTheOthers(String route) throws Exception {
        start();
        breaks(route);
        for (Throwable thrown
                : List.of(new OutOfMemoryError("test"), new StackOverflowError("test"),
                new NoClassDefFoundError("test"),
                new IllegalStateException("a bug"), new NullPointerException())) {
            fault.set(thrown);
            String name = "upah_202605_" + thrown.getClass().getSimpleName() + ".csv";
            Files.writeString(home.resolve("inbox/kendari-skpd").resolve(name),
                    KendariFile.ofRows(1, 10 + name.length()));
            if (!route.equals("recheck")) {
                Path why = home.resolve("refused/kendari-skpd").resolve(name + ".why.txt");
                await(name).atMost(Patience.LONG).until(() -> Files.exists(why));
                assertTrue(Files.readString(why).contains("FILE_UNREADABLE"));
            } else {
                await(name).atMost(Patience.LONG)
                        .until(() -> Files.exists(home.resolve("archive/2026-05/kendari-skpd").resolve(name)));
            }
            fault.set(null);
            String next = "upah_202605_SESUDAH " + thrown.getClass().getSimpleName() + ".csv";
            hub.drop("inbox/kendari-skpd", next, KendariFile.ofRows(1, 100 + name.length()));
            assertEquals(2, hub.acknowledgement("kendari-skpd", next).size());
        }
        hub.assertBalanced("2026-05");
    }

    @Test
    void aFaultThatPassesCostsAFileNothing() throws Exception {
        start();
        breaks("take-in");
        fault.set(new org.springframework.dao.DataAccessResourceFailureException("the database is away"));
        Path file = home.resolve("inbox/kendari-skpd/upah_202605.csv");
        Files.writeString(file, KendariFile.ofRows(3, 1));
        try (var log = new CapturedLog()) {
            await().during(Duration.ofSeconds(3)).atMost(Patience.LONG).until(() -> Files.exists(file)
                    || !isEmpty("data/claimed"));
            assertTrue(log.lines().size() < 40, "no busy loop: " + log.lines().size());
        }
        fault.set(null);
        await().atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("outgoing/kendari-skpd/upah_202605.csv.ack.csv")));
        hub.awaitQuiet();
        assertEquals(4, hub.acknowledgement("kendari-skpd", "upah_202605.csv").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive", "refused", "outgoing"})
    void aFolderThatTakesNothingHoldsNothingUpForGood(String broken) throws Exception {
        start();
        Path folder = home.resolve(broken);
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        Files.writeString(folder, "no folder");
        try (var log = new CapturedLog()) {
            Files.writeString(home.resolve("inbox/kendari-skpd/upah_202605.csv"), KendariFile.ofRows(3, 1));
            Files.writeString(home.resolve("inbox/kendari-skpd/upah.csv"), KendariFile.ofRows(3, 1));
            await().atMost(Patience.LONG).until(() -> log.text().contains("ERROR"));
            // A busy loop would fill these seconds with lines.
            await().during(Duration.ofSeconds(3)).atMost(Patience.LONG).until(() -> log.lines().size() < 100);
            assertTrue(log.text().contains(broken), log.text());
        }
        Files.delete(folder);
        // The hub, which goes on trying, may be the first to make it.
        Files.createDirectories(folder);
        await().atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("outgoing/kendari-skpd/upah_202605.csv.ack.csv")));
        hub.awaitQuiet();
        assertEquals(KendariFile.ofRows(3, 1),
                Files.readString(home.resolve("archive/2026-05/kendari-skpd/upah_202605.csv")));
        assertTrue(Files.exists(home.resolve("refused/kendari-skpd/upah.csv.why.txt")));
        assertFalse(Files.exists(home.resolve("refused/kendari-skpd/upah_202605.csv")), "a copy of itself");
        assertEquals(0, hub.scheme("2026-05", "kendari-nonasn").get("files").get("refused").asInt());
        hub.assertBalanced("2026-05");
    }

    @Test
    void oneAnswerThatCannotBeWrittenDoesNotKeepBackTheOthers() throws Exception {
        start();
        Files.createDirectories(home.resolve("outgoing"));
        Files.writeString(home.resolve("outgoing/kendari-skpd"), "no folder");
        Files.writeString(home.resolve("inbox/kendari-skpd/upah_202605.csv"), KendariFile.ofRows(1, 1));
        await().atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("archive/2026-05/kendari-skpd/upah_202605.csv")));
        String header = "nik;nama;tanggal_lahir;kpj;skpd;upah;potongan_bpjs_ketenagakerjaan\n";
        Files.write(home.resolve("inbox/palu-kontrak/upah_202605.csv"),
                (header + KendariFile.nik(5) + ";SATU;01-01-1990;;DINAS;3.000.000,00;90.000,00\n")
                .getBytes(StandardCharsets.UTF_8));
        await().atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("outgoing/palu-kontrak/upah_202605.csv.ack.csv")));
        Files.delete(home.resolve("outgoing/kendari-skpd"));
        hub.drop("inbox/kendari-skpd", "upah_202605_LAGI.csv", KendariFile.ofRows(1, 2));
        assertEquals(2, hub.acknowledgement("kendari-skpd", "upah_202605.csv").size());
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsReadAnew() throws Exception {
        start();
        var written = new java.util.concurrent.atomic.AtomicBoolean();
        AdviceWith.adviceWith(hub.camel(), "load", (AdviceWithRouteBuilder advice) -> advice.weaveAddFirst()
                .process(exchange -> {
            // Whoever has the file open goes on writing to it wherever the hub moves it.
            if (!written.getAndSet(true)) {
                Path claimed = exchange.getVariable("claim", id.iuranhub.intake.Claim.class).file();
                Files.writeString(claimed, KendariFile.row(4), java.nio.file.StandardOpenOption.APPEND);
            }
        }));
        hub.drop("inbox/kendari-skpd", "upah_202605.csv", KendariFile.ofRows(3, 1));
        await().atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("outgoing/kendari-skpd/upah_202605.csv.ack.csv")));
        assertEquals(5, hub.acknowledgement("kendari-skpd", "upah_202605.csv").size());
        assertEquals(4, hub.scheme("2026-05", "kendari-nonasn").get("rows").get("read").asInt());
        hub.assertBalanced("2026-05");
    }

    private boolean isEmpty(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            return files.noneMatch(Files::isRegularFile);
        }
    }
}
