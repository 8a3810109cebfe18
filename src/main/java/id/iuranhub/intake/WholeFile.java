package id.iuranhub.intake;

import id.iuranhub.store.OwnerOnly;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is there whole or not at all, whoever looks and whatever fails. */
final class WholeFile {

    /**
     * Writes what the file is to hold, and leaves the stream open: the file is brought to the disk before it is closed.
     */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** The same for a text. */
    interface Text {
        void to(Writer out) throws IOException;
    }

    private WholeFile() {
    }

    /**
     * Replaces a file. Until the last byte is on the disk the old one stands under its name, and so it does if this
     * fails.
     *
     * @param target in a folder that is there
     */
    static void write(Path target, Content content) throws IOException {
        // Not a temporary file of the JDK's, which nobody but the hub could read. The name is short, since the target's
        // may be as long as names can be.
        Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            fill(part, content);
            OwnerOnly.likeItsFolder(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        settle(target.toAbsolutePath().getParent());
    }

    /** The same for a text, in UTF-8. */
    static void writeText(Path target, Text text) throws IOException {
        write(target, out -> {
            Writer characters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.to(characters);
            characters.flush();
        });
    }

    private static void fill(Path part, Content content) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            // Left open on purpose: closing it would close the channel before it is forced.
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024);
            content.to(out);
            out.flush();
            channel.force(true);
        }
    }

    /** The new name is on the disk once its folder is; Windows has no such thing and needs none. */
    private static void settle(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
