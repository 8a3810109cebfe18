package id.iuranhub.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Moves one file: by a rename, or where the other folder is on another file system by a copy. What is copied is a plain file,
 * opened without following a link, no larger than is allowed, and of the size that the open file has.
 */
final class Transfer {

    /** It would have to be copied, and is larger than anything that is taken. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(long bytes) {
            super(bytes + " bytes");
        }
    }

    private Transfer() {
    }

    /** @param afterflow is told what was copied; @throws TooLarge where it would have to be copied; then nothing has happened */
    static void move(Path from, Path to, long most, Afterflow afterflow) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            across(from, to, most, afterflow);
        }
    }

    /** What is there is whole before what was there goes; a newer file of the name is not what was copied, and stays. */
    static void across(Path from, Path to, long most, Afterflow afterflow) throws IOException {
        Path part = to.resolveSibling(".part");
        var before = plain(from);
        try (var source = FileChannel.open(from, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            copy(source, part, most);
        }
        var after = plain(from);
        if (after.size() != before.size() || !after.lastModifiedTime().equals(before.lastModifiedTime())
                || after.fileKey() != null && !after.fileKey().equals(before.fileKey())) {
            Files.delete(part);
            throw new IOException("it was written to while it was copied, and is read anew");
        }
        Files.setLastModifiedTime(part, before.lastModifiedTime());
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        afterflow.follow(from, to, before.size());
        Files.delete(from);
    }

    private static BasicFileAttributes plain(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new IOException("no plain file: " + file.getFileName());
        }
        return attributes;
    }

    /** As many bytes as the open file has; a device has none, however much it gives. */
    private static void copy(FileChannel source, Path part, long most) throws IOException {
        long size = source.size();
        if (size > most) {
            throw new TooLarge(size);
        }
        Files.deleteIfExists(part);
        try (var target = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long at = 0;
            for (long copied = 1; at < size && copied > 0; at += copied) {
                copied = source.transferTo(at, size - at, target);
            }
            target.force(true);
            if (at < size) {
                throw new IOException("it became shorter while it was copied, and is read anew");
            }
        }
    }
}
