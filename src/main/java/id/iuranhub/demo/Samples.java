package id.iuranhub.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The synthetic month that comes with the hub, to be dropped into a home. */
final class Samples {

    private static final String ROOT = "/demo";

    private Samples() { }

    /** Drops a part of a sample month. @param part {@code inbox}, {@code bad}, {@code again} or {@code enrolment} */
    static void drop(String blth, String part, Path into) throws IOException {
        URI uri;
        try {
            uri = Samples.class.getResource(ROOT).toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (uri.getScheme().equals("jar")) {
            try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
                drop(jar.getPath(ROOT, blth, part), into);
            }
        } else {
            drop(Path.of(uri).resolve(blth).resolve(part), into);
        }
    }

    private static void drop(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            // Control files first: they have to be there before what they control.
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path path) -> !path.toString().endsWith(".control.csv"))
                    .thenComparing(Path::toString)).toList()) {
                Path target = into.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Path part = target.resolveSibling("." + target.getFileName() + ".part");
                Files.copy(file, part);
                Files.move(part, target);
            }
        }
    }
}
