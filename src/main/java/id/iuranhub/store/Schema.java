package id.iuranhub.store;

import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Which tables this release knows, by the number of the last step that made them. */
public final class Schema {

    private static final String STEPS = "/db/migration";
    private static final String COMMON = "common";

    private Schema() {
    }

    /** The last step of this release, such as {@code 73}, on either database. */
    public static String latest() {
        return latest(Arrays.stream(Sql.Dialect.values()).map(Sql.Dialect::word));
    }

    /** The last step of this release on one database. */
    static String latest(Sql.Dialect dialect) {
        return latest(Stream.of(dialect.word()));
    }

    private static String latest(Stream<String> dialects) {
        var folders = Stream.concat(Stream.of(COMMON), dialects).toList();
        try {
            URI steps = Objects.requireNonNull(Schema.class.getResource(STEPS), STEPS).toURI();
            if (!steps.getScheme().equals("jar")) {
                return latest(Path.of(steps), folders);
            }
            try (var jar = FileSystems.newFileSystem(steps, Map.of())) {
                return latest(jar.getPath(STEPS), folders);
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new UncheckedIOException(new IOException("this installation's own jar cannot be read", unreadable));
        }
    }

    private static String latest(Path steps, List<String> folders) throws IOException {
        try (Stream<Path> all = Files.walk(steps, 2)) {
            return all.filter(step -> step.getParent() != null && step.getParent().getFileName() != null
                    && folders.contains(step.getParent().getFileName().toString()))
                    .map(step -> step.getFileName().toString()).filter(name -> name.startsWith("V"))
                    .map(name -> MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")).replace('_', '.')))
                    .max(Comparator.naturalOrder()).orElseThrow().getVersion();
        }
    }

    /**
     * A hub must not write into tables of which it does not know all.
     *
     * @throws Misconfigured a step was made that this release does not have
     */
    static void demandKnown(MigrationInfo[] steps) {
        Arrays.stream(steps).filter(step -> step.getState().isApplied() && !step.getState().isResolved())
                .max(Comparator.comparing(MigrationInfo::getVersion)).ifPresent(later -> {
                    throw new Misconfigured("the database is of a newer release: its tables are of schema "
                            + later.getVersion() + ", this release knows them up to " + latest()
                            + ". Nothing was changed. Install the newer release, or go back to a backup (hub restore)"
                            + " or to what was put aside before the upgrade (docs/operations.md)");
                });
    }
}
