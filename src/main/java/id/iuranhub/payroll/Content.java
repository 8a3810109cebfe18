package id.iuranhub.payroll;

import id.iuranhub.model.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file is as a whole, found in one pass that keeps nothing of it.
 *
 * @param sha256  of its bytes, in hex: by this a copy under another name is known
 * @param bytes   its length
 * @param charset of a text file: UTF-8 if it is valid UTF-8, else Windows-1252; means nothing for a workbook or a DBF
 */
public record Content(String sha256, long bytes, Charset charset) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 64 * 1024;

    /**
     * @param extension in lower case; only {@code csv} is a text, in which UTF-16 and NUL are faults
     * @throws FileRefused {@code FILE_UNREADABLE}: no regular file; {@code FILE_TOO_LARGE}, {@code FILE_EMPTY},
     *                     {@code FILE_ENCODING}
     */
    public static Content of(Path file, String extension, Limits limits) throws IOException, FileRefused {
        demandRegular(file);
        try (var in = new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), digest())) {
            var text = new TextCheck(extension.equals(Format.CSV.extension()));
            long bytes = drain(in, text, limits.maxBytes());
            if (bytes == 0) {
                throw FileRefused.because(Code.FILE_EMPTY, "", "", "");
            }
            String hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
            return new Content(hash, bytes, text.isUtf8() ? StandardCharsets.UTF_8 : WINDOWS);
        }
    }

    /** Following a link could read a file from outside the inbox, and reading a device may never end. */
    private static void demandRegular(Path file) throws FileRefused {
        if (Files.isSymbolicLink(file)) {
            throw FileRefused.unreadable("", "link");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw FileRefused.unreadable("", Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? "directory" : "");
        }
    }

    private static long drain(InputStream in, TextCheck text, long maxBytes) throws IOException, FileRefused {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
            bytes += read;
            if (bytes > maxBytes) {
                throw FileRefused.tooLarge("", maxBytes, "");
            }
            text.take(buffer, read);
        }
        return bytes;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
