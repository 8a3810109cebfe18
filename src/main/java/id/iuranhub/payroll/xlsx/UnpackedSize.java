package id.iuranhub.payroll.xlsx;

import id.iuranhub.model.Value;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * How much a workbook says it unpacks to, before any of it is: a few kilobytes may hold gigabytes. {@link WorkbookPart}
 * holds it to its word.
 */
final class UnpackedSize {

    private UnpackedSize() {
    }

    static void check(ZipFile zip, Limits limits) throws ZipException, FileRefused {
        long left = limits.maxUnpackedBytes();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            check(entry, left);
            left -= entry.getSize();
        }
    }

    static void check(ZipEntry entry, long limit) throws ZipException, FileRefused {
        if (entry.getSize() < 0 || entry.getCrc() < 0) {
            throw new ZipException("the directory does not say how long " + entry.getName() + " is");
        }
        if (entry.getSize() > limit) {
            throw FileRefused.tooLarge(entry.getName(), limit, Value.NOTHING);
        }
    }
}
