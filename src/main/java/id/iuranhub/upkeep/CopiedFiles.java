package id.iuranhub.upkeep;

import id.iuranhub.store.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Files copied into a folder of a backup, for nobody else to read, each with its digest. Links are not followed. */
final class CopiedFiles {

    private static final int BUFFER = 256 * 1024;

    private final Path to;
    private final Sealing sealing;
    private final Map<String, Manifest.Entry> entries = new TreeMap<>();

    /** @param to the backup */
    CopiedFiles(Path to) {
        this(to, Sealing.NONE);
    }

    CopiedFiles(Path to, Sealing sealing) {
        this.to = to;
        this.sealing = sealing;
    }

    /**
     * Copies a folder, or a file, with all in it; what is there already and what goes away meanwhile is passed over. A
     * site may have put the folder itself elsewhere and a link in its place; links in it are not followed.
     */
    void copy(Path named, String name) throws IOException {
        if (!Files.exists(named)) {
            return;
        }
        Path from = named.toRealPath();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String below = from.relativize(file).toString().replace(java.io.File.separatorChar, '/');
                if (attributes.isRegularFile()) {
                    copyFile(file, below.isEmpty() ? name : name + "/" + below);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
    }

    private void copyFile(Path file, String path) throws IOException {
        if (entries.containsKey(path)) {
            return;
        }
        Path target = to.resolve(path);
        OwnerOnly.folders(target.getParent());
        try (InputStream from = Files.newInputStream(file)) {
            entries.put(path, write(sealing.on(from, path), target, path));
        } catch (NoSuchFileException movedOn) {
            Files.deleteIfExists(target);
        }
    }

    /** Notes what others have written into a folder of the backup. */
    void note(String name) throws IOException {
        try (var files = Files.walk(to.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                OwnerOnly.file(file);
                sync(file);
                String path = to.relativize(file).toString().replace(java.io.File.separatorChar, '/');
                entries.put(path, new Manifest.Entry(path, Files.size(file), digest(file)));
            }
        }
    }

    Collection<Manifest.Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    /** Writes a file that nobody else may read, to the disk. */
    static Manifest.Entry write(InputStream from, Path target, String path) throws IOException {
        var digest = sha256();
        long bytes = 0;
        Files.deleteIfExists(target);
        Files.createFile(target);
        OwnerOnly.file(target);
        try (var channel = FileChannel.open(target, StandardOpenOption.WRITE);
                var reading = new DigestInputStream(from, digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = reading.read(buffer); read >= 0; read = reading.read(buffer)) {
                var part = ByteBuffer.wrap(buffer, 0, read);
                while (part.hasRemaining()) {
                    bytes += channel.write(part);
                }
            }
            channel.force(true);
        }
        return new Manifest.Entry(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static void write(Path file, byte[] content) throws IOException {
        write(new java.io.ByteArrayInputStream(content), file, file.getFileName().toString());
    }

    static String digest(Path file) throws IOException {
        var digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What was renamed or made in a folder outlives a power cut. */
    static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException notForFolders) {
            if (!Files.isDirectory(path)) {
                throw notForFolders;
            }
        }
    }

    static void delete(Path root) throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            try (var all = Files.walk(root)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
