package id.iuranhub.payroll;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Nearest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All payroll exports the site knows, one YAML file each, named for the source. */
public final class Sources {

    private final Map<String, Source> byName = new LinkedHashMap<>();

    private Sources(Collection<Source> sources) {
        sources.forEach(source -> byName.put(source.name(), source));
    }

    /**
     * Reads the configuration, in the order of the files' names.
     *
     * @throws Misconfigured naming file, key and the nearest known one
     */
    public static Sources load(Collection<Path> yamlFiles) {
        return new Sources(yamlFiles.stream()
                .sorted(Comparator.comparing(Path::getFileName))
                .map(SourceFile::read)
                .toList());
    }

    /** A source by the text of its file. @throws Misconfigured as {@link #load} */
    public static Source of(String name, String yaml) {
        return SourceFile.read(name, yaml);
    }

    public List<Source> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Source> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws Misconfigured naming the nearest known source */
    public Source get(String name) {
        return find(name).orElseThrow(() -> new Misconfigured(
                Nearest.complaint("source", name, "config/sources", byName.keySet())));
    }

    /** The sources of a scheme; Sukabumi's has two. */
    public List<Source> ofScheme(String scheme) {
        return byName.values().stream().filter(source -> source.scheme().equals(scheme)).toList();
    }
}
