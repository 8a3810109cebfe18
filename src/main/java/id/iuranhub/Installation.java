package id.iuranhub;

import id.iuranhub.law.Law;
import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the hub is installed: its routes and its default configuration. The launcher says so in
 * {@code iuranhub.install}.
 */
public record Installation(Path folder) {

    public static final String PROPERTY = "iuranhub.install";
    private static final String LAW = "law";

    public Installation {
        folder = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder.resolve("routes"))) {
            throw new Misconfigured("no hub is installed in " + folder + ": it has no routes folder");
        }
    }

    public static Installation here() {
        return new Installation(Path.of(System.getProperty(PROPERTY, ".")));
    }

    public Path routes() {
        return folder.resolve("routes");
    }

    public Path config() {
        return folder.resolve("config");
    }

    /**
     * The YAML files of a configuration folder; a file of the site takes the place of the installation's of the same
     * name.
     */
    public Collection<Path> configured(String what, Path site) {
        var files = new TreeMap<String, Path>();
        for (Path folder : new Path[] {config(), site}) {
            in(folder, what).forEach(file -> files.put(file.getFileName().toString(), file));
        }
        return files.values();
    }

    /** The law of the release with the site's over it, entry by entry. */
    public Law law(Path site) {
        return Law.load(in(config(), LAW), in(site, LAW));
    }

    private static List<Path> in(Path config, String what) {
        Path folder = config.resolve(what);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Installation::isConfiguration).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Files of other kinds, such as an editor's copies, are not meant to be read; one that is meant to be has this
     * ending.
     */
    private static boolean isConfiguration(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".yml")) {
            throw new Misconfigured(file + " is not read: call it " + name.replaceFirst("yml$", "yaml"));
        }
        return name.endsWith(".yaml") && !name.startsWith(".");
    }
}
