package id.iuranhub.payroll;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping anything, before any part is looked at: a few kilobytes may hold gigabytes,
 * and what the directory of a ZIP says of sizes is only said. The checksums, which nobody asks for otherwise, are
 * compared on the way.
 */
final class UnpackedSize {

    private UnpackedSize() {
    }

    static void check(ZipFile zip, Limits limits) throws IOException, FileRefused {
        long unpacked = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            unpacked += check(zip, entries.nextElement(), limits.maxUnpackedBytes() - unpacked);
        }
    }

    /** How many bytes an entry unpacks to; stops at the first past the limit. */
    static long check(ZipFile zip, ZipEntry entry, long limit) throws IOException, FileRefused {
        var checksum = new CRC32();
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (var in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > limit) {
                    throw FileRefused.tooLarge(entry.getName(), limit, "");
                }
                checksum.update(buffer, 0, read);
            }
        }
        if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
            throw new ZipException("the checksum of " + entry.getName() + " differs");
        }
        return unpacked;
    }
}
