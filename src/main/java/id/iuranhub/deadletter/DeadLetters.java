package id.iuranhub.deadletter;

import id.iuranhub.ledger.Findings;
import id.iuranhub.ledger.Journal;
import id.iuranhub.ledger.Rechecks;
import id.iuranhub.ledger.Succession;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.Cell;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queue of rows that wait for a person: what is in it, and what people decide. The row itself keeps the file's words. */
public final class DeadLetters {

    private final Database database;
    private final Sources sources;
    private final Schemes schemes;
    private final Succession succession;
    private final Journal journal;
    private final Clock clock;

    public DeadLetters(Database database, Sources sources, Schemes schemes, Succession succession, Journal journal, Clock clock) {
        this.database = database;
        this.sources = sources;
        this.schemes = schemes;
        this.succession = succession;
        this.journal = journal;
        this.clock = clock;
    }

    /** Which letters are meant. @param blth 0 for all; @param scheme and @param code empty for all */
    public record Filter(int blth, String scheme, String code) { }

    /** @throws id.iuranhub.model.Misconfigured the scheme is not known */
    public List<Dead> list(Filter filter) {
        if (!filter.scheme().isEmpty()) {
            schemes.named(filter.scheme());
        }
        return database.sql("deadletter/list").param("blth", filter.blth()).param("scheme", filter.scheme())
                .param("code", filter.code()).query((row, number) -> dead(row)).list();
    }

    private static Dead dead(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Dead(new RowKey(row.getLong("file_id"), row.getInt("line")), Blth.of(row.getInt("blth")),
                row.getString("scheme"), row.getString("source"), row.getString("name"), row.getString("nik"),
                "parked".equals(state) ? ofBatch(row.getString("code"), row.getString("findings")) : Findings.read(row.getString("findings")),
                state, row.getInt("attempts"), row.getLong("amount"));
    }

    private static List<Finding> ofBatch(String code, String message) {
        return List.of(Finding.of(Code.valueOf(code), "", message == null ? "" : message));
    }

    /**
     * One row in full.
     *
     * @param cells       as the file has them, by column
     * @param edits       what people have corrected
     * @param batch       that is stuck with it, 0 if the row is dead by itself
     * @param disposition what has become of it by now
     */
    public record Detail(Dead dead, Map<String, String> cells, Map<String, String> edits, long batch, String disposition,
                         Source source) {

        public boolean isOpen() {
            return disposition.equals("dead");
        }
    }

    public Optional<Detail> find(RowKey key) {
        return database.sql("deadletter/one").param("file", key.file()).param("line", key.line())
                .query((row, number) -> detail(key, row)).optional();
    }

    private Detail detail(RowKey key, ResultSet row) throws SQLException {
        Source source = sources.get(row.getString("source"));
        boolean byBatch = "stuck".equals(row.getString("batch_state"));
        String stored = row.getString("findings");
        List<Finding> findings = byBatch ? ofBatch(row.getString("batch_code"), row.getString("batch_message"))
                : stored == null ? List.of() : Findings.read(stored);
        String state = byBatch ? "parked" : Optional.ofNullable(row.getString("state")).orElse("");
        var dead = new Dead(key, Blth.of(row.getInt("blth")), row.getString("scheme"), row.getString("source"),
                row.getString("name"), row.getString("nik"), findings, state, row.getInt("attempts"),
                byBatch ? row.getLong("total") : row.getLong("amount"));
        return new Detail(dead, cells(source, Row.of(key.line(), row.getString("cells"))), Findings.edits(row.getString("edits")),
                byBatch ? row.getLong("batch_id") : 0, row.getString("disposition"), source);
    }

    private static Map<String, String> cells(Source source, Row row) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < source.columns().size(); i++) {
            cells.put(source.columns().get(i).name(), Cell.shown(row.cell(i)));
        }
        return cells;
    }

    /** What is on record of a row: who looked, edited, retried. */
    public List<Map<String, Object>> history(RowKey key) {
        return database.sql("deadletter/history").param("subject", "row " + key).query().listOfRows();
    }

    /** Somebody looks at whole personal data: that is on record too. */
    public void seen(RowKey key, String who) {
        journal.write(who, "row seen", "row " + key, "");
    }

    /**
     * Corrects cells of a dead row. Judged by the next retry; the row itself, and so its acknowledgement, keeps the file's own.
     *
     * @param fields column names, as the source has them, to cells
     */
    public void edit(Detail detail, Map<String, String> fields, String reason, String who) {
        var edits = new LinkedHashMap<>(detail.edits());
        fields.forEach((column, cell) -> edits.put(detail.source().column(column).orElseThrow().name(), Cell.text(cell)));
        database.inTransaction(() -> {
            database.sql("deadletter/fixed").param("file", detail.dead().key().file()).param("line", detail.dead().key().line())
                    .param("edits", Findings.written(edits)).param("now", now()).update();
            journal.write(who, "row edited", "row " + detail.dead().key(), String.join(", ", fields.keySet()) + ": " + reason);
        });
    }

    /** Gives a row up: it stays dead. What the insurer had accepted for it before, under a replaced file, is taken back. */
    public boolean discard(Detail detail, String reason, String who) {
        return database.inTransaction(() -> {
            boolean discarded = database.sql("deadletter/discard").param("file", detail.dead().key().file())
                    .param("line", detail.dead().key().line()).param("now", now()).update() == 1;
            if (discarded) {
                journal.write(who, "row discarded", "row " + detail.dead().key(), reason);
                succession.resolve(new Rechecks.Month(schemes.named(detail.dead().scheme()), detail.dead().blth(), false));
            }
            return discarded;
        });
    }

    /** A row is tried again. */
    public void retried(RowKey key, String who) {
        database.inTransaction(() -> {
            database.sql("deadletter/retried").param("file", key.file()).param("line", key.line()).param("now", now()).update();
            journal.write(who, "row retried", "row " + key, "");
        });
    }

    /** Takes a row out of a batch that the insurer refused as a whole, so that it can be corrected and go in a new one. */
    public void release(Detail detail) {
        var finding = detail.dead().first();
        database.inTransaction(() -> {
            database.plain().update(database.text("ledger/putLetter"), detail.dead().key().file(), detail.dead().key().line(),
                    finding.code().name(), finding.field(), Findings.written(List.of(finding)), detail.dead().amount(), now());
            database.plain().update(database.text("ledger/changeBatch"), -1, -detail.dead().amount(), now(), detail.batch());
            database.sql("outbox/refusedRow").param("file", detail.dead().key().file()).param("line", detail.dead().key().line()).update();
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
