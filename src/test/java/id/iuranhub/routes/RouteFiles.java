package id.iuranhub.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The route files of an installation, as YAML. */
final class RouteFiles {

    static final YAMLMapper YAML = new YAMLMapper();

    private RouteFiles() { }

    /** Those that are shipped. */
    static List<Path> all() throws IOException {
        return in(Path.of("routes"));
    }

    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml")).sorted().toList();
        }
    }

    /** A copy of what is installed, whose files a test may change. */
    static Path installedIn(Path folder) throws IOException {
        for (String part : List.of("routes", "config")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.toList()) {
                    Files.createDirectories(folder.resolve(file).getParent());
                    Files.copy(file, folder.resolve(file));
                }
            }
        }
        return folder;
    }

    static JsonNode read(Path file) throws IOException {
        return YAML.readTree(file.toFile());
    }

    static JsonNode parse(String yaml) throws IOException {
        return YAML.readTree(yaml);
    }
}
