package id.iuranhub.payroll.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a part of a workbook. A parser holds an attribute, a name, a comment in memory whole, however long; so a
 * stretch in which nothing ends is cut off here.
 */
final class Markup extends FilterInputStream {

    private final long longest;
    private long sinceEnd;

    /** @param longest bytes from one {@code >} to the next */
    Markup(InputStream part, long longest) {
        super(part);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            sinceEnd = read == '>' ? 0 : sinceEnd + 1;
            demandEnd();
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        int behind = 0;
        while (behind < read && buffer[offset + read - 1 - behind] != '>') {
            behind++;
        }
        sinceEnd = behind < read ? behind : sinceEnd + Math.max(read, 0);
        demandEnd();
        return read;
    }

    private void demandEnd() throws IOException {
        if (sinceEnd > longest) {
            throw new ZipException("nothing ends within " + longest + " bytes");
        }
    }
}
