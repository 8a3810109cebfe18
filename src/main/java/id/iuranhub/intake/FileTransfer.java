package id.iuranhub.intake;

import id.iuranhub.payroll.Content;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves one file: by a rename, or where the other folder is on another file system by a copy. What is copied is a plain
 * file, opened without following a link, no larger than is allowed, and of the size that the open file has.
 */
final class FileTransfer {

    /** It would have to be copied, and is larger than anything that is taken. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(long bytes) {
            super(bytes + " bytes");
        }
    }

    private FileTransfer() {
    }

    /**
     * @param afterflow is told what was copied; @throws TooLarge where it would have to be copied; then nothing has
     * happened
     */
    static void move(Path from, Path to, long most, LateBytes lateBytes) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            across(from, to, most, lateBytes);
        }
    }

    /**
     * What is there is whole before what was there goes; a newer file of the name is not what was copied, and stays.
     */
    static void across(Path from, Path to, long most, LateBytes lateBytes) throws IOException {
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
        lateBytes.follow(from, to, before.size());
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

    /** A copy of a file's beginning beside it, where that is what the digest says; empty where it is not. */
    static Optional<Path> beginning(Path file, long bytes, String sha256) throws IOException {
        Path copy = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try (var from = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
             var to = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long at = 0, read = 1; at < bytes && read > 0; at += read) {
                read = from.transferTo(at, bytes - at, to);
            }
            to.force(true);
        }
        if (Content.sha256(copy).equals(sha256)) {
            return Optional.of(copy);
        }
        Files.delete(copy);
        return Optional.empty();
    }
}
