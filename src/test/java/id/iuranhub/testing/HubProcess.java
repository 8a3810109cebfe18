package id.iuranhub.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.Hub;
import id.iuranhub.Installation;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.simulation.Doorway;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A hub in a process of its own, to be killed: {@code HOME INSURER-URL ORDER}, then {@code key=value} settings. */
public final class HubProcess {

    /** What it ends with when it halts at a commit. */
    public static final int HALTED = 137;
    /** In place of a setting: the commit at which it halts by itself. */
    public static final String HALTS_AT = "halts-at";

    /** The order to try all dead rows of the sample month again. */
    public static final String RETRY = "retry";

    private HubProcess() { }

    public static void main(String[] arguments) throws Exception {
        Thread.currentThread().setUncaughtExceptionHandler((main, failed) -> {
            failed.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        var settings =
                new HashMap<>(Map.of("http.port", "0", "insurer.url", arguments[1], "insurer.cons-id", "test-cons",
                "inbox.stable-for", "50ms", "inbox.look-every", "50ms", "run.cron", "off", "insurer.batch-size", "10",
                "insurer.backoff", "10ms", "insurer.longest-backoff", "100ms", "inbox.chunk", "20"));
        for (int i = 3; i < arguments.length; i++) {
            settings.put(arguments[i].split("=", 2)[0], arguments[i].split("=", 2)[1]);
        }
        String halts = settings.remove(HALTS_AT);
        if (halts != null) {
            long commit = Long.parseLong(halts);
            // Every address of this process goes through it.
            var doorway = new Doorway("jdbc:", () -> Runtime.getRuntime().halt(HALTED));
            doorway.freezeAt(commit, commit % 2 == 0 ? Doorway.Side.BEFORE : Doorway.Side.AFTER);
        }
        Hub hub = Hub.start(new Installation(Path.of(".")), Path.of(arguments[0]), Hub.Mode.SERVE, settings);
        System.out.println("up " + hub.port());
        switch (arguments[2]) {
            case "" -> { }
            case RETRY -> order(hub, "/dead/retry", Map.of("blth", "2026-05", "all", true));
            default -> order(hub, "/runs", Map.of("blth", arguments[2], "wait", true));
        }
        hub.await();
    }

    private static void order(Hub hub, String path, Map<String, Object> body) {
        hub.ask(new ApiRequest("POST", path, Map.of(), new JsonMapper().valueToTree(body), "test"));
    }

    /**
     * Starts one.
     *
     * @param order a BLTH to run, {@link #RETRY}, or nothing
     * @return it, as soon as it is running; it says {@code up} on its output when it serves
     */
    public static Process start(Path home, String insurer, String order, Path log, String... settings)
            throws java.io.IOException {
        var command = new java.util.ArrayList<String>();
        command.addAll(java.util.List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                HubProcess.class.getName(), home.toString(), insurer, order));
        TestDatabase.settings(home).forEach((key, value) -> command.add(key + "=" + value));
        command.addAll(java.util.List.of(settings));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }
}
