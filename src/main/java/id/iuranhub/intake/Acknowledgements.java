package id.iuranhub.intake;

import id.iuranhub.ledger.row.StoredFindings;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Remark;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.store.OwnerOnly;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Answers the senders, line by line and as a workbook, whenever something has become of a file's rows. */
public final class Acknowledgements {

    private static final int LINES = 2000;

    private final Home home;
    private final Database database;
    private final StoredRows stored;
    private final Words words;

    public Acknowledgements(Home home, Database database, StoredRows stored, Words words) {
        this.home = home;
        this.database = database;
        this.stored = stored;
        this.words = words;
    }

    private record Due(long file, String source, String version, Blth blth, String folder, String name, int rows,
            int changes, boolean outlived, boolean copied, String remarks) { }

    /**
     * Writes every answer that is due. It is done only once it is written, and only if nothing has changed meanwhile.
     */
    public synchronized void writeDue() throws IOException {
        var due = database.sql("ledger/acksDue")
                .query((row, number) -> new Due(row.getLong("file_id"), row.getString("source"),
                row.getString("source_version"), Blth.of(row.getInt("blth")),
                row.getString("answer_folder"), row.getString("name"), row.getInt("rows_read"), row.getInt("ack_due"),
                row.getBoolean("outlived"),
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
        var version = stored.find(file.version, file.blth);
        if (version.isEmpty()) {
            return;
        }
        Path folder = home.outgoing().resolve(file.source).resolve(file.folder);
        OwnerOnly.foldersLikeTheirs(folder);
        for (String name : names(file)) {
            write(file, name, version.get(), folder, StoredFindings.remarks(file.remarks));
        }
    }

    private void write(Due file, String name, StoredRows.Version version, Path folder, List<Remark> remarks)
            throws IOException {
        var answered = new MarkedWorkbook.Answered(name, file.rows, version.source(), remarks);
        MarkedWorkbook.write(folder.resolve(LongName.with(name, ".ack.xlsx")), answered, words, marked ->
                Acknowledgement.write(folder.resolve(LongName.with(name, ".ack.csv")),
                        lines(file.file, version, marked)));
        SenderNote.write(folder.resolve(LongName.with(name, ".note.txt")), file.source, name,
                remarks.stream().map(words::remark).toList(), words);
    }

    /** The same content under another name has the same answer. */
    private List<String> names(Due file) {
        var names = new ArrayList<String>();
        if (!file.outlived) {
            names.add(file.name);
        }
        if (file.copied) {
            names.addAll(database.sql("ledger/copies").param("file", file.file).param("name", file.name)
                    .param("folder", file.folder).query(String.class).list());
        }
        return names;
    }

    /** Read in ranges of lines, so that a long file costs no memory and each range one look into the key. */
    private Iterator<Acknowledgement.Line> lines(long file, StoredRows.Version version, MarkedWorkbook marked) {
        int last = database.sql("ledger/lastLine").param("file", file).query(Integer.class).single();
        return IntStream.rangeClosed(0, last / LINES)
                .mapToObj(range -> database.sql("ledger/ackLines").param("file", file)
                        .param("from", range * LINES).param("to", range * LINES + LINES - 1)
                        .query((row, number) -> answered(version, row)).list())
                .flatMap(List::stream).peek(marked::add).map(row -> line(row, version.source())).iterator();
    }

    private AnsweredRow answered(StoredRows.Version version, ResultSet row) throws SQLException {
        Disposition disposition = Disposition.of(row.getString("disposition"));
        // A dead row has its reason to tell; what a correction put into it is worth telling all the same.
        String note = disposition == Disposition.DEAD ? null : row.getString("note");
        return new AnsweredRow(version.row(row.getInt("line"), row.getString("cells"), null).file(), disposition,
                disposition == Disposition.DEAD ? findings(row)
                : List.of(), together(row.getInt("holds") == 1 ? words.text("note.holds", Map.of())
                : note, row.getString("remark")));
    }

    private static String together(String note, String remark) {
        if (note == null || remark == null) {
            return note != null ? note : remark != null ? remark : "";
        }
        return note + "; " + remark;
    }

    private Acknowledgement.Line line(AnsweredRow row, Source source) {
        Finding finding = row.findings().isEmpty() ? null : row.findings().get(0);
        return new Acknowledgement.Line(row.row().line(), Cell.written(row.row().cell(source.at(Kind.NIK))),
                Cell.written(row.row().cell(source.at(Kind.NAME))), row.disposition().word(),
                finding == null ? "" : finding.code().name(), finding == null ? "" : finding.field(),
                finding == null ? "" : words.expected(finding),
                finding == null ? row.note() : row.note().isEmpty() ? found(finding)
                : found(finding) + "; " + row.note(),
                finding == null ? "" : words.fix(finding));
    }

    /** A row key would look like a date to a spreadsheet, so it is said in words; cells stay as they are. */
    private String found(Finding finding) {
        return finding.code() == Code.DUPLICATE_ROW ? words.found(finding) : finding.found().plain();
    }

    private static List<Finding> findings(ResultSet row) throws SQLException {
        String findings = row.getString("findings");
        if ("D".equals(row.getString("state")) && findings != null) {
            return StoredFindings.read(findings);
        }
        String message = row.getString("batch_message");
        return List.of(Finding.of(Code.valueOf(row.getString("batch_code")), "", new Value.Answer(message == null ? ""
                : message)));
    }
}
