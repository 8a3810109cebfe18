package id.iuranhub.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a CSV text in which a record does not end, such as one with a quote too many: it would be read into memory whole. */
final class RecordLimit extends FilterReader {

    private final int most;
    private int length;
    private boolean quoted;

    /** @param most characters of a record */
    RecordLimit(Reader text, int most) {
        super(text);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count((char) read);
        }
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
        int read = super.read(buffer, offset, wanted);
        for (int i = offset; i < offset + read; i++) {
            count(buffer[i]);
        }
        return read;
    }

    /** Within quotes a line may end and the record go on; a doubled quote is out and in again. */
    private void count(char next) throws IOException {
        quoted ^= next == '"';
        length = next == '\n' && !quoted ? 0 : length + 1;
        if (length > most) {
            throw new IOException("a record longer than " + most + " characters; is there a quote that is never closed?");
        }
    }
}
