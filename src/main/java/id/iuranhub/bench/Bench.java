package id.iuranhub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.Hub;
import id.iuranhub.HubConfiguration;
import id.iuranhub.Installation;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Measures the main job, from dropped files to the insurer's receipts, with the insurer in a process of its own, and
 * beside it what the same rows cost at least on the same machine.
 */
public final class Bench {

    /**
     * What is measured.
     *
     * @param rows     of the month, over all its files
     * @param months   that are in the ledger already, each with as many rows
     * @param url      of a PostgreSQL; empty for the embedded database
     * @param settings of the hub, beyond those of a measurement
     */
    public record Order(int rows, int files, int months, String url, Map<String, String> settings) { }

    private static final Blth BLTH = Blth.of("2026-05");
    private static final long SEED = 20_260_512;
    private static final String SOURCE = "palu-kontrak";
    private static final JsonMapper JSON = new JsonMapper();

    private final Order order;
    private final Consumer<String> progress;
    private final Path home;
    private final ObjectNode figures = JSON.createObjectNode();

    private Bench(Order order, Consumer<String> progress, Path home) {
        this.order = order;
        this.progress = progress;
        this.home = home;
    }

    /** @param progress is told what is being done */
    public static JsonNode run(Order order, Consumer<String> progress) throws IOException, FileRefused {
        Path home = Files.createTempDirectory("iuran-hub-bench");
        try (var insurer = Insurer.start()) {
            return new Bench(order, progress, home).run(insurer);
        } finally {
            Folder.delete(home);
        }
    }

    /** The same on a PostgreSQL of this machine, started for it. */
    public static JsonNode runOnServer(Order order, Consumer<String> progress) throws IOException, FileRefused {
        try (var server = Server.start()) {
            return run(new Order(order.rows, order.files, order.months, server.url(), order.settings), progress);
        }
    }

