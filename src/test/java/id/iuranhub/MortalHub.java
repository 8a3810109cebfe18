package id.iuranhub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.Answer;
import id.iuranhub.console.Question;
import id.iuranhub.outbox.Outbox;
import id.iuranhub.simulation.Doorway;
import id.iuranhub.simulation.Line;
import id.iuranhub.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A hub that dies as by {@code kill -9}, inside the test: frozen at a commit, cut off from the insurer, its home copied as it
 * stands. The next one begins on the copy.
 */
public final class MortalHub implements AutoCloseable {

    /** The database it lives on. @param url empty for the embedded one in its home */
    public record Place(String url, String user, String password) {
        private static final Place EMBEDDED = new Place("", "SA", "");

        /** A new one, on the database that is tested. */
        public static Place fresh(Path folder) {
            var settings = TestDatabase.settings(folder);
            return settings.isEmpty() ? EMBEDDED : new Place(settings.get("db.url"), settings.get("db.user"), settings.getOrDefault("db.password", ""));
        }
    }

    /** What it was doing when it died. */
    public static final class Died extends Exception {
        Died() {
            super("the hub died");
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("patience", 120));
    private static int lives;

    private final Path folder;
    private final Place place;
    private final Simulator insurer;
    private final Clock clock;
    private final Map<String, String> settings;
    private final ExecutorService orders = Executors.newCachedThreadPool();
    private Path home;
    private Doorway doorway;
    private Line line;
    private Hub hub;
    private Connection eye;

