package id.iuranhub.payroll.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Looks once more at a CSV in which a record does not end: mostly a quote too many has swallowed what follows. */
final class OpenQuote {

    private final char delimiter;
    private final int most;
    private int length;
    private int line = 1;
    /** Where the record began. */
    private int first = 1;
    private boolean quoted;
    private boolean begins = true;

    private OpenQuote(char delimiter, int most) {
        this.delimiter = delimiter;
        this.most = most;
    }

    /**
     * The line where a record begins that is longer than allowed and stands within a quote; 0 if there is none.
     *
     * @param most characters of a record
     */
    static int line(Path file, Charset charset, char delimiter, int most) throws IOException {
        try (var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS),
                charset))) {
            return new OpenQuote(delimiter, most).line(text);
        }
    }

    private int line(Reader text) throws IOException {
        for (int next = text.read(); next >= 0; next = text.read()) {
            count((char) next);
            if (length > most) {
                return quoted ? first : 0;
            }
        }
        return 0;
    }

    /** Within quotes a line may end and the record go on; a doubled quote is out and in again. */
    private void count(char next) {
        boolean out = quoted && next == '"';
        quoted = quoted ? !out : begins && next == '"';
        begins = !quoted && (next == delimiter || next == '\n' || out);
        line += next == '\n' ? 1 : 0;
        length++;
        if (next == '\n' && !quoted) {
            length = 0;
            first = line;
        }
    }
}
