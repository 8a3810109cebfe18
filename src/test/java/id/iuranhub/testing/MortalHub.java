package id.iuranhub.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.Hub;
import id.iuranhub.Installation;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.outbox.delivery.Outbox;
import id.iuranhub.simulation.Doorway;
import id.iuranhub.simulation.Eye;
import id.iuranhub.simulation.Folders;
import id.iuranhub.simulation.Graveyard;
import id.iuranhub.simulation.Line;
import id.iuranhub.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A hub that dies as by {@code kill -9}, inside the test: frozen at a commit, cut off from the insurer, its home copied
 * as it stands. The next one begins on the copy.
 */
public final class MortalHub implements AutoCloseable {

    public static final class Died extends Exception {
        Died() {
            super("the hub died");
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(Long.getLong("patience", 120));
    private static final long MOMENT_MILLIS = 5;
    private static final AtomicInteger LIVES = new AtomicInteger();

    private final Path folder;
    private final Place place;
    private final int insurer;
    private final Clock clock;
    private final Map<String, String> settings;
    private final ExecutorService orders = Executors.newCachedThreadPool();
    private final Graveyard graveyard = new Graveyard();
    private Path home;
    private Doorway doorway;
    private Line line;
    private Hub hub;
    private Eye eye;

    /** @param folder for its homes, one after the other */
    public MortalHub(Path folder, Place place, Simulator insurer, Clock clock, Map<String, String> more) {
        this(folder, place, insurer.port(), clock, more);
    }

    /** @param insurer the port of the insurer, or of what lies before it */
    public MortalHub(Path folder, Place place, int insurer, Clock clock, Map<String, String> more) {
        this.folder = folder;
        this.place = place;
        this.insurer = insurer;
        this.clock = clock;
        this.settings =
                new HashMap<>(Map.of("http.port", "0", "insurer.cons-id", "test-cons", "inbox.stable-for", "0ms",
                "inbox.look-every", "10ms", "inbox.retry-after", "100ms", "run.cron", "off", "insurer.backoff", "1ms",
                "insurer.longest-backoff", "5ms", "insurer.attempts", "3", "guard.shrink-percent", ""));
        settings.putAll(more);
        comeToBe();
        place.configure(home);
    }

    private void comeToBe() {
        String life = "life-" + LIVES.incrementAndGet();
        home = folder.resolve(life);
        String marker = place.url().isEmpty() ? home.resolve("data/hub").toString() : life + "-of-the-hub";
        doorway = new Doorway(marker);
        line = new Line(insurer);
        eye = new Eye(place.url().isEmpty() ? "jdbc:hsqldb:file:" + home.resolve("data/hub")
                : place.url(), place.user(), place.password());
        settings.put("insurer.url", line.address());
        if (!place.url().isEmpty()) {
            settings.put("db.url", place.url() + (place.url().contains("?") ? "&" : "?") + "ApplicationName=" + marker);
            settings.put("db.user", place.user());
        }
    }

    public Path home() {
        return home;
    }

    /** The address of its database, as the hub itself would say it. */
    public String url() {
        return place.url(home);
    }

    public String user() {
        return place.user();
    }

    public long commits() {
        return doorway.commits();
    }

    /** @param more commits from now, 1 for the next */
    public void dieAt(long more, Doorway.Side side) {
        doorway.freezeAt(more, side);
    }

    /** @return whether it has not died already */
    public boolean letLive() {
        doorway.letLive();
        return !doorway.isFrozen();
    }

    /** Starts it. @throws Died at a commit of the start */
    public void start() throws Died {
        Path where = home;
        var with = Map.copyOf(settings);
        hub = alive(() -> Hub.start(new Installation(Path.of(".")), where, Hub.Mode.SERVE, with, clock));
    }

    /** Does something in the hub that may kill it. */
    private <T> T alive(Callable<T> work) throws Died {
        var done = new CompletableFuture<T>();
        orders.execute(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | AssertionError failed) {
                done.completeExceptionally(failed);
            }
        });
        try {
            CompletableFuture.anyOf(done, doorway.death()).get(PATIENCE, TimeUnit.NANOSECONDS);
            if (done.isDone()) {
                return done.get();
            }
        } catch (ExecutionException failed) {
            if (!doorway.isFrozen()) {
                throw failed.getCause() instanceof RuntimeException runtime ? runtime
                        : new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException | TimeoutException hangs) {
            throw new IllegalStateException("the hub hangs", hangs);
        }
        throw new Died();
    }

