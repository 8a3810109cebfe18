package id.iuranhub.payroll.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Records;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;

/** The records of a CSV file. A quote inside an unquoted field is a character like any other. */
public final class CsvRecords implements Records {

    private final Path file;
    private final Charset charset;
    private final char delimiter;
    private final CsvCells cells;
    private final CsvReader<String[]> reader;
    private final Iterator<String[]> records;
    private final Limits limits;
    private int line;

    public CsvRecords(Path file, Charset charset, char delimiter, Limits limits) throws IOException {
        this.file = file;
        this.charset = charset;
        this.delimiter = delimiter;
        this.limits = limits;
        this.cells = new CsvCells(limits.maxRecordBytes());
        var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                // Room for the longest field and for what is read ahead of it; one that is longer is refused below.
                .maxBufferSize(limits.maxRecordBytes() + 64 * 1024)
                .build(cells, new CsvText(new InputStreamReader(in, charset)));
        this.records = reader.iterator();
    }

    @Override
    public String[] next() throws FileRefused {
        try {
            if (!records.hasNext()) {
                return null;
            }
            String[] record = records.next();
            line = cells.line();
            return isLast(record) ? null : record;
        } catch (CsvParseException failed) {
            if (isOfSize(failed.getCause())) {
                throw tooLarge();
            }
            throw failed;
        }
    }

    /** Left open: what came after it belongs to one field. */
    private static final Value QUOTE = new Value.Delimiter('"');

    private FileRefused tooLarge() {
        try {
            int open = OpenQuote.line(file, charset, delimiter, limits.maxRecordBytes());
            var refused = FileRefused.tooLarge("record", limits.maxRecordBytes(),
                    new Value.Line(open > 0 ? open : line + 1));
            return open == 0 ? refused : refused.and(new Finding(Code.FILE_UNREADABLE, "", QUOTE,
                    new Value.Line(open)));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /**
     * The parser's own complaint is that a field does not fit into its buffer: it has no other, as it is set up here.
     */
    private static boolean isOfSize(Throwable cause) {
        return cause instanceof CsvCells.RecordTooLarge || cause instanceof CsvParseException;
    }

    /** Whether this is the line put behind the file, which only the very last record can hold. */
    private boolean isLast(String[] record) throws FileRefused {
        boolean maybe = record.length > 0 && record[record.length - 1].endsWith(CsvText.LAST_LINE);
        if (!maybe || records.hasNext()) {
            return false;
        }
        if (record.length > 1 || record[0].length() > CsvText.LAST_LINE.length()) {
            throw FileRefused.unreadable(QUOTE, new Value.Line(line));
        }
        return true;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
