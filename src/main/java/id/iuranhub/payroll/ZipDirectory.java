package id.iuranhub.payroll;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * How large the directory of a ZIP is, which is read into memory whole before anything can be asked of it: an archive may be
 * nothing but directory. A workbook has a handful of parts.
 */
final class ZipDirectory {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int END_LENGTH = 22;
    /** An archive may have a comment of that length behind its end. */
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END = 0x06054b50;
    private static final int DIRECTORY_LENGTH_AT = 12;

    private ZipDirectory() {
    }

    /** @throws FileRefused {@code FILE_TOO_LARGE} */
    static void check(Path file) throws IOException, FileRefused {
        long length = Integer.toUnsignedLong(end(file).getInt(DIRECTORY_LENGTH_AT));
        if (length > MOST_BYTES) {
            throw FileRefused.tooLarge("zip", MOST_BYTES, "");
        }
    }

    /** The record at the end of the archive that says where the directory is. */
    private static ByteBuffer end(Path file) throws IOException {
        try (var archive = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(archive.length(), END_LENGTH + LONGEST_COMMENT);
            var bytes = new byte[length];
            archive.seek(archive.length() - length);
            archive.readFully(bytes);
            var tail = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    return tail.slice(at, length - at).order(ByteOrder.LITTLE_ENDIAN);
                }
            }
        }
        throw new ZipException("no end of an archive");
    }
}
