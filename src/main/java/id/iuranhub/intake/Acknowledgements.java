package id.iuranhub.intake;

import id.iuranhub.ledger.Findings;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.payroll.Cell;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Answers the senders, line by line, whenever something has become of a file's rows. */
public final class Acknowledgements {

    private static final int LINES = 2000;

    private final Home home;
    private final Database database;
    private final Sources sources;
    private final Words words;

    public Acknowledgements(Home home, Database database, Sources sources, Words words) {
        this.home = home;
        this.database = database;
        this.sources = sources;
        this.words = words;
    }

    private record Due(long file, String source, String name, int changes, boolean outlived, boolean copied, String remarks) { }

    /** Writes every answer that is due. It is done only once it is written, and only if nothing has changed meanwhile. */
    public synchronized void writeDue() throws IOException {
        var due = database.sql("ledger/acksDue").query((row, number) -> new Due(row.getLong("file_id"), row.getString("source"),
                row.getString("name"), row.getInt("ack_due"), row.getBoolean("outlived"),
                row.getBoolean("copied"), row.getString("remarks"))).list();
        IOException unwritten = null;
        for (Due file : due) {
            try {
                write(file);
                database.sql("ledger/ackWritten").param("file", file.file).param("changes", file.changes).update();
            } catch (IOException notWritten) {
                // The others get theirs all the same.
                unwritten = notWritten;
            }
        }
        if (unwritten != null) {
            throw unwritten;
        }
    }

    private void write(Due file) throws IOException {
        var source = sources.find(file.source);
        if (source.isEmpty()) {
            return;
        }
        Path folder = home.outgoing().resolve(file.source);
        java.nio.file.Files.createDirectories(folder);
        for (String name : names(file)) {
            Acknowledgement.write(folder.resolve(LongName.with(name, ".ack.csv")), lines(file.file, source.get()));
            Note.write(folder.resolve(LongName.with(name, ".note.txt")), file.source, name, Findings.remarks(file.remarks), words);
        }
    }

    /** The same content under another name has the same answer. */
    private List<String> names(Due file) {
        var names = new ArrayList<String>();
        if (!file.outlived) {
            names.add(file.name);
        }
        if (file.copied) {
            names.addAll(database.sql("ledger/copies").param("file", file.file).param("name", file.name).query(String.class).list());
        }
        return names;
    }

    /** Read in ranges of lines, so that a long file costs no memory and each range one look into the key. */
    private Iterator<Acknowledgement.Line> lines(long file, Source source) {
        int last = database.sql("ledger/lastLine").param("file", file).query(Integer.class).single();
        return IntStream.rangeClosed(0, last / LINES)
                .mapToObj(range -> database.sql("ledger/ackLines").param("file", file)
                        .param("from", range * LINES).param("to", range * LINES + LINES - 1)
                        .query((row, number) -> line(row, source)).list())
                .flatMap(List::stream).iterator();
    }

    private Acknowledgement.Line line(ResultSet row, Source source) throws SQLException {
        var cells = Row.of(row.getInt("line"), row.getString("cells"));
        String disposition = row.getString("disposition");
        Finding finding = "dead".equals(disposition) ? finding(row) : null;
        String note = row.getString("note");
        return new Acknowledgement.Line(cells.line(), Cell.shown(cells.cell(source.at(Kind.NIK))),
                Cell.shown(cells.cell(source.at(Kind.NAME))), disposition,
                finding == null ? "" : finding.code().name(), finding == null ? "" : finding.field(),
                finding == null ? "" : words.expected(finding),
                found(finding, note),
                finding == null ? "" : words.fix(finding));
    }

    /** A row key would look like a date to a spreadsheet, so it is said in words; cells stay as they are. */
    private String found(Finding finding, String note) {
        if (finding == null) {
            return note == null ? "" : note;
        }
        return finding.code() == Code.DUPLICATE_ROW ? words.found(finding) : finding.found();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        String findings = row.getString("findings");
        if ("D".equals(row.getString("state")) && findings != null) {
            return Findings.read(findings).get(0);
        }
        String message = row.getString("batch_message");
        return Finding.of(Code.valueOf(row.getString("batch_code")), "", message == null ? "" : message);
    }
}
