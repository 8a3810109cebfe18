package id.iuranhub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.Hub;
import id.iuranhub.Installation;
import id.iuranhub.model.Blth;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures a month of a scheme that asks for enrolments: a few newcomers without a card among many people the hub knows
 * already, and an insurer that says who is enrolled by pages. How long after the order the first batch is answered, and
 * how fast the pages are read beside the others, in people a second as a snapshot.
 */
public final class Enrolling {

    private static final Blth BLTH = Blth.of("2026-05");
    private static final long SEED = 20_260_513;
    private static final int NEWCOMERS = 200;
    private static final int PER_PAGE = 500;
    private static final double LONGEST_SECONDS = 60;
    private static final String SOURCE = "palu-kontrak";
    private static final String SCHEME = SOURCE + ".yaml";
    private static final String PAGE = "read-next-pages enrolmentRequests readPage";
    private static final String WAITED = "read-next-pages direct:insurer";
    private static final String ASKED = "read-next-pages enrolmentRequests requestPage";
    private static final String DELIVERED = "deliver direct:insurer";
    static final List<String> STEPS = List.of(PAGE, ASKED, DELIVERED);
    private static final JsonMapper JSON = new JsonMapper();

    private final int rows;
    private final Path home;
    private final Consumer<String> progress;
    private final ObjectNode figures = JSON.createObjectNode();

    private Enrolling(int rows, Path home, Consumer<String> progress) {
        this.rows = rows;
        this.home = home;
        this.progress = progress;
    }

    /** @param set settings of the hub; @param progress is told what is being done */
    public static JsonNode measure(int rows, Map<String, String> set, Consumer<String> progress) throws IOException {
        Path home = Files.createTempDirectory("iuran-hub-bench");
        try {
            return new Enrolling(rows, home, progress).measure(set);
        } finally {
            Folder.delete(home);
        }
    }

    /** The same on a PostgreSQL that is started for it. */
    public static JsonNode measureOnServer(int rows, Map<String, String> set, Consumer<String> progress)
            throws IOException {
        try (var server = Server.start()) {
            var settings = new HashMap<>(set);
            settings.put("db.url", server.url());
            return measure(rows, settings, progress);
        }
    }

    private JsonNode measure(Map<String, String> set) throws IOException {
        var month = new Month(SEED, rows, Math.min(NEWCOMERS, rows));
        Path ready = Files.createDirectories(home.resolve("ready"));
        Path enrolment = month.writeEnrolment(ready.resolve("peserta.csv"));
        List<Path> payroll = month.writePayroll(ready, BLTH, 1);
        configure();
        progress.accept("the insurer learns who is enrolled");
        try (var insurer = Insurer.knowing(enrolment);
                Hub hub = Hub.start(Installation.here(), home, Hub.Mode.SERVE, settings(insurer, set))) {
            progress.accept("the enrolment snapshot");
            long start = System.nanoTime();
            Files.move(enrolment, home.resolve("enrolment/peserta.csv"));
            Bench.awaitQuiet(hub, home);
            figures.put("rows", rows).put("snapshotSeconds", Bench.seconds(start));
            progress.accept("the intake");
            Files.move(payroll.get(0), home.resolve("inbox").resolve(SOURCE).resolve(payroll.get(0).getFileName()));
            Bench.awaitQuiet(hub, home);
            run(hub);
        }
        return figures;
    }

    private void configure() throws IOException {
        Path schemes = Files.createDirectories(home.resolve("config/schemes"));
        Files.writeString(home.resolve("config").resolve(id.iuranhub.store.Settings.FILE),
                "insurer.secret=" + Insurer.SECRET + "\n");
        Files.writeString(schemes.resolve(SCHEME), Files.readString(Installation.here().config()
                .resolve("schemes").resolve(SCHEME)).replace("requests-enrolment: false", "requests-enrolment: true"));
    }

    private static Map<String, String> settings(Insurer insurer, Map<String, String> set) {
        var settings = new HashMap<>(Map.of("insurer.url", insurer.address(), "insurer.cons-id", Insurer.CONS_ID,
                "http.port", "0", "inbox.stable-for", "100ms", "inbox.look-every", "100ms", "inbox.max-bytes", "4096MB",
                "run.cron", "off"));
        settings.putAll(set);
        return settings;
    }

    private void run(Hub hub) throws IOException {
        try (var stages = new Stages()) {
            progress.accept("the run");
            Instant ordered = Instant.now();
            JsonNode sent = Bench.ask(hub, "POST", "/runs",
                    Map.of("blth", BLTH.toString(), "scheme", SOURCE, "wait", "true"));
            var done = stages.stop();
            Instant begun = done.first(ASKED);
            double pages = Bench.seconds(begun, done.end(PAGE));
            double first = Bench.seconds(ordered, done.first(DELIVERED));
            figures.put("accepted", sent.path("accepted").asInt()).put("pages", done.count(PAGE))
                    .put("firstBatchSeconds", first).put("pagesSeconds", pages)
                    .put("runSeconds", Bench.seconds(ordered, done.end(Stages.RECORDED)))
                    .put("snapshotPeopleASecond", Math.round(rows / figures.get("snapshotSeconds").asDouble()))
                    .put("pagesPeopleASecond", Math.round(done.count(PAGE) * PER_PAGE / pages));
            // Waiting for the next page goes on while the one before is merged.
            figures.put("insurerSeconds", done.sum(WAITED));
            figures.put("holds", first <= LONGEST_SECONDS && sent.path("accepted").asInt() == rows
                    && figures.get("pagesPeopleASecond").asLong() >= figures.get("snapshotPeopleASecond").asLong());
        }
    }

    /** The same for a person. */
    public static void tell(JsonNode figures, PrintStream out) {
        out.printf(Locale.ROOT, "%,d rows, %,d accepted; %,d pages of enrolments%n", figures.get("rows").asInt(),
                figures.get("accepted").asInt(), figures.get("pages").asInt());
        out.printf(Locale.ROOT, "first batch answered %.1f s after the order, the last one %.1f s%n",
                figures.get("firstBatchSeconds").asDouble(), figures.get("runSeconds").asDouble());
        out.printf(Locale.ROOT, "a snapshot: %.1f s, %,d people/s; pages beside the batches: %.1f s (the insurer "
                + "%.1f s), %,d people/s%n",
                figures.get("snapshotSeconds").asDouble(), figures.get("snapshotPeopleASecond").asLong(),
                figures.get("pagesSeconds").asDouble(), figures.get("insurerSeconds").asDouble(),
                figures.get("pagesPeopleASecond").asLong());
        out.println(figures.get("holds").asBoolean() ? "holds" : "DOES NOT HOLD: within 60 s, as fast as a snapshot");
    }
}
