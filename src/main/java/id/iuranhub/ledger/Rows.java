package id.iuranhub.ledger;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import id.iuranhub.assess.Verdict;
import id.iuranhub.law.Scheme;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.ExchangeProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the ledger: written once, read again in pages by key when something they depend on has changed. */
public final class Rows {

    private final Database database;
    private final RowWriter writer;
    private final Backlog backlog;
    private final LetterSums sums;

    Rows(Database database, RowWriter writer, Backlog backlog, LetterSums sums) {
        this.database = database;
        this.writer = writer;
        this.backlog = backlog;
        this.sums = sums;
    }

    /** Writes the judged rows of a file on its way in; what went wrong with those before comes to light here too. */
    public void load(Chunk chunk, @ExchangeProperty("incoming") Incoming incoming) {
        var written = new ArrayList<RowWriter.Written>(chunk.entries().size());
        var stopped = new ArrayList<RowWriter.Written>();
        for (int i = 0; i < chunk.entries().size(); i++) {
            var entry = chunk.entries().get(i);
            var verdict = chunk.verdicts().get(i);
            long batch = verdict instanceof Verdict.Owes owes ? incoming.packer().place(entry.opd(), entry.key().line(), owes.iuran().total()) : 0;
            var row = new RowWriter.Written(entry, verdict, batch);
            written.add(row);
            if (verdict instanceof Verdict.Stops) {
                stopped.add(row);
            }
            incoming.counts().add(verdict instanceof Verdict.Skips);
        }
        var mended = written.stream().filter(row -> row.entry().mended() != null).toList();
        var shared = incoming.others().add(chunk);
        backlog.write(() -> database.inTransactionForLater(() -> {
            writer.insert(written, incoming.blth(), incoming.opd().isEmpty());
            writer.staff(written, incoming.source(), incoming.blth());
            writer.letters(stopped);
            if (!stopped.isEmpty()) {
                sums.opened(incoming.file(), stopped.get(0).entry().key().line(), stopped.get(stopped.size() - 1).entry().key().line());
            }
            writer.mended(mended);
            writer.shared(shared, incoming.blth());
        }));
        incoming.counts().lately(chunk);
    }

    /** All rows of a file as new rows of another month: a standing list that is carried on. */
    public Iterator<Chunk> carried(long from, Incoming incoming) {
        return new Pages(List.of(from), Pages.LINES, page -> entries(incoming.source(), incoming.blth(), database.sql("ledger/rowsOfFile")
                .param("file", page.file()).param("from", page.from()).param("to", page.to())), this::lastLine)
                .chunks(entries -> new Chunk(incoming.source(), incoming.scheme(), incoming.blth(), entries.stream()
                        .map(entry -> new Entry(new RowKey(incoming.file(), entry.key().line()), entry.opd(), entry.row(),
                                entry.reading(), null)).toList()));
    }

    private int lastLine(long file) {
        return database.sql("ledger/lastLine").param("file", file).query(Integer.class).single();
    }

    /** One row by its key. */
    public Optional<Chunk> one(RowKey key, Source source, Scheme scheme, Blth blth) {
        var entries = entries(source, blth, database.sql("ledger/oneRow").param("file", key.file()).param("line", key.line()));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Chunk(source, scheme, blth, entries));
    }

    static List<Entry> entries(Source source, Blth blth, JdbcClient.StatementSpec statement) {
        var reader = new RowReader(source, blth);
        return statement.query((result, number) -> entry(result, source, reader)).list();
    }

    private static Entry entry(ResultSet result, Source source, RowReader reader) throws SQLException {
        var key = new RowKey(result.getLong("file_id"), result.getInt("line"));
        var row = edited(Row.of(key.line(), result.getString("cells")), source, Findings.edits(result.getString("edits")));
        var reading = reader.read(row);
        var now = new Entry.Current(result.getString("state").charAt(0), result.getLong("batch_id"), result.getString("kpj"),
                result.getLong("total"), Optional.ofNullable(result.getString("note")).orElse(""), result.getString("findings"));
        return new Entry(key, Entry.opd(result.getString("opd"), reading.opd()), row, reading, now);
    }

    /** The cells of a row with what people have corrected. */
    public static Row edited(Row row, Source source, Map<String, String> edits) {
        if (edits.isEmpty()) {
            return row;
        }
        String[] cells = row.cells().clone();
        edits.forEach((column, cell) -> cells[source.at(column)] = cell);
        return new Row(row.line(), cells);
    }
}
