package id.iuranhub.ledger.row;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import id.iuranhub.assess.Verdict;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.file.IncomingFile;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.RowState;
import id.iuranhub.model.State;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Variable;

/** The rows of the ledger: written once, read again in pages by key when something they depend on has changed. */
public final class Rows {

    private final Database database;
    private final RowWriter writer;
    private final RowPipeline rowPipeline;
    private final DeadLetterSums sums;
    private final StoredRows stored;

    public Rows(Database database, StoredRows stored, RowWriter writer, RowPipeline rowPipeline, DeadLetterSums sums) {
        this.database = database;
        this.stored = stored;
        this.writer = writer;
        this.rowPipeline = rowPipeline;
        this.sums = sums;
    }

    /** Writes the judged rows of a file on its way in; what went wrong with those before comes to light here too. */
    public void load(Chunk chunk, @Variable("incoming") IncomingFile incomingFile) {
        var written = new ArrayList<RowWriter.Written>(chunk.entries().size());
        var stopped = new ArrayList<RowWriter.Written>();
        for (int i = 0; i < chunk.entries().size(); i++) {
            var entry = chunk.entries().get(i);
            var verdict = chunk.verdicts().get(i);
            long batch = verdict instanceof Verdict.Owes owes
                    ? incomingFile.packer().place(entry.opd(), entry.key().line(), owes.iuran().total()) : 0;
            var row = new RowWriter.Written(entry, verdict, batch);
            written.add(row);
            if (verdict instanceof Verdict.Stops) {
                stopped.add(row);
            }
            incomingFile.counts().add(verdict instanceof Verdict.Skips);
        }
        var mended = written.stream().filter(row -> row.entry().mended() != null).toList();
        var shared = incomingFile.others().add(chunk);
        rowPipeline.write(() -> database.inTransactionForLater(() -> {
            writer.insert(written, incomingFile.blth(), incomingFile.opd().isEmpty());
            writer.staff(written, incomingFile.source(), incomingFile.blth());
            writer.letters(stopped);
            if (!stopped.isEmpty()) {
                sums.opened(incomingFile.file(), stopped.get(0).entry().key().line(),
                        stopped.get(stopped.size() - 1).entry().key().line());
            }
            writer.mended(mended);
            writer.shared(shared, incomingFile.blth());
        }));
        incomingFile.counts().lately(chunk);
    }

    /** All rows of a file as new rows of another month: a standing list that is carried on. */
    public Iterator<Chunk> carried(long from, IncomingFile incomingFile) {
        var version = stored.version(incomingFile.source(), incomingFile.blth());
        return new RowPages(List.of(from), RowPages.LINES, page -> database.sql("ledger/row/rowsOfFile")
                .param("file", page.file()).param("from", page.from()).param("to", page.to())
                .query((result, number) -> entry(result, version.row(result))).list(), this::lastLine)
                .chunks(entries -> new Chunk(incomingFile.source(), incomingFile.scheme(), incomingFile.blth(),
                entries.stream()
                        .map(entry -> new Entry(new RowKey(incomingFile.file(), entry.key().line()), entry.opd(),
                        entry.row(),
                                entry.reading(), null)).toList()));
    }

    private int lastLine(long file) {
        return database.sql("ledger/lastLine").param("file", file).query(Integer.class).single();
    }

    /** One row by its key. */
    public Optional<Chunk> one(RowKey key, Scheme scheme, Blth blth) {
        return database.sql("ledger/row/oneRow").param("file", key.file()).param("line", key.line())
                .query((result, number) -> {
            var row = stored.find(result, blth);
            return row.isEmpty() ? Optional.<Chunk>empty()
                    : Optional.of(new Chunk(row.get().source(), scheme, blth, List.of(entry(result, row.get()))));
        }).optional().flatMap(chunk -> chunk);
    }

    /** A row of the ledger, to be judged again. */
    static Entry entry(ResultSet result, StoredRow row) throws SQLException {
        var key = new RowKey(result.getLong("file_id"), result.getInt("line"));
        var cells = row.cells();
        var reading = row.reader().read(cells);
        var now = new Entry.Current(State.of(RowState.class, result.getString("state")), result.getLong("batch_id"),
                result.getString("kpj"),
                result.getLong("total"), Optional.ofNullable(result.getString("note")).orElse(""),
                result.getString("findings"));
        return new Entry(key, Entry.opd(result.getString("opd"), reading.opd()), cells, reading, now);
    }
}
