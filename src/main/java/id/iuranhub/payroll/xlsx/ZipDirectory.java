package id.iuranhub.payroll.xlsx;

import id.iuranhub.model.Value;
import id.iuranhub.payroll.FileRefused;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * How large the directory of a ZIP is, which is read into memory whole before anything can be asked of it: an archive
 * may be nothing but directory. A workbook has a handful of parts.
 */
final class ZipDirectory {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int END_LENGTH = 22;
    /** An archive may have a comment of that length behind its end. */
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END = 0x06054b50;
    private static final int DIRECTORY_LENGTH_AT = 12;
    private static final long IN_ZIP64 = 0xffff_ffffL;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_END_LENGTH = 56;
    private static final int ZIP64_LENGTH_AT = 40;

    private ZipDirectory() {
    }

    /** @throws FileRefused {@code FILE_TOO_LARGE} */
    static void check(Path file) throws IOException, FileRefused {
        long length = length(file);
        if (length < 0 || length > MOST_BYTES) {
            throw FileRefused.tooLarge("zip", MOST_BYTES, Value.NOTHING);
        }
    }

    private static long length(Path file) throws IOException {
        try (var archive = new RandomAccessFile(file.toFile(), "r")) {
            int tail = (int) Math.min(archive.length(), END_LENGTH + LONGEST_COMMENT + LOCATOR_LENGTH);
            long from = archive.length() - tail;
            var bytes = bytes(archive, from, tail);
            int end = end(bytes);
            long length = Integer.toUnsignedLong(bytes.getInt(end + DIRECTORY_LENGTH_AT));
            return length < IN_ZIP64 ? length : zip64(archive, bytes, end);
        }
    }

    /** The record at the end of the archive that says where the directory is. */
    private static int end(ByteBuffer tail) throws ZipException {
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return at;
            }
        }
        throw new ZipException("no end of an archive");
    }

    /** Where the archive may be larger than 4 GB another record says it, which stands where a third one tells. */
    private static long zip64(RandomAccessFile archive, ByteBuffer tail, int end) throws IOException {
        int locator = end - LOCATOR_LENGTH;
        if (locator < 0 || tail.getInt(locator) != LOCATOR) {
            throw new ZipException("no end of a large archive");
        }
        long at = tail.getLong(locator + 8);
        if (at < 0 || at > archive.length() - ZIP64_END_LENGTH) {
            throw new ZipException("the end of a large archive is not in it");
        }
        var record = bytes(archive, at, ZIP64_END_LENGTH);
        if (record.getInt(0) != ZIP64_END) {
            throw new ZipException("no end of a large archive");
        }
        return record.getLong(ZIP64_LENGTH_AT);
    }

    private static ByteBuffer bytes(RandomAccessFile archive, long from, int length) throws IOException {
        var bytes = new byte[length];
        archive.seek(from);
        archive.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
