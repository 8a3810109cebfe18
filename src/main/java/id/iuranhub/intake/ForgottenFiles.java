package id.iuranhub.intake;

import id.iuranhub.model.PlainFileName;
import id.iuranhub.model.Trouble;
import id.iuranhub.payroll.DroppedName;
import id.iuranhub.store.Home;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies where files are dropped, or on their way, and nobody takes: an upload that was never finished, a link, a
 * control file without its file, a file deeper than any is looked for. After a day somebody is told.
 */
public final class ForgottenFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenFiles.class);
    private static final int DEEPEST = 8;

    private final Home home;
    private final Duration after;
    private final Clock clock;
    private final Set<Path> told = new HashSet<>();

    public ForgottenFiles(Home home, Duration after, Clock clock) {
        this.home = home;
        this.after = after;
        this.clock = clock;
    }

    /** What has lain for longer than it should, as a trouble; each file is named in the log once. */
    public synchronized Optional<Trouble> look() {
        var forgotten = new TreeSet<Path>();
        for (Path folder : new Path[] {home.inbox(), home.enrolment(), home.claimed()}) {
            lookInto(folder, forgotten);
        }
        told.retainAll(forgotten);
        forgotten.stream().filter(told::add).forEach(file ->
                LOG.warn("Nobody takes it: {}",
                        PlainFileName.shown(home.folder().relativize(file).toString().replace('\\', '/'))));
        return forgotten.isEmpty() ? Optional.empty() : Optional.of(Trouble.of(Trouble.Kind.FORGOTTEN, "files")
                .with("files", forgotten.size()).with("folders", folders(forgotten)));
    }

    /** Names of files may say more than health should. */
    private String folders(Set<Path> files) {
        return files.stream().map(file -> home.folder().relativize(file))
                .map(file -> file.subpath(0, Math.min(2, file.getNameCount() - 1)))
                .map(folder -> PlainFileName.shown(folder.toString())).distinct().collect(Collectors.joining(", "));
    }

    private void lookInto(Path root, Set<Path> forgotten) {
        try {
            Files.walkFileTree(root, Set.<FileVisitOption>of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.endsWith(Claims.ASIDE) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (!attributes.isDirectory() && !DroppedName.isDropping(file.getFileName().toString())
                            && isOld(file, attributes)) {
                        forgotten.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException takenMeanwhile) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException away) {
            LOG.debug("Not looked into: {}", root, away);
        }
    }

    /**
     * Since when it lies there is told by the time of its entry, where there is one: that of its content came with it.
     */
    private boolean isOld(Path file, BasicFileAttributes attributes) throws IOException {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        FileTime since = unix ? (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
                : attributes.lastModifiedTime();
        return since.toInstant().isBefore(clock.instant().minus(after));
    }
}
