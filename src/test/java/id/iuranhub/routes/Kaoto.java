package id.iuranhub.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;

/**
 * What Kaoto, the drawing board for routes, makes of a file when it saves it: comments are gone, everything has an id,
 * a step that was one word is spelt out, options stand beside the address, an expression stands under
 * {@code expression}.
 */
final class Kaoto {

    private static final Set<String> LANGUAGES = Set.of("simple", "method", "variable", "constant");
    private static final Set<String> EXPRESSIVE = Set.of("split", "filter", "loop", "delay", "setBody", "setVariable");
    private static final Set<String> SUBSIDIARY = Set.of("doCatch", "doFinally", "when", "otherwise");

    /** The same ids each time; Kaoto rolls dice. */
    private final Random random = new Random(20260505);

    /** Saves every file of a folder. */
    static void saveAll(Path routes) throws IOException {
        var kaoto = new Kaoto();
        for (Path file : RouteFiles.in(routes)) {
            Files.writeString(file, RouteFiles.YAML.writeValueAsString(kaoto.saved(RouteFiles.read(file))));
        }
    }

    /** A file as it is after opening it and saving it. */
    JsonNode saved(JsonNode file) {
        for (JsonNode entry : file) {
            entry.properties().forEach(one -> {
                var body = (ObjectNode) one.getValue();
                identify(one.getKey(), body);
                from(body);
                for (JsonNode handler : body.path("onException")) {
                    var exception = (ObjectNode) handler.get("onException");
                    identify("onException", exception);
                    steps(exception);
                }
            });
        }
        return file;
    }

    private void from(ObjectNode route) {
        if (route.get("from") instanceof ObjectNode from) {
            identify("from", from);
            address(from);
            steps(from);
        }
    }

    private void steps(ObjectNode parent) {
        if (!(parent.get("steps") instanceof ArrayNode steps)) {
            return;
        }
        for (JsonNode step : steps) {
            String kind = step.fieldNames().next();
            ((ObjectNode) step).set(kind, step(kind, step.get(kind)));
        }
    }

    private ObjectNode step(String kind, JsonNode written) {
        var step = written instanceof ObjectNode object ? object
                : RouteFiles.YAML.createObjectNode().put("uri", written.asText());
        identify(kind, step);
        address(step);
        if (EXPRESSIVE.contains(kind)) {
            expression(step);
        }
        for (String part : SUBSIDIARY) {
            if (step.get(part) instanceof ArrayNode several) {
                several.forEach(one -> subsidiary(part, (ObjectNode) one));
            } else if (step.get(part) instanceof ObjectNode one) {
                subsidiary(part, one);
            }
        }
        steps(step);
        return step;
    }

    private void subsidiary(String part, ObjectNode one) {
        identify(part, one);
        if (part.equals("when")) {
            expression(one);
        }
        steps(one);
    }

    private void identify(String kind, ObjectNode node) {
        if (!node.has("id")) {
            node.put("id", kind + "-" + (1000 + random.nextInt(9000)) + random.nextInt(1000));
        }
    }

    private void expression(ObjectNode step) {
        for (String language : LANGUAGES) {
            if (step.has(language)) {
                JsonNode written = step.remove(language);
                var spelt = written instanceof ObjectNode object ? object
                        : RouteFiles.YAML.createObjectNode().put("expression", written.asText());
                identify(language, spelt);
                step.putObject("expression").set(language, spelt);
            }
        }
    }

    private static void address(ObjectNode node) {
        String uri = node.path("uri").asText();
        int options = uri.indexOf('?');
        if (options >= 0) {
            node.put("uri", uri.substring(0, options));
            var parameters = node.withObject("/parameters");
            for (String option : uri.substring(options + 1).split("&")) {
                parameters.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
            }
        }
    }
}
