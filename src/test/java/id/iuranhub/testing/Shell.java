package id.iuranhub.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.iuranhub.Installation;
import id.iuranhub.cli.Main;
import id.iuranhub.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs commands in an installation of its own, as a shell would, and keeps what they print. */
public final class Shell {

    private final Path installation;
    private final Map<String, String> environment = new TreeMap<>();

    public Shell(Path folder) throws IOException {
        installation = folder.resolve("installation");
        Files.createDirectories(installation.resolve("routes"));
        try (var config = Files.walk(Path.of("config"))) {
            for (Path file : config.filter(Files::isRegularFile).toList()) {
                Path copy = installation.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** How a command ended. */
    public record Ran(int exit, String out, String err) {

        /** Standard output, which must be one document and nothing else. */
        public JsonNode document() {
            try (var values = new ObjectMapper().readerFor(JsonNode.class).readValues(out)) {
                var documents = new ArrayList<JsonNode>();
                values.forEachRemaining(value -> documents.add((JsonNode) value));
                if (documents.size() != 1) {
                    throw new AssertionError("not one document, but " + documents.size() + ": " + out);
                }
                return documents.get(0);
            } catch (IOException noDocument) {
                throw new UncheckedIOException(noDocument);
            }
        }
    }

    public Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The home of the installation, which nobody has to name. */
    public Path home() {
        return installation.resolve("home");
    }

    public Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(print(out), print(err), environment, false);
        String before = System.setProperty(Installation.PROPERTY, installation.toString());
        try {
            int exit = Main.run(terminal, arguments);
            return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setProperty(Installation.PROPERTY, before == null ? "." : before);
        }
    }

    public Ran run(List<String> arguments) {
        return run(arguments.toArray(String[]::new));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
