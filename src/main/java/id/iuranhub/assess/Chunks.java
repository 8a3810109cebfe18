package id.iuranhub.assess;

import id.iuranhub.law.Scheme;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.SentFile;
import id.iuranhub.payroll.TableFile;
import id.iuranhub.payroll.Tally;
import java.util.ArrayList;
import java.util.List;

/** The rows of a sent file on their way to the rules: read, counted, and given the OPD they count under. */
public final class Chunks {

    private final SentFile sent;
    private final TableFile file;
    private final Scheme scheme;
    private final long number;
    private final Tally tally;
    private final RowReader reader;

    /**
     * @param file   the sent one, opened
     * @param number by which the keys of its rows name it
     * @param tally  counts the rows as they come
     */
    public Chunks(SentFile sent, TableFile file, Scheme scheme, long number, Tally tally) {
        this.sent = sent;
        this.file = file;
        this.scheme = scheme;
        this.number = number;
        this.tally = tally;
        this.reader = new RowReader(sent.source(), sent.name().blth());
    }

    /** The next rows as the file has them; none at the end. @throws FileRefused in the middle of a file, too */
    public List<Row> rows(int atMost) throws FileRefused {
        var rows = file.next(atMost);
        if (rows.isEmpty()) {
            tally.note(file.remarks());
        }
        return rows;
    }

    /** What they say, ready for the rules. */
    public Chunk chunk(List<Row> rows) {
        var entries = new ArrayList<Entry>(rows.size());
        for (Row row : rows) {
            var reading = reader.read(row);
            tally.add(reading);
            entries.add(new Entry(new RowKey(number, row.line()), Entry.opd(sent.name().opd(), reading.opd()), row,
                    reading, null));
        }
        return new Chunk(sent.source(), scheme, sent.name().blth(), entries);
    }

    public void close() {
        file.close();
    }
}
