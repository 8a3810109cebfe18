package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.iuranhub.store.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Something that holds a home and answers over HTTP as a hub does, with what it was told to say. */
public final class FakeHub implements AutoCloseable {

    static final String TOKEN = "let-me-in";

    private final HttpServer server;
    private final FileLock lock;
    private final Path told;
    private final List<Asked> asked = new ArrayList<>();
    private int status = 200;
    private String answer = "{}";

    public FakeHub(Path folder) throws IOException {
        var home = new Home(folder);
        lock = home.lock().orElseThrow();
        told = home.data().resolve(RunningHub.FILE);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        tell(TOKEN);
    }

    /** One request. */
    record Asked(String verb, String target, String authorization, JsonNode body) { }

    /** What it leaves for the commands. */
    void tell(String token) throws IOException {
        Files.writeString(told, "{\"pid\":4711,\"url\":\"http://127.0.0.1:" + server.getAddress().getPort()
                + "\",\"token\":\"" + token + "\"}");
    }

    FakeHub says(int newStatus, String newAnswer) {
        status = newStatus;
        answer = newAnswer;
        return this;
    }

    public List<Asked> asked() {
        return asked;
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }

    /** It is still there, but answers no more. */
    void hangUp() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"), new ObjectMapper().readTree(body)));
            byte[] said = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        lock.acquiredBy().close();
    }
}
