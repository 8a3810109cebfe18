package id.iuranhub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.Hub;
import id.iuranhub.Installation;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * How long people wait for the console while others take more than their part: wrong logins that come at fixed times
 * from one address, whether or not they are answered; half-sent requests; streams. Hub, crowd and people share one
 * process.
 */
public final class Crowd {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MANY = 500;
    private static final String HALF = "GET /bulan HTTP/1.1\r\nHost: a\r\nX-Half: ";
    private static final String FROM = "203.0.113.9";

    private final Consumer<String> progress;
    private final int logins;
    private final int seconds;
    private final Hub hub;
    private final Others others;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Crowd(Hub hub, int logins, int seconds, Consumer<String> progress) throws IOException,
            InterruptedException {
        this.hub = hub;
        this.logins = logins;
        this.seconds = seconds;
        this.progress = progress;
        this.others = Others.at(hub);
    }

    /**
     * @param logins wrong ones a second; @param seconds that each kind of crowd goes on; @param set settings of the hub
     */
    public static JsonNode measure(int logins, int seconds, Map<String, String> set, Consumer<String> progress)
            throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("iuran-hub-crowd");
        try {
            Files.createDirectories(home.resolve("config"));
            Files.writeString(home.resolve("config").resolve(id.iuranhub.store.Settings.FILE), "insurer.secret="
                    + Insurer.SECRET + "\n");
            var settings =
                    new HashMap<>(Map.of("http.port", "0", "http.proxies", "127.0.0.1", "http.request-within", "5s",
                    "run.cron", "off",
                    "insurer.cons-id", Insurer.CONS_ID));
            settings.putAll(set);
            try (Hub hub = Hub.start(Installation.here(), home, Hub.Mode.SERVE, settings)) {
                return new Crowd(hub, logins, seconds, progress).run();
            }
        } finally {
            Folder.delete(home);
        }
    }

    private JsonNode run() throws InterruptedException {
        var figures = JSON.createObjectNode().put("cores", Runtime.getRuntime().availableProcessors())
                .put("seconds", seconds)
                .put("wrongLoginsASecond", logins);
        ArrayNode measured = figures.putArray("meanwhile");
        others.measure(seconds);
        measured.add(during("nothing", Map::of));
        measured.add(during(MANY + " half-sent requests", this::halfSent));
        measured.add(during(MANY + " streams", this::streams));
        measured.add(during(logins + " wrong logins a second from one address", this::wrongLogins));
        boolean holds = true;
        for (JsonNode one : measured) {
            for (JsonNode page : one.get("pages")) {
                holds &= page.path("p95").asDouble() < Others.LONGEST_MILLIS;
            }
            holds &= one.get("pages").get("notAnswered").asInt() == 0;
        }
        return figures.put("holds", holds);
    }

    /** What a crowd did, and what became of it. */
    private interface Doing {
        Map<String, Number> come() throws InterruptedException;
    }

    private ObjectNode during(String what, Doing crowd) throws InterruptedException {
        progress.accept(what);
        var done = new ConcurrentHashMap<String, Number>();
        var failed = new AtomicBoolean();
        var coming = new Thread(() -> {
            try {
                done.putAll(crowd.come());
            } catch (InterruptedException told) {
                failed.set(true);
            }
        }, "crowd");
        coming.start();
        var pages = others.measure(seconds);
        coming.join();
        var told = JSON.createObjectNode().put("what", what).put("failed", failed.get());
        told.set("pages", pages);
        told.set("crowd", JSON.valueToTree(new TreeMap<>(done)));
        return told;
    }

    private Map<String, Number> wrongLogins() throws InterruptedException {
        var codes = new ConcurrentHashMap<String, AtomicInteger>();
        var answered = new AtomicInteger();
        var lastAsked = new AtomicInteger();
        long began = System.nanoTime();
        OpenLoop.run(logins, seconds, (number, due) -> {
            lastAsked.incrementAndGet();
            String proof = Base64.getEncoder()
                    .encodeToString(("siapa" + number + ":salah").getBytes(StandardCharsets.UTF_8));
            client.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/api/v1/users"))
                    .header("X-Forwarded-For", FROM)
                    .header("Authorization", "Basic " + proof).build(), HttpResponse.BodyHandlers.discarding())
                    .thenAccept(answer -> {
                        answered.incrementAndGet();
                        codes.computeIfAbsent("answered " + answer.statusCode(), code -> new AtomicInteger())
                                .incrementAndGet();
                    });
        });
        double took = (System.nanoTime() - began) / 1e9;
        Map<String, Number> told = new HashMap<>(codes);
        told.put("offeredASecond", perSecond(lastAsked.get(), took));
        told.put("answeredASecond", perSecond(answered.get(), took));
        return told;
    }

    private static double perSecond(int many, double seconds) {
        return Math.round(10 * many / seconds) / 10.0;
    }

    /** Each is opened anew when the hub has ended it. */
    private Map<String, Number> halfSent() throws InterruptedException {
        var vertx = Vertx.vertx();
        try {
            var goesOn = new AtomicBoolean(true);
            var opened = new AtomicInteger();
            var client = vertx.createNetClient(new NetClientOptions().setReconnectAttempts(0));
            for (int i = 0; i < MANY; i++) {
                half(client, opened, goesOn);
            }
            Thread.sleep(seconds * 1000L);
            goesOn.set(false);
            return Map.of("opened", opened.get());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private void half(NetClient client, AtomicInteger opened, AtomicBoolean goesOn) {
        client.connect(hub.port(), "127.0.0.1").onSuccess(socket -> {
            opened.incrementAndGet();
            socket.closeHandler(ended -> {
                if (goesOn.get()) {
                    half(client, opened, goesOn);
                }
            });
            socket.write(HALF);
        });
    }

    private Map<String, Number> streams() throws InterruptedException {
        var codes = new ConcurrentHashMap<String, AtomicInteger>();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/langsung?blth=2026-05"))
                .header("Cookie", others.cookie()).build();
        var open = new ConcurrentHashMap<java.io.InputStream, String>();
        for (int i = 0; i < MANY; i++) {
            client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream()).thenAccept(answer -> {
                codes.computeIfAbsent("answered " + answer.statusCode(), code -> new AtomicInteger()).incrementAndGet();
                open.put(answer.body(), "");
            });
        }
        Thread.sleep(seconds * 1000L);
        open.keySet().forEach(Crowd::close);
        return new HashMap<>(codes);
    }

    private static void close(java.io.InputStream stream) {
        try {
            stream.close();
        } catch (IOException gone) {
            // it had ended already
        }
    }

    /** The same for a person. */
    public static void tell(JsonNode figures, PrintStream out) {
        out.printf(Locale.ROOT,
                "%d cores, %d s each; milliseconds until a page is there: half of them, 95 %%, the longest%n",
                figures.get("cores").asInt(), figures.get("seconds").asInt());
        for (JsonNode one : figures.get("meanwhile")) {
            out.println("meanwhile " + one.get("what").asText() + " " + (one.get("crowd").isEmpty() ? ""
                    : one.get("crowd")));
            one.get("pages").properties().stream().filter(page -> page.getValue().isObject()).forEach(page ->
                    out.printf(Locale.ROOT, "  %-16s %8.1f %8.1f %8.1f%n", page.getKey(),
                            page.getValue().get("p50").asDouble(),
                            page.getValue().get("p95").asDouble(), page.getValue().get("worst").asDouble()));
        }
        out.println(figures.get("holds").asBoolean() ? "holds: 95 % within 500 ms, each page"
                : "DOES NOT HOLD: 95 % within 500 ms");
    }
}
