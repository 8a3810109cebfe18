package id.iuranhub.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.Hub;
import id.iuranhub.HubConfiguration;
import id.iuranhub.Installation;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real hub on a real home with a real insurer over HTTP, for tests. */
public final class RunningHub implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    public final Path home;
    public final Simulator insurer;
    private final Map<String, String> settings = new HashMap<>();
    private final Clock clock;
    private final Installation installation;
    private Hub hub;

    public RunningHub(Path home) {
        this(home, Simulator.start(Settings.of("test-cons", "test-secret")), Map.of());
    }

    public RunningHub(Path home, Simulator insurer, Map<String, String> more) {
        this(home, insurer, more, Clock.systemUTC());
    }

    /** A hub whose time is given. */
    public RunningHub(Path home, Simulator insurer, Map<String, String> more, Clock clock) {
        this(home, insurer, more, clock, new Installation(Path.of(".")));
    }

    /** A hub with other routes or another configuration than those that are shipped. */
    public RunningHub(Path home, Simulator insurer, Map<String, String> more, Clock clock, Installation installation) {
        this.installation = installation;
        this.clock = clock;
        this.home = home;
        this.insurer = insurer;
        settings.putAll(Map.of("http.port", "0", "insurer.url", insurer.address(), "insurer.cons-id", "test-cons",
                "inbox.stable-for", "50ms", "inbox.look-every", "50ms", "run.cron", "off",
                "insurer.backoff", "10ms", "insurer.longest-backoff", "100ms"));
        // What is looked for now and then - law of the next month, old backups - is a matter of the day a test runs on.
        settings.put("health.look-every", "1h");
        settings.putAll(TestDatabase.settings(home));
        settings.putAll(more);
        start();
    }

    public void start() {
        writeSecret();
        hub = Hub.start(installation, home, Hub.Mode.SERVE, settings, clock);
    }

    /** As its operator sets it; holds from the next start on. */
    public void set(String key, String value) {
        settings.put(key, value);
    }

    private void writeSecret() {
        try {
            Files.createDirectories(home.resolve("config"));
            if (!Files.exists(home.resolve("config/iuran-hub.properties"))) {
                Files.writeString(home.resolve("config/iuran-hub.properties"), "insurer.secret=test-secret\n");
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    public void stop() {
        hub.close();
    }

    /** As somebody does who owns the database; meanwhile the hub is down. */
    public void tamper(String statement) {
        stop();
        var site = HubConfiguration.read(new Installation(Path.of(".")), new id.iuranhub.store.Home(home), Map.of(),
                TestDatabase.settings(home));
        try (var database = id.iuranhub.store.Database.open(site.home(), site.settings())) {
            if (database.plain().update(statement) == 0) {
                throw new AssertionError("nothing was changed by " + statement);
            }
        }
        start();
    }

    /** Makes a step of a route fail, or not, as the test goes along. */
    public org.apache.camel.CamelContext camel() {
        return hub.camel();
    }

    public Hub hub() {
        return hub;
    }

    /** Every address, by method, path and what asking it amounts to. */
    public Endpoints endpoints() {
        return hub.camel().getRegistry().lookupByNameAndType("endpoints", Endpoints.class);
    }

    public int port() {
        return hub.port();
    }

    /**
     * Drops all files of a folder of the class path into the inbox, or wherever they belong, and waits until they are
     * answered.
     */
    public void drop(Path from, String to) {
        copy(from, to);
        awaitQuiet();
    }

    public void copy(Path from, String to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted(RunningHub::controlFirst).toList()) {
                Path target = home.resolve(to).resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Path part = target.resolveSibling("." + target.getFileName());
                Files.copy(file, part);
                Files.move(part, target);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static int controlFirst(Path one, Path other) {
        boolean control = one.toString().endsWith(".control.csv");
        return control == other.toString().endsWith(".control.csv") ? one.compareTo(other) : control ? -1 : 1;
    }

    /** Drops one file. */
    public void drop(String to, String name, String text) {
        drop(to, name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public void drop(String to, String name, byte[] bytes) {
        put(to, name, bytes);
        awaitQuiet();
    }

    /** Drops one file and does not wait for it. */
    public void put(String to, String name, byte[] bytes) {
        try {
            Path folder = Files.createDirectories(home.resolve(to));
            Path part = folder.resolve("." + name);
            Files.write(part, bytes);
            Files.move(part, folder.resolve(name));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** Nothing is left to take in, to judge again or to answer. */
    public void awaitQuiet() {
        await().atMost(Patience.LONG).pollInterval(Duration.ofMillis(20)).until(() ->
                isEmpty("inbox") && isEmpty("enrolment") && isEmpty("payments") && isEmpty("portal/in")
                        && isEmpty("data/claimed")
                        && hub.isQuiet());
    }

    private boolean isEmpty(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            return files.noneMatch(file -> Files.isRegularFile(file)
                    && !file.getFileName().toString().endsWith(".control.csv"));
        } catch (UncheckedIOException | java.nio.file.NoSuchFileException takenAwayMeanwhile) {
            return false;
        }
    }

    public JsonNode get(String path, String... parameters) {
        var query = new HashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i], parameters[i + 1]);
        }
        return ok(hub.ask(new ApiRequest("GET", path, query, null, "test")));
    }

    /** How each iuran of a person came about. */
    public JsonNode why(String blth, String nik) {
        return post("/why", Map.of("blth", blth, "nik", nik));
    }

    public JsonNode post(String path, Object body) {
        return ok(ask(path, body));
    }

    public ApiResponse ask(String path, Object body) {
        return hub.ask(new ApiRequest("POST", path, Map.of(), JSON.valueToTree(body), "test"));
    }

    /** A question that may be refused. */
    public ApiResponse asks(String path, Map<String, String> parameters) {
        return hub.ask(new ApiRequest("GET", path, parameters, null, "test"));
    }

    private static JsonNode ok(ApiResponse response) {
        if (response.status() != 200) {
            throw new AssertionError(response.status() + " " + response.body());
        }
        return response.body();
    }

    public JsonNode send(String blth) {
        return post("/runs", Map.of("blth", blth, "wait", true));
    }

    public JsonNode scheme(String blth, String scheme) {
        for (JsonNode sheet : get("/status", "blth", blth).get("schemes")) {
            if (sheet.get("scheme").asText().equals(scheme)) {
                return sheet;
            }
        }
        throw new AssertionError("no scheme " + scheme);
    }

    /** What stands at the insurer is what the hub says was accepted; once everything is settled. */
    public void assertSettled(String blth) {
        assertBalanced(blth);
        for (JsonNode sheet : get("/status", "blth", blth).get("schemes")) {
            String scheme = sheet.get("scheme").asText();
            var standing = insurer.ledger().standing(scheme, id.iuranhub.model.Blth.of(blth));
            String stands = standing.records() + " records, " + standing.rupiah() + " rupiah";
            String accepted = sheet.get("rows").get("accepted").asLong() + " records, " + sheet.get("rupiah")
                    .get("accepted").asLong() + " rupiah";
            if (!stands.equals(accepted)) {
                throw new AssertionError(scheme + " " + blth + ": accepted are " + accepted + ", at the insurer stand "
                        + stands);
            }
        }
    }

    /** The dead rows of a month, by the column of the list. */
    public List<String> dead(String blth, String column) {
        var found = new ArrayList<String>();
        get("/dead", "blth", blth).get("dead").forEach(dead -> found.add(dead.get(column).asText()));
        return found;
    }

    /** How many rows of a scheme's month have a disposition. */
    public long rows(String blth, String scheme, String disposition) {
        return scheme(blth, scheme).get("rows").get(disposition).asLong();
    }

    /** Disposition and code of each line, as the sender is told. */
    public List<String> told(String source, String file) {
        return acknowledgement(source, file).stream().skip(1).map(line -> line.split(";", -1))
                .map(cells -> (cells[3] + " " + cells[4]).strip()).toList();
    }

    public List<String> acknowledgement(String source, String file) {
        try {
            return Files.readAllLines(home.resolve("outgoing").resolve(source).resolve(file + ".ack.csv"));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** Every test that runs a month ends with this. */
    public void assertBalanced(String blth) {
        JsonNode proof = get("/verify", "blth", blth);
        if (!proof.get("holds").asBoolean()) {
            throw new AssertionError("the books do not balance: " + proof.get("differences"));
        }
    }

    @Override
    public void close() {
        hub.close();
        insurer.close();
    }
}
