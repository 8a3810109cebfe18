package id.iuranhub.outbox.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.Eavesdropper;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nobody listens, nothing has arrived; where the hub itself was away, it asks. */
@OnBothDatabases
class InsurerAwayTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final String BLTH = "2026-05";
    private static final long WAGE = 3_000_000;

    @TempDir
    Path home;

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void drop(RunningHub hub) {
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 3), WAGE));
    }

    private static Simulator insurer() {
        return Simulator.start(Settings.of("test-cons", "test-secret"));
    }

    @Test
    void nobodyListening() throws Exception {
        int port = freePort();
        try (var hub = new RunningHub(home, insurer(),
                Map.of("insurer.url", "http://127.0.0.1:" + port, "insurer.attempts", "3"))) {
            drop(hub);
            var sent = hub.send(BLTH);
            assertEquals(List.of(3, 0, 0, 0, 3), Stream.of("records", "accepted", "refused", "unknown", "waiting")
                    .map(figure -> sent.get(figure).asInt())
                    .toList(), "nobody was there to have them, so nothing is unknown");
            assertEquals(List.of("INSURER_UNREACHABLE", "INSURER_UNREACHABLE", "INSURER_UNREACHABLE"),
                    hub.dead(BLTH, "code"));
            hub.assertSettled(BLTH);
            try (var back = new Eavesdropper(hub.insurer.address(), port)) {
                hub.post("/dead/retry", Map.of("all", true, "blth", BLTH));
                assertEquals(3, hub.send(BLTH).get("accepted").asInt());
                assertEquals(List.of("POST"), back.heard().stream().map(Eavesdropper.Heard::method).toList());
            }
            hub.assertSettled(BLTH);
        }
    }

    /** Rows that wait in a stuck batch are judged again like others: it must not go out in the middle of that. */
    @Test
    void whatIsTriedAgainByItselfWaitsForItsTurn() throws Exception {
        try (var hub = new RunningHub(home, insurer(),
                Map.of("insurer.url", "http://127.0.0.1:" + freePort(), "insurer.attempts", "1"))) {
            drop(hub);
            hub.send(BLTH);
            var outbox = (Outbox) hub.camel().getRegistry().lookupByName("outbox");
            var turn = (LedgerLock) hub.camel().getRegistry().lookupByName("ledgerLock");
            var probe = new Thread(outbox::probe, "probe");
            turn.take(() -> {
                probe.start();
                await().atMost(Patience.LONG).until(() -> probe.getState() == Thread.State.WAITING);
                assertEquals(3, hub.rows(BLTH, SCHEME, "dead"));
            });
            probe.join(10_000);
            assertEquals(3, hub.rows(BLTH, SCHEME, "pending"));
        }
    }

    @Test
    void nobodyAcceptingConnections() throws Exception {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var waiting = new ArrayList<Socket>();
            fill(full, waiting);
            var settings = Map.of("insurer.url", "http://127.0.0.1:" + full.getLocalPort(), "insurer.attempts", "2",
                    "insurer.connect-timeout", "300ms");
            try (var hub = new RunningHub(home, insurer(), settings)) {
                drop(hub);
                hub.send(BLTH);
                assertEquals(List.of("INSURER_UNREACHABLE", "INSURER_UNREACHABLE", "INSURER_UNREACHABLE"),
                        hub.dead(BLTH, "code"));
                hub.assertSettled(BLTH);
            }
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    /** Until the queue of those who want to be accepted is full. */
    private static void fill(ServerSocket full, List<Socket> waiting) throws IOException {
        for (int i = 0; i < 10; i++) {
            var socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), full.getLocalPort()), 200);
            } catch (java.net.SocketTimeoutException isFull) {
                return;
            }
        }
        throw new IllegalStateException("the queue never fills");
    }

    @Test
    void aHubThatWasStoppedWhileABatchWasOnItsWayAsksWhatBecameOfIt() throws Exception {
        var insurer = insurer();
        try (var line = new Eavesdropper(insurer.address());
             var hub = new RunningHub(home, insurer, Map.of("insurer.url", line.address(), "insurer.attempts", "8"))) {
            drop(hub);
            insurer.misbehave(Faults.parse("""
                    - {match: {path: batch, times: 1}, drop: after}
                    - {match: {path: ask, times: 2}, status: 503, retry-after: 1}
                    """));
            hub.post("/runs", Map.of("blth", BLTH));
            await().atMost(Patience.LONG).until(() -> line.heard().size() >= 2);
            hub.stop();
            insurer.misbehave(Faults.none());
            hub.start();
            await().atMost(Patience.LONG).until(() -> hub.rows(BLTH, SCHEME, "accepted") == 3);
            assertEquals(1, line.batches().size());
            assertEquals(1, insurer.ledger().originals(MadeUp.recordId(SCHEME, BLTH, MadeUp.person(1))));
            hub.assertSettled(BLTH);
        }
    }
}
