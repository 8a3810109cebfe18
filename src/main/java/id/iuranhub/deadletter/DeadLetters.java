package id.iuranhub.deadletter;

import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.file.FileReplacement;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.DeadLetterSums;
import id.iuranhub.ledger.row.Edits;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.ledger.row.StoredFindings;
import id.iuranhub.ledger.row.StoredRow;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.Finding;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The queue of rows that wait for a person: what is in it, and what people decide. The row itself keeps the file's
 * words.
 */
public final class DeadLetters {

    private static final int LONGEST_REASON = 1000;

    private final Database database;
    private final StoredRows stored;
    private final Schemes schemes;
    private final FileReplacement fileReplacement;
    private final DeadLetterSums sums;
    private final Journal journal;
    private final Holds holds;
    private final Attempts attempts;
    private final Clock clock;

    public DeadLetters(Database database, StoredRows stored, Schemes schemes, FileReplacement fileReplacement,
            DeadLetterSums sums, Journal journal,
                       Holds holds, Clock clock) {
        this.database = database;
        this.stored = stored;
        this.schemes = schemes;
        this.fileReplacement = fileReplacement;
        this.sums = sums;
        this.journal = journal;
        this.holds = holds;
        this.attempts = new Attempts(database, clock);
        this.clock = clock;
    }

    /**
     * Which letters are meant.
     *
     * @param blth  0 for all
     * @param state null for all that are dead; others are found by it alone
     */
    public record Filter(int blth, String scheme, String code, DeadLetterState state) {

        public Filter(int blth, String scheme, String code) {
            this(blth, scheme, code, null);
        }
    }

    public Holds holds() {
        return holds;
    }

    public Attempts attempts() {
        return attempts;
    }

    /** @throws id.iuranhub.model.Misconfigured the scheme is not known */
    public List<DeadLetter> list(Filter filter) {
        if (!filter.scheme().isEmpty()) {
            schemes.named(filter.scheme());
        }
        return database.sql("deadletter/list").param("blth", filter.blth()).param("scheme", filter.scheme())
                .param("code", filter.code()).param("state", filter.state() == null ? "" : filter.state().word())
                .param("now", now())
                .query((row, number) -> dead(row)).list();
    }

