package id.iuranhub.intake;

import id.iuranhub.model.Trouble;
import id.iuranhub.payroll.DroppedName;
import id.iuranhub.store.Home;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files in the home of a hub that does not lead: dropped there, or left there when it ceased to. Nobody takes them
 * until it leads.
 */
public record StrandedFiles(Home home) {

    private static final int DEEPEST = 6;

    /** How many there are and in which folders; their names may say more than health should. */
    public Optional<Trouble> look() {
        var folders = new TreeSet<String>();
        int files = 0;
        for (Path root : List.of(home.inbox(), home.enrolment(), home.payments(), home.portal().resolve("in"),
                home.claimed(), home.held())) {
            int there = count(root);
            files += there;
            if (there > 0) {
                folders.add(home.folder().relativize(root).toString().replace('\\', '/'));
            }
        }
        return files == 0 ? Optional.empty()
                : Optional.of(Trouble.of(Trouble.Kind.STRANDED, "files").with("files", files)
                .with("folders", String.join(", ", folders)));
    }

    /** Of those a leading hub would take; what it would leave alone is not waiting for one. */
    private static int count(Path root) {
        int[] files = new int[1];
        try {
            Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.endsWith(Claims.ASIDE) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files[0] += attributes.isRegularFile() && !DroppedName.isLeftAlone(file.getFileName().toString())
                            ? 1 : 0;
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException takenMeanwhile) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException takenMeanwhile) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException away) {
            return files[0];
        }
        return files[0];
    }
}
