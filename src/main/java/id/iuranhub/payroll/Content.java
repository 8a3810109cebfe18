package id.iuranhub.payroll;

import id.iuranhub.model.Code;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.csv.TextCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/**
 * What a file is as a whole, found in one pass that keeps nothing of it.
 *
 * @param sha256  of its bytes, in hex: by this a copy under another name is known
 * @param bytes   its length
 * @param changed when it was last written to, as of before the pass
 * @param charset of a text file: UTF-8 if it is valid UTF-8, else Windows-1252; means nothing for a workbook or a DBF
 */
public record Content(String sha256, long bytes, FileTime changed, Charset charset) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 256 * 1024;

    /**
     * @param extension in lower case; only {@code csv} is a text, in which UTF-16 and NUL are faults
     * @throws FileRefused {@code FILE_UNREADABLE}: no regular file, none that may be read, none of the kind its name
     * says;
     *                     {@code FILE_TOO_LARGE}, {@code FILE_EMPTY}, {@code FILE_ENCODING}
     */
    public static Content of(Path file, String extension, Limits limits) throws IOException, FileRefused {
        demandRegular(file);
        if (Files.size(file) > limits.maxBytes()) {
            throw FileRefused.tooLarge("", limits.maxBytes(), Value.NOTHING);
        }
        FileTime changed = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        var digest = digest();
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] buffer = new byte[BUFFER];
            int first = in.readNBytes(buffer, 0, BUFFER);
            if (first == 0) {
                throw FileRefused.because(Code.FILE_EMPTY, "", "", "");
            }
            var kind = Signature.of(buffer, first);
            var like = kind.isEmpty() && Signature.isText(buffer, first) ? Optional.of("text") : kind;
            var text = new TextCheck(extension.equals(Format.CSV.extension()), kind);
            long bytes = drain(in, buffer, first, digest, text, limits.maxBytes());
            demandKind(extension, like);
            String hash = HexFormat.of().formatHex(digest.digest());
            return new Content(hash, bytes, changed, text.isUtf8() ? StandardCharsets.UTF_8 : WINDOWS);
        } catch (AccessDeniedException notOurs) {
            throw FileRefused.unreadable(Value.NOTHING, new Value.Part("permission"));
        }
    }

    /**
     * Whether a file is what it was when it was looked at; whoever has it open may write to it wherever it is moved.
     */
    public boolean isStill(Path file) throws IOException {
        return Files.size(file) == bytes && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).equals(changed);
    }

    /** Following a link could read a file from outside the inbox, and reading a device may never end. */
    private static void demandRegular(Path file) throws FileRefused {
        if (Files.isSymbolicLink(file)) {
            throw FileRefused.unreadable(Value.NOTHING, new Value.Part("link"));
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw FileRefused.unreadable(Value.NOTHING, Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                    ? new Value.Part("directory") : Value.NOTHING);
        }
    }

    /** A file of another kind under the name of one of ours: what it is tells how to save it rightly. */
    private static void demandKind(String extension, Optional<String> kind) throws FileRefused {
        Optional<Format> format = Format.of(extension);
        if (format.isPresent() && kind.isPresent() && !format.get().mayBegin(kind.get())) {
            throw FileRefused.renamed(extension, kind.get());
        }
    }

    /** Hashing takes longer than the rest and goes on beside it; of a short file nothing is worth handing over. */
    private static long drain(InputStream in, byte[] buffer, int first, MessageDigest digest, TextCheck text,
            long maxBytes)
            throws IOException, FileRefused {
        long bytes = 0;
        for (int read = first; read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
            bytes += read;
            if (bytes > maxBytes) {
                throw FileRefused.tooLarge("", maxBytes, Value.NOTHING);
            }
            int length = read;
            var hashed = CompletableFuture.runAsync(() -> digest.update(buffer, 0, length),
                    length < BUFFER ? Runnable::run : ForkJoinPool.commonPool());
            text.take(buffer, length);
            hashed.join();
        }
        return bytes;
    }

    /** The digest of a file as it is now, in hex. */
    public static String sha256(Path file) throws IOException {
        var digest = digest();
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
