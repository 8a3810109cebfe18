package id.iuranhub.payroll.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A part of a workbook as it unpacks. What the directory of a ZIP says of a part is only said; here the part is held to
 * it: one that unpacks to another length or another checksum is broken.
 */
final class WorkbookPart extends FilterInputStream {

    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long unpacked;

    WorkbookPart(ZipFile zip, ZipEntry entry) throws IOException {
        super(zip.getInputStream(entry));
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            unpacked += read;
            checksum.update(buffer, offset, read);
        }
        boolean differs = read < 0 && (unpacked < entry.getSize() || checksum.getValue() != entry.getCrc());
        if (differs || unpacked > entry.getSize()) {
            throw new ZipException(entry.getName() + " is not what the directory says");
        }
        return read;
    }
}