    /** @param folder for its homes, one after the other */
    public MortalHub(Path folder, Place place, Simulator insurer, Clock clock, Map<String, String> more) {
        this.folder = folder;
        this.place = place;
        this.insurer = insurer;
        this.clock = clock;
        this.settings = new HashMap<>(Map.of("http.port", "0", "insurer.cons-id", "test-cons", "inbox.stable-for", "0ms",
                "inbox.look-every", "10ms", "inbox.retry-after", "100ms", "run.cron", "off", "insurer.backoff", "1ms",
                "insurer.longest-backoff", "5ms", "insurer.attempts", "3"));
        settings.putAll(more);
        home = folder.resolve("life-" + ++lives);
        try {
            Files.createDirectories(home.resolve("config"));
            Files.writeString(home.resolve("config/iuran-hub.properties"), "insurer.secret=test-secret\n");
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        door();
    }

    private void door() {
        String marker = place.url.isEmpty() ? home.resolve("data/hub").toString() : "life-" + lives + "-of-the-hub";
        doorway = new Doorway(marker);
        line = new Line(insurer.port());
        settings.put("insurer.url", line.address());
        if (!place.url.isEmpty()) {
            settings.put("db.url", place.url + (place.url.contains("?") ? "&" : "?") + "ApplicationName=" + marker);
            settings.put("db.user", place.user);
            settings.put("db.password", place.password);
        }
    }

    public Path home() {
        return home;
    }

    /** The address of its database, as the hub itself would say it. */
    public String url() {
        return place.url.isEmpty() ? "jdbc:hsqldb:file:" + home.resolve("data/hub")
                + ";hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.default_table_type=cached" : place.url;
    }

    public String user() {
        return place.user;
    }

    public long commits() {
        return doorway.commits();
    }

    /** @param more commits from now, 1 for the next */
    public void dieAt(long more, Doorway.Side side) {
        doorway.freezeAt(more, side);
    }

    public void letLive() {
        doorway.letLive();
    }

    /** Starts it. @throws Died at a commit of the start */
    public void start() throws Died {
        try {
            hub = alive(() -> Hub.start(new Installation(Path.of(".")), home, Hub.Mode.SERVE, withoutSecrets(), clock));
        } catch (Exception failed) {
            throw unchecked(failed);
        }
    }

    /** A secret never comes by the command line, so it is in the home's own file. */
    private Map<String, String> withoutSecrets() {
        var plain = new HashMap<>(settings);
        String password = plain.remove("db.password");
        if (password != null && !password.isEmpty()) {
            try {
                Files.writeString(home.resolve("config/iuran-hub.properties"), "insurer.secret=test-secret\ndb.password=" + password + "\n");
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
        }
        return plain;
    }

    /** Does something in the hub that may kill it. */
    private <T> T alive(Callable<T> work) throws Exception {
        Future<T> done = orders.submit(work);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try {
                return done.get(5, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (doorway.isFrozen()) {
                    throw new Died();
                }
            } catch (ExecutionException failed) {
                if (doorway.isFrozen()) {
                    throw new Died();
                }
                throw failed.getCause() instanceof Exception exception ? exception : new IllegalStateException(failed.getCause());
            }
        }
        throw new IllegalStateException("the hub hangs");
    }

    private static RuntimeException unchecked(Exception failed) throws Died {
        if (failed instanceof Died died) {
            throw died;
        }
        return failed instanceof RuntimeException runtime ? runtime : new IllegalStateException(failed);
    }

    /** The frozen hub, or one that is frozen now, is given up; what it leaves behind is the home of the next. */
    public void bury() {
        doorway.freeze();
        line.close();
        try {
            doorway.awaitStillness();
            Path old = home;
            home = folder.resolve("life-" + ++lives);
            copyAsItStands(old, home);
            closeEye();
            doorway.close();
            abandon(old);
        } catch (InterruptedException | IOException | SQLException broken) {
            throw new IllegalStateException(broken);
        }
        door();
    }

    /** The old hub and its files go; whatever it still does, it does to a home that nobody looks at. */
    private void abandon(Path old) throws SQLException {
        if (hub != null) {
            hub.close();
            hub = null;
        }
        if (place.url.isEmpty() && Files.exists(old.resolve("data/hub.properties"))) {
            try (var raw = Doorway.behind("jdbc:hsqldb:file:" + old.resolve("data/hub"), "SA", ""); var last = raw.createStatement()) {
                last.execute("shutdown immediately");
            }
        }
        RunningFolders.delete(old);
    }

    /** A file that is just being moved is caught on one side: the same list before and after. */
    private static void copyAsItStands(Path from, Path to) throws IOException, InterruptedException {
        for (int tries = 0; ; tries++) {
            List<String> before = RunningFolders.listing(from);
            RunningFolders.delete(to);
            boolean whole = RunningFolders.copy(from, to);
            if (whole && before.equals(RunningFolders.listing(from)) || tries > 20) {
                return;
            }
            Thread.sleep(10);
        }
    }

    /** Stops it in peace and starts it again. */
    public void restart() throws Died {
        closeEye();
        hub.close();
        hub = null;
        start();
    }

    private void closeEye() {
        try {
            if (eye != null) {
                eye.close();
            }
        } catch (SQLException gone) {
            // with its database
        }
        eye = null;
    }

    /** Rows of a question to the database itself, past the hub. */
    public List<Map<String, Object>> look(String question) {
        try {
            if (eye == null || eye.isClosed()) {
                eye = place.url.isEmpty() ? Doorway.behind("jdbc:hsqldb:file:" + home.resolve("data/hub"), "SA", "")
                        : Doorway.behind(place.url, place.user, place.password);
            }
            try (var statement = eye.createStatement(); var rows = statement.executeQuery(question)) {
                var found = new ArrayList<Map<String, Object>>();
                while (rows.next()) {
                    var row = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.put(rows.getMetaData().getColumnLabel(i), rows.getObject(i));
                    }
                    found.add(row);
                }
                return found;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(question, broken);
        }
    }

    private long count(String what) {
        return ((Number) look("select count(*) as n from " + what).get(0).get("n")).longValue();
    }

    /** Puts a file where people drop them. */
    public void drop(String to, String name, String text) {
        try {
            Path target = Files.createDirectories(home.resolve(to));
            Path part = target.resolve("." + name);
            Files.writeString(part, text);
            Files.move(part, target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** All dropped files are taken, all is judged and answered, and no run is under way. @throws Died on the way there */
    public void awaitQuiet() throws Died {
        awaitThat("quiet", () -> isEmpty("inbox") && isEmpty("enrolment") && isEmpty("data/claimed") && hub.isQuiet()
                && count("run where state = 'running'") == 0);
    }

    private void awaitThat(String what, BooleanSupplier holds) throws Died {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (doorway.isFrozen()) {
                throw new Died();
            }
            try {
                if (alive(holds::getAsBoolean)) {
                    return;
                }
                Thread.sleep(5);
            } catch (Exception failed) {
                throw unchecked(failed);
            }
        }
        throw new AssertionError("the hub does not become " + what + ": " + RunningFolders.listing(home).stream()
                .filter(file -> file.startsWith("inbox") || file.startsWith("enrolment") || file.startsWith("data/claimed")).toList()
                + look("select * from recheck") + look("select file_id, state, ack_due from payroll_file where state = 'loading' or ack_due > 0")
                + look("select * from run where state = 'running'"));
    }

    private boolean isEmpty(String where) {
        return RunningFolders.files(home.resolve(where)).isEmpty();
    }

    /** Asks as the API does. */
    public Answer ask(String method, String path, Map<String, String> parameters, Object body) throws Died {
        try {
            return alive(() -> hub.ask(new Question(method, path, parameters, body == null ? null : JSON.valueToTree(body), "test")));
        } catch (Exception failed) {
            throw unchecked(failed);
        }
    }

    public JsonNode get(String path, Map<String, String> parameters) throws Died {
        Answer answer = ask("GET", path, parameters, null);
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    public void send(String blth, String scheme) throws Died {
        var answer = ask("POST", "/runs", Map.of(), scheme.isEmpty() ? Map.of("blth", blth, "wait", true)
                : Map.of("blth", blth, "scheme", scheme, "wait", true));
        if (answer.status() != 200) {
            throw new AssertionError("run: " + answer.status() + " " + answer.body());
        }
    }

    /** A run that is under way. */
    public interface UnderWay {
        void await() throws Died;
    }

    /** Begins a run and does not wait for its end. */
    public UnderWay inBackground(String blth) {
        Hub alive = hub;
        Future<?> run = orders.submit(() -> alive.ask(new Question("POST", "/runs", Map.of(), JSON.valueToTree(Map.of("blth", blth, "wait", true)), "test")));
        return () -> {
            try {
                alive(run::get);
            } catch (Exception failed) {
                throw unchecked(failed);
            }
        };
    }

    public List<String> listing() {
        return RunningFolders.listing(home);
    }

    /** Whether a dropped file of that name is anywhere in the home. */
    public boolean has(String name) {
        return listing().stream().anyMatch(file -> file.endsWith("/" + name));
    }

    /** What the clockwork does when a minute has gone by in which nobody touched a batch. */
    public void takeUpLeftovers() throws Died {
        to("direct:push", ((Outbox) hub.camel().getRegistry().lookupByName("outbox")).leftBehind());
    }

    /** Sends something into a route. */
    public void to(String route, Object body) throws Died {
        try {
            alive(() -> {
                try (var producer = hub.camel().createProducerTemplate()) {
                    return producer.requestBody(route, body);
                }
            });
        } catch (Exception failed) {
            throw unchecked(failed);
        }
    }

    @Override
    public void close() {
        closeEye();
        line.close();
        if (hub != null) {
            hub.close();
        }
        try {
            doorway.close();
        } catch (SQLException gone) {
            // as wanted
        }
        orders.shutdownNow();
    }

    /** Folders that another is at work in. */
    static final class RunningFolders {

        private RunningFolders() { }

        static List<Path> files(Path folder) {
            try (Stream<Path> all = Files.walk(folder)) {
                return all.filter(Files::isRegularFile).sorted().toList();
            } catch (UncheckedIOException | IOException changing) {
                return List.of(folder);
            }
        }

        static List<String> listing(Path folder) {
            return files(folder).stream().map(file -> folder.relativize(file).toString()).toList();
        }

        /** @return whether everything that was there could be copied */
        static boolean copy(Path from, Path to) throws IOException {
            try (Stream<Path> all = Files.walk(from)) {
                for (Path path : all.sorted().toList()) {
                    Path target = to.resolve(from.relativize(path).toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(target);
                    } else if (!path.endsWith("hub.lck") && !path.endsWith("hub.lock")) {
                        Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                return true;
            } catch (UncheckedIOException | java.nio.file.NoSuchFileException movedMeanwhile) {
                return false;
            }
        }

        static void delete(Path folder) {
            if (!Files.exists(folder)) {
                return;
            }
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (UncheckedIOException | IOException stillAtWork) {
                // the temporary folder goes at the end
            }
        }
    }
}
