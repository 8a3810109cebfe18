package id.iuranhub.console.deadletter;

import id.iuranhub.console.access.Login;
import id.iuranhub.console.deadletter.NextStep.What;
import id.iuranhub.deadletter.DeadLetterState;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.review.Proposals.Proposal;
import id.iuranhub.ledger.review.Proposals;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.State;
import id.iuranhub.outbox.run.RunSchedule;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What comes next: with one row, and after it in the queue. */
public final class NextSteps {

    private final Database database;
    private final RunSchedule schedule;
    private final Proposals proposals;

    /** Which rows the queue is gone through by. @param code empty for all */
    public record Queue(Blth blth, String scheme, String code) { }

    /** The rows beside one in the queue; null where there is none. */
    public record Beside(RowKey next, RowKey previous) { }

    private record Batch(BatchState state, String code, String receipt, OffsetDateTime changedAt) {
        private static Batch of(ResultSet row) throws SQLException {
            return new Batch(State.orNone(BatchState.class, row.getString("state")), text(row, "code"),
                    text(row, "receipt_id"),
                    row.getObject("changed_at", OffsetDateTime.class));
        }

        private static String text(ResultSet row, String column) throws SQLException {
            String text = row.getString(column);
            return text == null ? "" : text;
        }

        private boolean waitsForInsurer() {
            return code.equals("INSURER_UNREACHABLE") || code.equals("OUTCOME_UNKNOWN") && receipt.isEmpty();
        }
    }

    public NextSteps(Database database, RunSchedule schedule, Proposals proposals) {
        this.database = database;
        this.schedule = schedule;
        this.proposals = proposals;
    }

    NextStep of(DeadLetters.Detail detail) {
        var proposal = proposed("row " + detail.dead().key());
        if (proposal.isPresent()) {
            return new NextStep(What.SECOND_PERSON, proposal.get().at(), proposal.get().id(), "");
        }
        var batch = database.sql("console/deadletter/whatNext").param("file", detail.dead().key().file())
                .param("line", detail.dead().key().line()).query((row, number) -> Batch.of(row)).single();
        return switch (detail.disposition()) {
            case PENDING -> pending(detail, batch);
            case ACCEPTED -> new NextStep(What.ACCEPTED, batch.changedAt, 0, batch.receipt);
            case SKIPPED -> NextStep.of(What.NOTHING);
            case SUPERSEDED -> NextStep.of(What.REPLACED);
            case DEAD -> dead(detail, batch);
        };
    }

    private static NextStep dead(DeadLetters.Detail detail, Batch batch) {
        var state = detail.dead().state();
        return state == DeadLetterState.PARKED && batch.waitsForInsurer() ? NextStep.at(What.INSURER, batch.changedAt)
                : NextStep.of(state == DeadLetterState.FIXED ? What.RETRY
                : state == DeadLetterState.DISCARDED ? What.DISCARDED : What.LOOK);
    }

    private NextStep pending(DeadLetters.Detail detail, Batch batch) {
        if (batch.state == BatchState.QUEUED || batch.state == BatchState.SENT) {
            return NextStep.at(What.UNDER_WAY, batch.changedAt);
        }
        return schedule.next().stream().filter(due -> due.scheme().id().equals(detail.dead().scheme())
                && due.blth().equals(detail.dead().blth())).findFirst()
                .map(due -> NextStep.at(What.RUN, due.at())).orElseGet(() -> NextStep.of(What.SEND));
    }

    private Optional<Proposal> proposed(String subject) {
        return proposals.list("proposed").stream().filter(one -> one.wish().subject().equals(subject)).findFirst();
    }

    Beside beside(RowKey row, Queue queue, Login login) {
        return new Beside(neighbour("console/deadletter/next", row, queue, login),
                neighbour("console/deadletter/previous", row, queue, login));
    }

    private RowKey neighbour(String which, RowKey row, Queue queue, Login login) {
        return database.sql(which).param("blth", queue.blth.number()).param("scheme", queue.scheme)
                .param("code", queue.code).param("opd", login.opd()).param("file", row.file())
                .param("line", row.line()).query((found, number) -> new RowKey(found.getLong("file_id"),
                found.getInt("line"))).optional().orElse(null);
    }
}
