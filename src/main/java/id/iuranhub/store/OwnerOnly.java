package id.iuranhub.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rights that let nobody in but the hub's own account: folders 0700, files 0600, whatever the umask. On a file system
 * without such rights, and for a file of another account, there is nothing to be done.
 */
public final class OwnerOnly {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {
    }

    /**
     * Makes a folder, with all above it that are missing. One that is there, or that a link leads to, is left as it is.
     */
    public static Path folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            folders(folder.getParent());
            try {
                Files.createDirectory(folder);
                set(folder, FOLDER);
            } catch (FileAlreadyExistsException meanwhile) {
                LOG.debug("Made meanwhile: {}", folder);
            }
        }
        return folder;
    }

    /** Takes others' rights away on a file or folder, not on what is in it. */
    static void own(Path path) {
        set(path, Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : FILE);
    }

    /** Takes others' rights on a file away. */
    public static void file(Path file) {
        set(file, FILE);
    }

    /**
     * A file or folder inside one that the site may have opened to others: like the folder it is in, since whoever may
     * read that is meant to read this.
     */
    public static void likeItsFolder(Path made) throws IOException {
        if (isPosix(made)) {
            var rights = EnumSet.copyOf(Files.getPosixFilePermissions(made.getParent()));
            if (!Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
                rights.removeAll(Set.of(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE,
                        PosixFilePermission.OTHERS_EXECUTE));
            }
            set(made, rights);
        }
    }

    /** Makes a folder inside one that the site may have opened. */
    public static Path foldersLikeTheirs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            foldersLikeTheirs(folder.getParent());
            try {
                Files.createDirectory(folder);
                likeItsFolder(folder);
            } catch (FileAlreadyExistsException meanwhile) {
                LOG.debug("Made meanwhile: {}", folder);
            }
        }
        return folder;
    }

    /** Whether others than its owner may do anything with it. */
    public static boolean isOpen(Path path) throws IOException {
        return isPosix(path) && Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                && Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
                .anyMatch(OwnerOnly::isOfOthers);
    }

    /** The home itself: nobody lists it; others may go through it where something in it is open to them. */
    static void passable(Path folder, boolean ways) throws IOException {
        if (isPosix(folder)) {
            var rights = EnumSet.copyOf(FOLDER);
            if (ways) {
                Files.getPosixFilePermissions(folder).stream()
                        .filter(right -> right == PosixFilePermission.GROUP_EXECUTE
                        || right == PosixFilePermission.OTHERS_EXECUTE).forEach(rights::add);
            }
            set(folder, rights);
        }
    }

    /** Whether a file in a folder can be read by others, the folder itself apart. */
    static boolean hasReadable(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .anyMatch(OwnerOnly::isReadable);
        } catch (java.io.UncheckedIOException changedMeanwhile) {
            return false;
        }
    }

    private static boolean isReadable(Path file) {
        try {
            var rights = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
            return rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isOfOthers(PosixFilePermission right) {
        return right.name().startsWith("GROUP_") || right.name().startsWith("OTHERS_");
    }

    /** Takes others' rights away from a folder and all in it. Links are not followed. */
    static void tighten(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                set(folder, FOLDER);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    set(file, FILE);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void set(Path path, Set<PosixFilePermission> rights) {
        try {
            if (isPosix(path) && !Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).equals(rights)) {
                Files.setPosixFilePermissions(path, rights);
            }
        } catch (IOException | UnsupportedOperationException notOurs) {
            LOG.debug("Rights stay as they are: {}", path, notOurs);
        }
    }
}
