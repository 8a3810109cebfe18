package id.iuranhub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.Hub;
import id.iuranhub.Installation;
import id.iuranhub.console.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Measures the main job, from a dropped file to the insurer's receipts, with the insurer in a process of its own. */
public final class Bench {

    private static final String BLTH = "2026-05";
    private static final JsonMapper JSON = new JsonMapper();

    private final PrintStream out;
    private final int rows;

    private Bench(PrintStream out, int rows) {
        this.out = out;
        this.rows = rows;
    }

    public static void run(int rows, PrintStream out) throws IOException {
        new Bench(out, rows).run();
    }

    private void run() throws IOException {
        Path home = Files.createTempDirectory("iuran-hub-bench");
        var month = new Month(20260512, rows);
        Path payroll = home.resolve("upah_202605.csv");
        Path enrolment = home.resolve("peserta.csv");
        long bytes = month.writePayroll(payroll);
        month.writeEnrolment(enrolment);
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/iuran-hub.properties"), "insurer.secret=bench-secret\n");
        Process insurer = insurer();
        try (Hub hub = Hub.start(Installation.here(), home, Hub.Mode.SERVE, settings(address(insurer)))) {
            double snapshot = seconds(() -> {
                Files.move(enrolment, home.resolve("enrolment/peserta.csv"));
                awaitQuiet(hub, home);
            });
            double intake = seconds(() -> {
                Files.move(payroll, home.resolve("inbox/palu-kontrak/upah_202605.csv"));
                awaitQuiet(hub, home);
            });
            double[] send = {0};
            JsonNode[] sent = {null};
            send[0] = seconds(() -> sent[0] = ask(hub, "POST", "/runs", Map.of("blth", BLTH, "scheme", "palu-kontrak", "wait", "true")));
            out.println("rows " + rows + ", " + bytes / 1_000_000 + " MB");
            line("enrolment snapshot", snapshot);
            line("intake (file to reconciled rows, acknowledged)", intake);
            line("run (look again, seal, push, settle)", send[0]);
            line("file to receipts", intake + send[0]);
            out.println("accepted " + sent[0].get("accepted") + ", Rp" + sent[0].get("rupiah") + ", peak resident " + peakResident() + " MB");
            double verify = seconds(() -> out.println("books balance: " + ask(hub, "GET", "/verify", Map.of("blth", BLTH)).get("holds")));
            line("verify", verify);
        } finally {
            insurer.destroy();
        }
    }

    private void line(String stage, double seconds) {
        out.printf(Locale.ROOT, "%-50s %8.2f s %10.0f rows/s%n", stage, seconds, rows / seconds);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static Process insurer() throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-cp",
                System.getProperty("java.class.path"), Insurer.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String address(Process insurer) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(insurer.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        return line.substring(line.indexOf("http://"));
    }

    private static Map<String, String> settings(String insurer) {
        var settings = new HashMap<String, String>();
        settings.put("insurer.url", insurer);
        settings.put("insurer.cons-id", "bench");
        settings.put("http.port", "0");
        settings.put("inbox.stable-for", "100ms");
        settings.put("inbox.look-every", "100ms");
        settings.put("run.cron", "off");
        return settings;
    }

    private static JsonNode ask(Hub hub, String verb, String path, Map<String, String> parameters) {
        boolean get = verb.equals("GET");
        return hub.ask(new Question(verb, path, get ? parameters : Map.of(), get ? null : JSON.valueToTree(parameters), "bench")).body();
    }

    private static void awaitQuiet(Hub hub, Path home) throws IOException {
        while (!(isEmpty(home.resolve("inbox")) && isEmpty(home.resolve("enrolment")) && isEmpty(home.resolve("data/claimed")) && hub.isQuiet())) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.noneMatch(Files::isRegularFile);
        } catch (java.io.UncheckedIOException movedMeanwhile) {
            return false;
        }
    }

    /** From the kernel's own account of this process, where there is one. */
    private static long peakResident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(-1);
    }
}
