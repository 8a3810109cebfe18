package id.iuranhub.bench;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The other side of a measurement, in a process of its own: the insurer and, beside it, somebody who does nothing with
 * what comes.
 */
final class Insurer implements AutoCloseable {

    static final String CONS_ID = "bench";
    static final String SECRET = "bench-secret";

    private final Process process;
    private final String nobody;
    private final String address;

    private Insurer(Process process, String nobody, String address) {
        this.process = process;
        this.nobody = nobody;
        this.address = address;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var server = Vertx.vertx().createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(request -> request.body()
                .onSuccess(body -> request.response().setStatusCode(201).end()));
        System.out.println("nobody at http://127.0.0.1:" + server.listen().toCompletionStage().toCompletableFuture()
                .join().actualPort() + "/");
        Simulator.runUntilInterrupted(arguments.length == 0 ? Settings.of(CONS_ID, SECRET) : Settings
                .of(CONS_ID, SECRET).withEnrolling(Settings.Enrolling.ENROLLED)
                .withEnrolments(Path.of(arguments[0])), System.out);
    }

    static Insurer start() throws IOException {
        return start("-Xmx512m", List.of());
    }

    /** One that says who is enrolled, by pages. @param enrolments a snapshot of them */
    static Insurer knowing(Path enrolments) throws IOException {
        return start("-Xmx1g", List.of(enrolments.toString()));
    }

    private static Insurer start(String memory, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), memory));
        // It runs as the hub does, but is not what is recorded.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:") && !option.contains("FlightRecord")).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Insurer.class.getName()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new Insurer(process, address(lines), address(lines));
    }

    private static String address(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("the insurer did not start");
        }
        return line.substring(line.indexOf("http://"));
    }

    String address() {
        return address;
    }

    /** Seconds of CPU so far. */
    double cpu() {
        return Burden.cpu(process.toHandle());
    }

    /** Takes every body and answers at once. */
    String nobody() {
        return nobody;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
