package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.Hub;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hub run}: the hub itself, in the foreground. */
@Command(name = "run", description = "Runs the hub until SIGTERM or Ctrl-C.")
final class Run implements Callable<Integer> {

    private static final String PASSWORD = "oneTimePassword";

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        Serving.untilTold(this::serve);
        return Exit.DONE;
    }

    private void serve(Serving serving) throws InterruptedException {
        Root root = Root.of(command);
        Premises premises = root.premises();
        String host = premises.settings().text("http.host");
        try (Hub hub = Hub.start(premises.installation(), premises.home().folder(), Hub.Mode.SERVE, premises.set())) {
            serving.endsBy(hub::end);
            root.report().print(started(hub, host, premises), this::tell);
            hub.await();
        }
    }

    private static ObjectNode started(Hub hub, String host, Premises premises) {
        ObjectNode started = JsonNodeFactory.instance.objectNode()
                .put("url", "http://" + host + ":" + hub.port() + "/").put("home", premises.home().folder().toString());
        started.put("standby", !hub.isAtWork());
        hub.firstPassword().ifPresent(password -> started.put(PASSWORD, password));
        return started;
    }

    private void tell(JsonNode started, PrintStream out) {
        out.println("hub at " + started.path("url").asText() + " on " + started.path("home").asText());
        if (started.path("standby").asBoolean()) {
            out.println(
                    "it stands by: another hub is at work on its database, and when that one ends this one takes over");
        }
        if (started.has(PASSWORD)) {
            out.println("one-time password of the administrator, shown this once: " + started.path(PASSWORD).asText());
        }
    }
}
