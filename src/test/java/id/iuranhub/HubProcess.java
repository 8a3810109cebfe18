package id.iuranhub;

import id.iuranhub.console.Question;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.HashMap;

/** A hub in a process of its own, to be killed: {@code HOME INSURER-URL [BLTH to run]}, then {@code key=value} settings. */
final class HubProcess {

    private HubProcess() { }

    public static void main(String[] arguments) throws Exception {
        var settings = new HashMap<>(Map.of("http.port", "0", "insurer.url", arguments[1], "insurer.cons-id", "test-cons",
                "inbox.stable-for", "50ms", "inbox.look-every", "50ms", "run.cron", "off", "insurer.batch-size", "10",
                "insurer.backoff", "10ms", "insurer.longest-backoff", "100ms", "inbox.chunk", "20"));
        for (int i = 3; i < arguments.length; i++) {
            settings.put(arguments[i].split("=", 2)[0], arguments[i].split("=", 2)[1]);
        }
        Hub hub = Hub.start(new Installation(Path.of(".")), Path.of(arguments[0]), Hub.Mode.SERVE, settings);
        System.out.println("up " + hub.port());
        if (!arguments[2].isEmpty()) {
            var order = new JsonMapper().createObjectNode().put("blth", arguments[2]).put("wait", true);
            hub.ask(new Question("POST", "/runs", Map.of(), order, "test"));
            System.out.println("ran");
        }
        hub.await();
    }

    /** Starts one. @return it, as soon as it is running; it says {@code up} on its output when it serves */
    static Process start(Path home, String insurer, String blth, Path log, String... settings) throws java.io.IOException {
        var command = new java.util.ArrayList<String>();
        command.addAll(java.util.List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                HubProcess.class.getName(), home.toString(), insurer, blth));
        command.addAll(java.util.List.of(settings));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }
}
