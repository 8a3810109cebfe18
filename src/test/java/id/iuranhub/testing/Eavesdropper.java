package id.iuranhub.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Stands between hub and insurer, keeps what the hub says, and now and then answers in the insurer's place. */
public final class Eavesdropper implements AutoCloseable {

    /** A request of the hub. @param key the idempotency key, of an asking the key it asks about */
    public record Heard(String method, String path, String key, JsonNode body, long nanos) {

        public boolean isBatch() {
            return method.equals("POST") && path.equals("/v1/iuran-batches");
        }

        public boolean asks() {
            return method.equals("GET") && path.startsWith("/v1/iuran-batches/");
        }
    }

    /** @param location empty for none */
    public record Said(int status, String body, String location) { }

    private static final Set<String> NOT_TO_COPY = Set.of("host", "connection", "content-length", "upgrade",
            "transfer-encoding", "expect");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String insurer;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<Heard, byte[]> listener = (request, answer) -> { };
    private volatile Function<Heard, Optional<Said>> instead = request -> Optional.empty();

    public Eavesdropper(String insurer) {
        this(insurer, 0);
    }

    /** @param port where it listens, 0 for any */
    public Eavesdropper(String insurer, int port) {
        this.insurer = insurer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException cannot) {
            throw new IllegalStateException(cannot);
        }
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the insurer answers with success goes here too, before the hub has it. */
    public void listen(BiConsumer<Heard, byte[]> other) {
        listener = other;
    }

    /** From now on what this gives is answered in the insurer's place. */
    public void answer(Function<Heard, Optional<Said>> other) {
        instead = other;
    }

    public void answerNothing() {
        instead = request -> Optional.empty();
    }

    /** Forgets what it has heard. */
    public void begin() {
        heard.clear();
        answerNothing();
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    public List<Heard> batches() {
        return heard.stream().filter(Heard::isBatch).toList();
    }

    /** The keys under which something was handed in, each once. */
    public List<String> keys() {
        return batches().stream().map(Heard::key).distinct().toList();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var request = heard(exchange, body);
        heard.add(request);
        try (exchange) {
            var said = instead.apply(request);
            if (said.isPresent()) {
                if (!said.get().location().isEmpty()) {
                    exchange.getResponseHeaders().set("Location", said.get().location());
                }
                reply(exchange, said.get().status(),
                        said.get().body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                return;
            }
            var answer = client.send(forwarded(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().firstValue("Retry-After")
                    .ifPresent(after -> exchange.getResponseHeaders().set("Retry-After", after));
            if (answer.statusCode() / 100 == 2) {
                listener.accept(request, answer.body());
            }
            reply(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Heard heard(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        JsonNode json = null;
        if (body.length > 0) {
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            json = new JsonMapper().readTree(zipped
                    ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body);
        }
        return new Heard(exchange.getRequestMethod(), path, key == null ? path.substring(path.lastIndexOf('/') + 1)
                : key, json,
                System.nanoTime());
    }

    private HttpRequest forwarded(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(insurer + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), body.length == 0 ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_TO_COPY.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                request.header(name, values.get(0));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