    /** The frozen hub, or one that is frozen now, is given up; what it leaves behind is the home of the next. */
    public void bury() {
        doorway.freeze();
        line.close();
        eye.close();
        try {
            doorway.awaitStillness();
            Path old = home;
            Hub dead = hub;
            Doorway shut = doorway;
            comeToBe();
            Folders.copyAsItStands(old, home);
            shut.close();
            hub = null;
            graveyard.take(dead == null ? () -> { } : dead::close, old);
        } catch (InterruptedException | IOException | SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Stops it in peace and starts it again. */
    public void restart() throws Died {
        eye.close();
        Hub ending = hub;
        alive(() -> {
            ending.close();
            return ending;
        });
        eye = new Eye(eye);
        start();
    }

    public List<Map<String, Object>> look(String question) {
        return eye.look(question);
    }

    public void drop(String to, String name, String text) {
        Folders.drop(home.resolve(to), name, text);
    }

    /**
     * All dropped files are taken, all is judged and answered, and no run or bulk retry is under way. @throws Died on
     * the way there
     */
    public void awaitQuiet() throws Died {
        long until = System.nanoTime() + PATIENCE;
        // Of this life: a question that is still being asked when the hub dies must not look at the next.
        Hub asked = hub;
        Path where = home;
        Eye looking = eye;
        while (System.nanoTime() < until) {
            long seen = doorway.commits();
            if (alive(() -> Folders.areTaken(where) && asked.isQuiet() && looking.seesNothingRun())) {
                return;
            }
            try {
                doorway.awaitCommit(seen, MOMENT_MILLIS);
            } catch (InterruptedException told) {
                throw new IllegalStateException(told);
            }
        }
        throw new AssertionError("the hub does not become quiet: " + listing() + eye.work());
    }

    public ApiResponse ask(String method, String path, Map<String, String> parameters, Object body) throws Died {
        return ask(method, path, parameters, body, "test");
    }

    public ApiResponse ask(String method, String path, Map<String, String> parameters, Object body, String who)
            throws Died {
        Hub asked = hub;
        return alive(() -> asked.ask(new ApiRequest(method, path, parameters, body == null ? null
                : JSON.valueToTree(body), who)));
    }

    public JsonNode get(String path, Map<String, String> parameters) throws Died {
        return answered(path, ask("GET", path, parameters, null));
    }

    /** How each iuran of a person came about. */
    public JsonNode why(String blth, String nik) throws Died {
        return answered("/why", ask("POST", "/why", Map.of(), Map.of("blth", blth, "nik", nik)));
    }

    private static JsonNode answered(String path, ApiResponse response) {
        if (response.status() != 200) {
            throw new AssertionError(path + ": " + response.status() + " " + response.body());
        }
        return response.body();
    }

    /** Runs a month and waits for its end. @param scheme empty for all */
    public void send(String blth, String scheme) throws Died {
        answered("/runs", ask("POST", "/runs", Map.of(), scheme.isEmpty() ? Map.of("blth", blth, "wait", true)
                : Map.of("blth", blth, "scheme", scheme, "wait", true)));
    }

    /** Orders a run and does not wait for it. */
    public CompletableFuture<ApiResponse> order(String blth) {
        Hub now = hub;
        return CompletableFuture.supplyAsync(() -> now.ask(new ApiRequest("POST", "/runs", Map.of(),
                JSON.valueToTree(Map.of("blth", blth, "wait", true)), "test")), orders);
    }

    public void await(CompletableFuture<ApiResponse> order) throws Died {
        alive(order::get);
    }

    public List<String> listing() {
        return Folders.listing(home);
    }

    /** What the clockwork does when a minute has gone by in which nobody touched a batch. */
    public void takeUpLeftovers() throws Died {
        Hub asked = hub;
        alive(() -> {
            try (var producer = asked.camel().createProducerTemplate()) {
                return producer.requestBody("direct:push", ((Outbox) asked.camel().getRegistry().lookupByName("outbox"))
                        .leftBehind());
            }
        });
    }

    @Override
    public void close() {
        eye.close();
        line.close();
        try {
            if (doorway.isFrozen()) {
                doorway.close();
            }
            if (hub != null) {
                hub.close();
            }
            doorway.close();
        } catch (SQLException gone) {
            // as wanted
        }
        graveyard.close();
        orders.shutdownNow();
    }
}
