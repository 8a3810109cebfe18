package id.iuranhub.payroll.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * The characters of a CSV file without byte order mark, and a line of our own at the end. That line tells an unclosed
 * quote: it would be swallowed by the field that never ends, which the parser by itself takes for a whole one.
 */
final class CsvText extends Reader {

    static final String LAST_LINE = "\u0003";
    private static final String END = "\n" + LAST_LINE;

    private final Reader file;
    private boolean begun;
    private int appended;

    CsvText(Reader file) {
        this.file = file;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = file.read(buffer, offset, length);
        if (!begun && read > 0) {
            begun = true;
            if (buffer[offset] == '\ufeff') {
                System.arraycopy(buffer, offset + 1, buffer, offset, read - 1);
                return read > 1 ? read - 1 : read(buffer, offset, length);
            }
        }
        return read >= 0 ? read : append(buffer, offset, length);
    }

    private int append(char[] buffer, int offset, int length) {
        int rest = Math.min(length, END.length() - appended);
        if (rest <= 0) {
            return -1;
        }
        END.getChars(appended, appended + rest, buffer, offset);
        appended += rest;
        return rest;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
