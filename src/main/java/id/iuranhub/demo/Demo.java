package id.iuranhub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.Hub;
import id.iuranhub.Installation;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.law.Channel;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The whole job on a temporary home: an insurer, a hub, the sample month of all five cities, the run. */
public final class Demo {

    private static final String BLTH = "2026-05";
    private static final String CONS_ID = "demo";
    private static final String SECRET = "demo-secret";
    private static final int PORT = 8080;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final PrintStream out;
    private final Channel channel;
    private final Path home;

    private Demo(PrintStream out, Channel channel, Path home) {
        this.out = out;
        this.channel = channel;
        this.home = home;
    }

    /**
     * @param exit  end when the month is done, rather than leave the console open until somebody ends it
     * @param channel by which the wage earners go
     * @param begun is told how to end what has begun
     */
    public static void run(boolean exit, Channel channel, PrintStream out, Consumer<Runnable> begun)
            throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("iuran-hub-demo");
        try {
            new Demo(out, channel, home).run(exit, begun);
        } finally {
            delete(home);
        }
    }

    private void run(boolean exit, Consumer<Runnable> begun) throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config").resolve(id.iuranhub.store.Settings.FILE), "insurer.secret=" + SECRET
                + "\n");
        var portal = channel == Channel.PORTAL ? PortalMonth.prepare(Installation.here(), home, BLTH, out) : null;
        try (var insurer = Simulator.start(Settings.of(CONS_ID, SECRET));
             var hub = Hub.start(Installation.here(), home, Hub.Mode.SERVE, settings(insurer))) {
            begun.accept(hub::close);
            out.println("The insurer answers at " + insurer.address() + ", the hub works on " + home);
            Samples.drop(BLTH, "enrolment", home.resolve("enrolment"));
            awaitQuiet(hub);
            for (String part : new String[] {"inbox", "bad", "again"}) {
                Samples.drop(BLTH, part, home.resolve("inbox"));
                awaitQuiet(hub);
            }
            out.println();
            out.println("Taken in, before the run of " + BLTH + ":");
            Summary.print(ask(hub, "GET", "/status", Map.of("blth", BLTH)), out);
            JsonNode sent = ask(hub, "POST", "/runs", Map.of("blth", BLTH, "wait", "true"));
            awaitQuiet(hub);
            out.println();
            out.printf("The run of %s: %s batches, %s records, %s accepted, %s refused, %s unknown, Rp%,d.%n", BLTH,
                    sent.get("batches"),
                    sent.get("records"), sent.get("accepted"), sent.get("refused"), sent.get("unknown"),
                    sent.get("rupiah").asLong());
            out.println();
            JsonNode status = ask(hub, "GET", "/status", Map.of("blth", BLTH));
            if (portal != null) {
                portal.run((verb, path, parameters) -> ask(hub, verb, path, parameters), () -> awaitQuiet(hub));
                status = ask(hub, "GET", "/status", Map.of("blth", BLTH));
            }
            out.println("After the run:");
            Summary.print(status, out);
            Summary.printDead(status, out);
            JsonNode proof = ask(hub, "GET", "/verify", Map.of("blth", BLTH));
            out.println();
            out.println(proof.get("holds").asBoolean()
                    ? "The books balance: read = pending + accepted + dead + skipped + superseded."
                    : "The books do NOT balance: " + proof.get("differences"));
            if (!exit) {
                stayOpen(hub);
            }
        }
    }

    private Map<String, String> settings(Simulator insurer) {
        var settings = new HashMap<String, String>();
        settings.put("insurer.url", insurer.address());
        settings.put("insurer.cons-id", CONS_ID);
        settings.put("http.port", isFree(PORT) ? Integer.toString(PORT) : "0");
        settings.put("inbox.stable-for", "300ms");
        settings.put("inbox.look-every", "200ms");
        settings.put("run.cron", "off");
        return settings;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort() == port;
        } catch (IOException taken) {
            return false;
        }
    }

    private void stayOpen(Hub hub) throws InterruptedException {
        out.println();
        out.println("The hub goes on at http://127.0.0.1:" + hub.port() + " until Ctrl-C; drop files into "
                + home.resolve("inbox"));
        hub.firstPassword().ifPresent(password -> out.println("Log in as admin with " + password));
        hub.await();
    }

    private static JsonNode ask(Hub hub, String verb, String path, Map<String, String> parameters) {
        boolean get = verb.equals("GET");
        var answer = hub.ask(new ApiRequest(verb, path, get ? parameters : Map.of(), get ? null
                : JSON.valueToTree(parameters), "demo"));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body().path("message").asText());
        }
        return answer.body();
    }

    private void awaitQuiet(Hub hub) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!(isEmpty("inbox") && isEmpty("enrolment") && isEmpty(Path.of("portal", "in").toString())
                && isEmpty("data/claimed")
                && hub.isQuiet())) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the hub has not taken the sample month in within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean isEmpty(String folder) throws IOException {
        if (Files.notExists(home.resolve(folder))) {
            return true;
        }
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            return files.noneMatch(Files::isRegularFile);
        } catch (java.io.UncheckedIOException movedMeanwhile) {
            return false;
        }
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
