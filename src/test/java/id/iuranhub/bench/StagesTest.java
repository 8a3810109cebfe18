package id.iuranhub.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The steps that are measured are those of the routes, whatever these are called by now. */
@Fast
class StagesTest {

    private static Map<String, String> routes() throws IOException {
        var routes = new HashMap<String, String>();
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file : files.toList()) {
                for (String route : Files.readString(file).split("(?m)^- route(Template)?:\\n")) {
                    routes.put(route.replaceAll("(?s)^ *id: ([a-z-]+)\\n.*", "$1"), route);
                }
            }
        }
        return routes;
    }

    private static boolean isThere(String step, Map<String, String> routes) {
        String[] words = step.split(" ");
        String in = routes.getOrDefault(words[0], "");
        return words.length == 2 ? in.contains("to: " + words[1])
                : in.contains("{ref: " + words[1] + ", method: " + words[2] + "}");
    }

    @Test
    void everyMeasuredStepIsInItsRoute() throws IOException {
        var routes = routes();
        var gone = Stream.concat(Stages.BY_STEP.keySet().stream(), Enrolling.STEPS.stream())
                .filter(step -> !isThere(step, routes)).toList();
        assertEquals(List.of(), gone);
    }
}