    private JsonNode run(Insurer insurer) throws IOException, FileRefused {
        var month = new Month(SEED, order.rows);
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config").resolve(id.iuranhub.store.Settings.FILE), "insurer.secret="
                + Insurer.SECRET + "\n");
        Path ready = Files.createDirectories(home.resolve("ready"));
        List<Path> payroll = month.writePayroll(ready, BLTH, order.files);
        Path enrolment = month.writeEnrolment(ready.resolve("peserta.csv"));
        Path copy = Files.createDirectories(home.resolve("copy"));
        for (Path file : payroll) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        var settings = settings(insurer.address());
        describe(payroll);
        try (Hub hub = Hub.start(Installation.here(), home, Hub.Mode.SERVE, settings)) {
            before(hub, month, enrolment);
            measure(hub, payroll, insurer);
        }
        floors(insurer, copy, settings);
        Report.complete(figures);
        return figures;
    }

    private void describe(List<Path> payroll) throws IOException {
        long bytes = 0;
        for (Path file : payroll) {
            bytes += Files.size(file);
        }
        figures.put("rows", order.rows).put("files", order.files).put("monthsBefore", order.months)
                .put("db", order.url.isEmpty() ? "hsqldb" : "postgresql").put("inputBytes", bytes)
                .put("at", Instant.now().toString())
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("heapMegabytes", Runtime.getRuntime().maxMemory() / 1_048_576)
                .put("java", System.getProperty("java.vm.version"));
    }

    /** What is there before the month comes: the enrolments, and the months before. */
    private void before(Hub hub, Month month, Path enrolment) throws IOException {
        progress.accept("the enrolment snapshot");
        long start = System.nanoTime();
        Files.move(enrolment, home.resolve("enrolment/peserta.csv"));
        awaitQuiet(hub);
        figures.put("snapshotSeconds", seconds(start));
        for (int before = order.months; before > 0; before--) {
            Blth blth = BLTH.plusMonths(-before);
            progress.accept("the month " + blth);
            drop(month.writePayroll(Files.createDirectories(home.resolve("ready/" + blth)), blth, order.files));
            awaitQuiet(hub);
        }
    }

    private void measure(Hub hub, List<Path> payroll, Insurer insurer) throws IOException {
        long written = Burden.written();
        try (var stages = new Stages()) {
            progress.accept("the intake");
            Instant dropped = Instant.now();
            double atDrop = Burden.cpu();
            drop(payroll);
            awaitQuiet(hub);
            Instant answered = Instant.now();
            double atOrder = Burden.cpu();
            double insurerAtOrder = insurer.cpu();
            progress.accept("the run");
            JsonNode sent =
                    ask(hub, "POST", "/runs", Map.of("blth", BLTH.toString(), "scheme", SOURCE, "wait", "true"));
            Instant done = Instant.now();
            figures.putObject("cpuSeconds").put("intakeAndAnswer", atOrder - atDrop).put("run", Burden.cpu() - atOrder)
                    .put("insurer", insurer.cpu() - insurerAtOrder);
            var recorded = stages.stop();
            if (sent.path("accepted").asInt() != order.rows) {
                throw new IllegalStateException("of " + order.rows + " rows were accepted " + sent.path("accepted"));
            }
            var times = figures.putObject("seconds");
            times.put("intake", seconds(dropped, recorded.end("intake direct:recheck")));
            times.put("answer", seconds(recorded.end("intake direct:recheck"), answered));
            times.put("run", seconds(answered, recorded.end(Stages.RECORDED)));
            times.put("close", seconds(recorded.end(Stages.RECORDED), done));
            var stagesNode = figures.putObject("stages");
            recorded.seconds().forEach(stagesNode::put);
        }
        figures.put("peakResidentMegabytes", Burden.peakResident());
        figures.put("bytesWritten", Burden.written() - written);
        progress.accept("the proof");
        figures.put("balanced", ask(hub, "GET", "/verify", Map.of("blth", BLTH.toString())).path("holds").asBoolean());
    }

    private void floors(Insurer insurer, Path copy, Map<String, String> settings) throws IOException, FileRefused {
        progress.accept("the floors");
        var configuration = HubConfiguration.read(Installation.here(), new Home(home), System.getenv(), settings);
        var floors = figures.putObject("floors");
        double parse = 0;
        for (Path file : Folder.files(copy)) {
            parse += Floors.parse(file, configuration.sources().get(SOURCE));
        }
        floors.put("parse", parse);
        var other = new HashMap<>(settings);
        makeRoom(configuration);
        try (var database = Database.open(configuration.home(), configuration.settings())) {
            if (!order.url.isEmpty()) {
                other.put("db.url", otherDatabase(database));
            }
            var empty = HubConfiguration.read(Installation.here(),
                    new Home(Files.createDirectories(home.resolve("floor"))), System.getenv(), other);
            empty.home().prepare(List.of());
            var measured = new Floors(database);
            try (var floor = Database.open(empty.home(), empty.settings())) {
                floors.put("write",
                        measured.write(BLTH.number(), floor, configuration.settings()
                        .number("inbox.chunk", 1, 10_000)));
            }
            floors.put("send",
                    measured.send(BLTH.number(), insurer.nobody(), configuration.settings()
                    .number("insurer.in-flight", 1, 64)));
        }
    }

    /**
     * Two embedded databases with a whole cache each have no room beside each other; the one that is only read from
     * needs none.
     */
    private static void makeRoom(HubConfiguration configuration) {
        try (var database = Database.open(configuration.home(), configuration.settings())) {
            if (database.isEmbedded()) {
                database.plain().execute("set files cache rows 10000");
                database.plain().execute("set files cache size 5000");
            }
        }
    }

    /** An empty database on the same server. */
    private String otherDatabase(Database database) {
        String name = "iuran_hub_floor_" + Long.toHexString(System.nanoTime());
        database.plain().execute("create database " + name);
        return order.url.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
    }

    private Map<String, String> settings(String insurer) {
        var settings = new HashMap<String, String>();
        settings.put("insurer.url", insurer);
        settings.put("insurer.cons-id", Insurer.CONS_ID);
        settings.put("http.port", "0");
        settings.put("inbox.stable-for", "100ms");
        settings.put("inbox.look-every", "100ms");
        settings.put("inbox.max-bytes", "4096MB");
        settings.put("run.cron", "off");
        if (!order.url.isEmpty()) {
            settings.put("db.url", order.url);
        }
        settings.putAll(order.settings);
        return settings;
    }

    private void drop(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.move(file, home.resolve("inbox").resolve(SOURCE).resolve(file.getFileName()));
        }
    }

    static JsonNode ask(Hub hub, String verb, String path, Map<String, String> parameters) {
        boolean get = verb.equals("GET");
        return hub.ask(new ApiRequest(verb, path, get ? parameters : Map.of(), get ? null
                : JSON.valueToTree(parameters), "bench")).body();
    }

    private void awaitQuiet(Hub hub) throws IOException {
        awaitQuiet(hub, home);
    }

    /** Whatever was dropped has been taken in and answered. */
    static void awaitQuiet(Hub hub, Path home) throws IOException {
        var folders = new ArrayList<Path>();
        for (String folder : new String[] {"inbox", "enrolment", "data/claimed"}) {
            folders.add(home.resolve(folder));
        }
        while (!Folder.areEmpty(folders) || !hub.isQuiet()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
