package id.iuranhub.intake;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a CSV text in which a record does not end, such as one with a quote too many: it would be read into memory whole. */
final class RecordLimit extends FilterReader {

    /** The record that does not end. */
    static final class Endless extends IOException {
        private final transient Finding finding;

        private Endless(Finding finding) {
            super(finding.toString());
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    private final int most;
    private int length;
    private int line = 1;
    /** Where the record began. */
    private int first = 1;
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
        line += next == '\n' ? 1 : 0;
        length++;
        if (next == '\n' && !quoted) {
            length = 0;
            first = line;
        }
        if (length > most) {
            throw new Endless(quoted ? new Finding(Code.FILE_UNREADABLE, "", "\"", "line " + first)
                    : new Finding(Code.FILE_TOO_LARGE, "record", "<= " + most, "line " + first));
        }
    }
}
