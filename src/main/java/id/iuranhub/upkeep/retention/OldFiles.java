package id.iuranhub.upkeep.retention;

import id.iuranhub.model.Blth;
import id.iuranhub.payroll.FileName;
import id.iuranhub.store.Home;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files of the home that are past: originals by the folder of their BLTH, what else there is by the BLTH in its name,
 * and by when it was written where the name has none. Links are neither followed nor taken.
 */
final class OldFiles {

    /** One that would go. @param what originals, snapshots, payments, refused, answers, portal */
    record Old(String what, Blth blth, Path path, long bytes) { }

    private final Home home;
    private final ZoneId zone;

    OldFiles(Home home, ZoneId zone) {
        this.home = home;
        this.zone = zone;
    }

    /** Those of months up to one. */
    List<Old> upTo(Blth last) throws IOException {
        var old = new ArrayList<Old>();
        for (Path folder : new Path[] {home.archive(), home.refused(), home.outgoing(), handedOut()}) {
            each(folder, (path, attributes) -> {
                Blth blth = blth(path, attributes);
                if (blth.compareTo(last) <= 0) {
                    old.add(new Old(what(path), blth, path, attributes.size()));
                }
            });
        }
        return old;
    }

    /** What was filled for the insurer's portal, below its scheme and BLTH. */
    private Path handedOut() {
        return home.portal().resolve("out");
    }

    /** Takes one away, and its folders where nothing is left in them. */
    void remove(Old old) throws IOException {
        Files.deleteIfExists(old.path);
        if (old.path.startsWith(home.archive())) {
            Path folder = old.path.getParent();
            while (!folder.equals(home.archive()) && folder.toFile().list() != null
                    && folder.toFile().list().length == 0) {
                Files.deleteIfExists(folder);
                folder = folder.getParent();
            }
        }
    }

    private String what(Path path) {
        if (path.startsWith(home.refused())) {
            return "refused";
        }
        if (path.startsWith(home.outgoing())) {
            return "answers";
        }
        if (path.startsWith(handedOut())) {
            return "portal";
        }
        String folder = home.archive().relativize(path).getName(0).toString();
        return folder.equals("enrolment") ? "snapshots" : folder.equals("payments") ? "payments" : "originals";
    }

    private Blth blth(Path path, BasicFileAttributes attributes) {
        Optional<Blth> folder = path.startsWith(home.archive()) ? at(home.archive(), path, 0)
                : path.startsWith(handedOut()) ? at(handedOut(), path, 1) : Optional.empty();
        return folder.or(() -> FileName.periodOf(withoutEnds(path.getFileName().toString())))
                .orElseGet(() -> new Blth(YearMonth.from(attributes.lastModifiedTime().toInstant().atZone(zone))));
    }

    private static Optional<Blth> at(Path folder, Path path, int place) {
        Path below = folder.relativize(path);
        return below.getNameCount() > place + 1 ? Blth.parse(below.getName(place).toString()) : Optional.empty();
    }

    /** Answers and reasons stand beside their file, by its name. */
    private static String withoutEnds(String name) {
        return name.replaceFirst("(\\.why\\.txt|\\.ack\\.csv|\\.ack\\.xlsx|\\.note\\.txt|\\.control\\.csv)$", "");
    }

    private interface Seen {
        void file(Path path, BasicFileAttributes attributes);
    }

    private static void each(Path folder, Seen seen) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    seen.file(file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw why;
            }
        });
    }
}
