package id.iuranhub.deadletter;

import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.row.Edits;
import id.iuranhub.ledger.row.StoredFindings;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.State;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Each retry of a row and what came of it. What the row's batch still tells is read there; the rest is written down.
 */
public final class Attempts {

    private final Database database;
    private final Clock clock;

    Attempts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One retry.
     *
     * @param version of the edits it was made on, 0 for the file's own cells
     * @param job     the bulk retry it was part of, 0 for none
     * @param ended   whether the outcome is written down, and no longer read from the row
     */
    public record Attempt(int number, String who, OffsetDateTime at, int version, long job, Outcome outcome,
            boolean ended) { }

    /**
     * What came of it.
     *
     * @param code    of a row that stayed dead, else empty
     * @param message the insurer's own words, else empty
     * @param batch   0 for none
     */
    public record Outcome(RetryOutcome what, String code, String message, long batch, String receipt) { }

    public List<Attempt> of(RowKey key) {
        return database.sql("deadletter/attempts").param("file", key.file()).param("line", key.line())
                .query((row, number) -> attempt(row)).list();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        boolean ended = row.getString("outcome") != null;
        var outcome = ended
                ? new Outcome(RetryOutcome.of(row.getString("outcome")), text(row, "code"), text(row, "message"),
                row.getLong("batch_id"),
                text(row, "receipt_id")) : asItIs(row);
        return new Attempt(row.getInt("attempt"), row.getString("who"), row.getObject("made_at", OffsetDateTime.class),
                row.getInt("edit_version"), row.getLong("job_id"), outcome, ended);
    }

    private static Outcome asItIs(ResultSet row) throws SQLException {
        var disposition = Disposition.of(row.getString("disposition"));
        boolean dead = disposition == Disposition.DEAD;
        return new Outcome(RetryOutcome.of(disposition, State.orNone(BatchState.class, row.getString("batch_state"))),
                dead ? text(row, "now_code") : "", dead ? text(row, "now_message")
                : "", row.getLong("now_batch"),
                text(row, "now_receipt"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /**
     * A row is tried again: what came of the attempt before is written down first. To be called in the transaction of
     * the deed.
     */
    void begin(RowKey key, String who, long job) {
        of(key).stream().filter(attempt -> !attempt.ended).forEach(attempt -> end(key, attempt.outcome));
        database.sql("deadletter/beginAttempt").param("file", key.file()).param("line", key.line()).param("who", who)
                .param("job", job == 0 ? null : job).param("now", OffsetDateTime.now(clock)).update();
    }

    /** What came back when a batch was handed in or asked about, in short. @param status 0 where nothing came */
    public record Heard(int number, OffsetDateTime at, String call, int status, String form, String seen) { }

    /** What came of attempts at a batch beside its receipt: the last few. */
    public List<Heard> heard(long batch) {
        return database.sql("deadletter/heard").param("batch", batch)
                .query((row, number) -> new Heard(row.getInt("number"),
                row.getObject("heard_at", OffsetDateTime.class), row.getString("asked"), row.getInt("status"),
                row.getString("form"),
                row.getString("seen"))).list();
    }

    private void end(RowKey key, Outcome outcome) {
        database.sql("deadletter/endAttempt").param("file", key.file()).param("line", key.line())
                .param("outcome", outcome.what.word())
                .param("code", outcome.code).param("message", outcome.message)
                .param("batch", outcome.batch == 0 ? null : outcome.batch).param("receipt", outcome.receipt).update();
    }

    /** Every version of a row's corrected cells. */
    public record Version(int number, java.util.Map<String, String> edits, String author, String reason,
            OffsetDateTime at) { }

    public List<Version> versions(RowKey key) {
        return database.sql("deadletter/edits").param("file", key.file()).param("line", key.line())
                .query((row, number) -> new Version(row.getInt("version"), Edits.of(row.getString("edits")),
                        row.getString("author"), row.getString("reason"),
                        row.getObject("edited_at", OffsetDateTime.class))).list();
    }
}