    private static DeadLetter dead(ResultSet row) throws SQLException {
        DeadLetterState state = DeadLetterState.of(row.getString("state"));
        return new DeadLetter(new RowKey(row.getLong("file_id"), row.getInt("line")), Blth.of(row.getInt("blth")),
                row.getString("scheme"), row.getString("source"), row.getString("name"), row.getString("nik"),
                state == DeadLetterState.PARKED ? ofBatch(row.getString("code"), row.getString("findings"))
                : StoredFindings.read(row.getString("findings")),
                state, row.getInt("attempts"), row.getLong("amount"), row.getString("cause"),
                orEmpty(row.getString("owner")));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static List<Finding> ofBatch(String code, String message) {
        return List.of(Finding.of(Code.valueOf(code), "", new Value.Answer(message == null ? "" : message)));
    }

    /**
     * One row in full.
     *
     * @param cells       as the file has them, by column
     * @param edits       what people, or corrections in force, have put in their place
     * @param version     of the edits, 0 for none
     * @param remark      what corrections in force have put there, in words
     * @param batch       that is stuck with it, 0 if the row is dead by itself
     * @param disposition what has become of it by now
     * @param source      the version it was read with
     */
    public record Detail(DeadLetter dead, Map<String, String> cells, Map<String, String> edits, int version,
            String remark,
                         long batch, Disposition disposition, Source source) {

        public boolean isOpen() {
            return disposition == Disposition.DEAD;
        }

        public boolean allows(DeadLetterState.Deed deed) {
            return isOpen() && dead.state() != null && dead.state().allows(deed);
        }
    }

    public Optional<Detail> find(RowKey key) {
        return database.sql("deadletter/one").param("file", key.file()).param("line", key.line()).param("now", now())
                .query((row, number) -> detail(key, row)).optional();
    }

    private Detail detail(RowKey key, ResultSet row) throws SQLException {
        var blth = Blth.of(row.getInt("blth"));
        StoredRow cells = stored.row(row, blth);
        boolean byBatch = BatchState.STUCK.word().equals(row.getString("batch_state"));
        String stored = row.getString("findings");
        List<Finding> findings = byBatch ? ofBatch(row.getString("batch_code"), row.getString("batch_message"))
                : stored == null ? List.of() : StoredFindings.read(stored);
        String state = row.getString("state");
        var dead = new DeadLetter(key, blth, row.getString("scheme"), row.getString("source"),
                row.getString("name"), row.getString("nik"), findings, state.isEmpty() ? null
                : DeadLetterState.of(state),
                row.getInt("attempts"), byBatch ? row.getLong("total")
                : row.getLong("amount"), orEmpty(row.getString("cause")),
                orEmpty(row.getString("owner")));
        return new Detail(dead, cells(cells.source(), cells.file()), cells.edits(),
                row.getInt("version"), orEmpty(row.getString("remark")), byBatch ? row.getLong("batch_id")
                : 0, Disposition.of(row.getString("disposition")), cells.source());
    }

    private static Map<String, String> cells(Source source, Row row) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < source.columns().size(); i++) {
            cells.put(source.columns().get(i).name(), source.shown(i, row.cell(i)));
        }
        return cells;
    }

    /** What the journal has of a row. */
    public record Entry(OffsetDateTime at, String who, String action, String detail) { }

    /** What is on record of a row: who looked, edited, retried. */
    public List<Entry> history(RowKey key) {
        return database.sql("deadletter/history").param("subject", "row " + key).query((row, number) -> new Entry(
                row.getObject("at_time", OffsetDateTime.class), row.getString("who"), row.getString("action"),
                row.getString("detail"))).list();
    }

    /** Somebody looks at whole personal data: that is on record too. */
    public void seen(RowKey key, String who) {
        journal.write(who, "row seen", "row " + key, "");
    }

    /** Somebody else has edited the row since. */
    public static final class EditedMeanwhile extends RuntimeException {
        EditedMeanwhile(Detail detail) {
            super("row " + detail.dead().key() + " is at version " + detail.version() + " by now; look at it again");
        }
    }

    /** What is to stand in the cells of a row. @param on the version this was made on, -1 where that does not matter */
    public record Edit(Map<String, String> fields, String reason, String who, int on) { }

    /**
     * Corrects cells of a dead row: one more version of its edits. Judged by the next retry; the row itself, and so its
     * acknowledgement, keeps the file's own.
     *
     * @throws Holds.HeldByAnother somebody else is at work on it
     * @throws EditedMeanwhile     it was edited since
     */
    public void edit(Detail detail, Edit edit) {
        RowKey key = detail.dead().key();
        holds.require(key, edit.who());
        if (edit.on() >= 0 && edit.on() != detail.version()) {
            throw new EditedMeanwhile(detail);
        }
        var edits = new LinkedHashMap<>(detail.edits());
        edit.fields()
                .forEach((column, cell) -> edits.put(detail.source().column(column).orElseThrow().name(),
                Cell.text(cell)));
        database.inTransaction(() -> {
            database.sql("deadletter/addEdit").param("file", key.file()).param("line", key.line())
                    .param("version", detail.version() + 1)
                    .param("edits", Edits.written(edits)).param("author", edit.who())
                    .param("reason", shortened(edit.reason()))
                    .param("now", now()).update();
            changing(key, () -> database.sql("deadletter/fixed").param("file", key.file()).param("line", key.line())
                    .param("edits", Edits.written(edits)).param("now", now()).update());
            journal.write(edit.who(), "row edited", "row " + key, String.join(", ", edit.fields().keySet()) + ": "
                    + edit.reason(),
                    standing(detail.dead().state(), detail.version()),
                    standing(DeadLetterState.FIXED, detail.version() + 1), edit.reason());
        });
    }

    /**
     * For the journal, in which nothing stands that tells whose row it is: the cells themselves are in the versions.
     */
    private static String standing(DeadLetterState state, int version) {
        return state.word() + ", version " + version;
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    /**
     * Gives a row up: it stays dead. What the insurer had accepted for it before, under a replaced file, is taken back.
     *
     * @throws Holds.HeldByAnother somebody else is at work on it
     */
    public boolean discard(Detail detail, String reason, String who) {
        holds.require(detail.dead().key(), who);
        return database.inTransaction(() -> {
            var discarded = new AtomicBoolean();
            changing(detail.dead().key(),
                    () -> discarded.set(database.sql("deadletter/discard").param("file", detail.dead().key().file())
                    .param("line", detail.dead().key().line()).param("now", now()).update() == 1));
            if (discarded.get()) {
                holds.forget(detail.dead().key());
                journal.write(who, "row discarded", "row " + detail.dead().key(), reason,
                        standing(detail.dead().state(), detail.version()),
                        standing(DeadLetterState.DISCARDED, detail.version()), reason);
                fileReplacement.correctAccepted(new Rechecks.Month(schemes.ofStored(detail.dead().scheme()),
                        detail.dead().blth(), false));
            }
            return discarded.get();
        });
    }

    /** A row is tried again. @param job the bulk retry it is part of, 0 for none */
    void retried(Detail detail, String who, long job) {
        RowKey key = detail.dead().key();
        database.inTransaction(() -> {
            attempts.begin(key, who, job);
            changing(key, () -> database.sql("deadletter/retried").param("file", key.file()).param("line", key.line())
                    .param("now", now()).update());
            journal.write(who, "row retried", "row " + key, job == 0 ? "" : "bulk retry " + job,
                    standing(detail.dead().state(), detail.version()), "tried", null);
        });
    }

    /**
     * Takes a row out of a batch that the insurer refused as a whole, so that it can be corrected and go in a new one.
     */
    public void leaveBatch(Detail detail) {
        var finding = detail.dead().first();
        database.inTransaction(() -> {
            changing(detail.dead().key(), () -> database.plain()
                    .update(database.text("ledger/putLetter"), detail.dead().key().file(),
                    detail.dead().key().line(), finding.code().name(), finding.field(),
                    StoredFindings.written(List.of(finding)), detail.dead().amount(),
                    now()));
            database.plain().update(database.text("ledger/changeBatch"), -1, -detail.dead().amount(), now(),
                    detail.batch());
            database.sql("outbox/refusedRow").param("file", detail.dead().key().file())
                    .param("line", detail.dead().key().line()).update();
        });
    }

    private void changing(RowKey key, Runnable change) {
        sums.changing(key.file(), List.of(key.line()), change);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
