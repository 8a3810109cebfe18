package id.iuranhub.console.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who take more than their part of the server keep nobody else from it. */
class CrowdTest {

    @TempDir
    Path home;
    private RunningHub hub;
    private Caller caller;

    @BeforeEach
    void start() {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("http.request-within", "2s"));
        caller = new Caller(hub.port())
                .enters("kepala", hub.post("/users", Map.of("name", "kepala", "role", "administrator"))
                .get("password").asText());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private Socket saying(String text) throws IOException {
        var socket = new Socket("127.0.0.1", hub.port());
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void halfSentRequestsEndByThemselvesAndOthersAreAnsweredMeanwhile() throws IOException {
        var half = new ArrayList<Socket>();
        for (int i = 0; i < 300; i++) {
            half.add(saying(i % 2 == 0 ? "GET /bulan HTTP/1.1\r\nHost: a\r\nX-Half: "
                    : "POST /masuk HTTP/1.1\r\nHost: a\r\nContent-Type: "
                    + "application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nname="));
        }
        assertEquals(200, caller.get("/bulan").statusCode());
        for (Socket socket : half) {
            // The end of the stream, or an answer and then its end: never a wait for what does not come.
            assertTrue(socket.getInputStream().readAllBytes().length < 100_000);
            socket.close();
        }
    }

    @Test
    void aDripOfBytesDoesNotKeepARequestAlive() throws IOException {
        try (var socket = saying("GET /bulan HTTP/1.1\r\nHost: a\r\nX-Drip: ")) {
            await().pollInterval(Duration.ofMillis(200)).atMost(Patience.LONG).until(() -> {
                try {
                    socket.getOutputStream().write('x');
                    return false;
                } catch (IOException ended) {
                    return true;
                }
            });
        }
    }

    private HttpResponse<Stream<String>> stream(HttpClient client) throws IOException, InterruptedException {
        return client
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/langsung?blth=2026-05"))
                .header("Cookie", caller.cookie()).build(), HttpResponse.BodyHandlers.ofLines());
    }

    @Test
    void oneLoginHasAHandfulOfStreamsAndEndsWithThem() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var open = new ArrayList<HttpResponse<Stream<String>>>();
        for (int i = 0; i < 6; i++) {
            open.add(stream(client));
        }
        assertEquals(List.of(200, 200, 200, 200, 200, 200), open.stream().map(HttpResponse::statusCode).toList());
        var seventh = stream(client);
        assertEquals(429, seventh.statusCode());
        assertEquals(List.of("no-store"), seventh.headers().allValues("Cache-Control"));
        hub.post("/users/kepala/disable", Map.of());
        for (var stream : open) {
            assertTrue(stream.body().count() > 0, "it was there, and has ended");
        }
    }
}
