package id.iuranhub.ledger.row;

import id.iuranhub.assess.StandingRow;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.batch.Batches;
import id.iuranhub.ledger.batch.RowMoves;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.RowState;
import id.iuranhub.model.State;
import id.iuranhub.payroll.Kind;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Of two rows about one person in a source and BLTH, another than the first stands: somebody said so. What is not sent
 * changes places at once. What the insurer has accepted stays until the preferred row, which goes out as an amendment
 * of it, is accepted; then it is the duplicate. Where the preferred row vanishes or is given up before that, the other
 * one stands again.
 */
public final class Preferences {

    private final Database database;
    private final Batches batches;
    private final DeadLetterSums sums;
    private final Clock clock;

    public Preferences(Database database, Batches batches, DeadLetterSums sums, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.sums = sums;
        this.clock = clock;
    }

    /**
     * The row that stands for the person of a duplicate. @param isUnsent it can change places at once; else, where it
     * is not accepted, it is on its way
     */
    public record Stands(RowKey key, String nik, boolean isUnsent, boolean isAccepted) { }

    /** @param oncePer by what a source counts people; empty where the row is no duplicate */
    public Optional<Stands> standsBefore(RowKey row, Kind oncePer) {
        return database.sql(oncePer == Kind.NIP ? "ledger/row/standsBeforeNip" : "ledger/row/standsBeforeNik")
                .param("file", row.file())
                .param("line", row.line())
                .query((result, number) -> new Stands(new RowKey(result.getLong("file_id"), result.getInt("line")),
                        result.getString("nik"), result.getBoolean("unsent"), result.getBoolean("accepted"))).list()
                        .stream().findFirst();
    }

    /** A decision of somebody. */
    public record Choice(RowKey row, Stands over, Scheme scheme, Blth blth, String reason, String who) { }

    /**
     * The two change places; both are asked to be judged again. To be called in the turn, and in the transaction of the
     * deed.
     */
    public void prefer(Choice choice) {
        twin(choice.row, false);
        twin(choice.over.key, true);
        database.sql("ledger/row/prefer").param("scheme", choice.scheme.id()).param("blth", choice.blth.number())
                .param("file", choice.row.file())
                .param("line", choice.row.line()).param("otherFile", choice.over.key.file())
                .param("otherLine", choice.over.key.line())
                .param("reason", choice.reason).param("who", choice.who).param("now", OffsetDateTime.now(clock))
                .update();
        choice.scheme.npp(choice.blth).filter(npp -> choice.over.nik != null).ifPresent(npp ->
                database.plain().update(database.text("enrolment/noteChange"), npp, choice.over.nik));
        database.sql("ledger/askRecheck").param("scheme", choice.scheme.id())
                .param("blth", choice.blth.number()).update();
    }

    private void twin(RowKey row, boolean twin) {
        database.sql("ledger/row/setTwin").param("twin", twin).param("file", row.file())
                .param("line", row.line()).update();
    }

    /** @param heir the row that stands now, null where there is none */
    private record Pair(RowKey old, RowKey heir, RowState state, long batch, long total, String opd,
            BatchState batchState,
            BatchKind kind, LetterState letter) {

        private boolean isGone() {
            return heir == null || letter == LetterState.DISCARDED;
        }

        private boolean goes() {
            return state == RowState.BATCH && batchState == BatchState.OPEN && kind == BatchKind.ORIGINAL;
        }
    }

    /** What stands accepted though another row is preferred: that one amends it, or it stands again. */
    public void settle(Scheme scheme, Blth blth) {
        List<Pair> pairs = database.sql("ledger/row/preferredOver").param("scheme", scheme.id())
                .param("blth", blth.number())
                .query((row, number) -> pair(row)).list();
        pairs.stream().filter(Pair::isGone).forEach(pair -> {
            twin(pair.old, false);
            if (pair.heir != null) {
                twin(pair.heir, true);
            }
        });
        var moves = new RowMoves();
        pairs.stream().filter(pair -> !pair.isGone() && pair.goes())
                .collect(Collectors.groupingBy(pair -> pair.heir.file())).forEach((file, those) -> {
            var packer = batches.packer();
            those.forEach(pair -> moves.move(pair.heir, pair.batch, pair.total,
                    packer.place(pair.opd, pair.heir.line(), pair.total)));
            batches.store(packer, file, scheme, blth, BatchKind.AMENDMENT, BatchState.OPEN);
        });
        moves.write(database, batches);
    }

    private static Pair pair(ResultSet row) throws SQLException {
        boolean stands = row.getObject("file_id") != null;
        return new Pair(new RowKey(row.getLong("old_file"), row.getInt("old_line")),
                stands ? new RowKey(row.getLong("file_id"), row.getInt("line")) : null,
                State.orNone(RowState.class, row.getString("state")),
                row.getLong("batch_id"), row.getLong("total"), row.getString("opd"),
                State.orNone(BatchState.class, row.getString("batch_state")), BatchKind.orNone(row.getString("kind")),
                State.orNone(LetterState.class, row.getString("letter")));
    }

    private record Away(RowKey key, String field, StandingRow stands) { }

    /**
     * The insurer has taken the preferred rows of a batch: those they amended, which left their batches with that, are
     * duplicates from now on.
     */
    public void amended(long batch) {
        var away = database.sql("ledger/row/preferredAway").param("batch", batch).query((row, number) -> new Away(
                new RowKey(row.getLong("file_id"), row.getInt("line")), row.getString("field"), new StandingRow(
                        new RowKey(row.getLong("stands_file"), row.getInt("stands_line")), row.getString("name"),
                        row.getString("opd")))).list();
        away.forEach(row -> {
            var finding = Finding.of(Code.DUPLICATE_ROW, row.field, row.stands.seenFrom(row.key));
            database.sql("ledger/row/duplicated").param("file", row.key.file()).param("line", row.key.line()).update();
            sums.changing(row.key.file(), List.of(row.key.line()), () -> database.plain()
                    .update(database.text("ledger/putLetter"), row.key.file(),
                    row.key.line(), finding.code().name(), finding.field(), StoredFindings.written(List.of(finding)),
                    0L, OffsetDateTime.now(clock)));
        });
    }
}
