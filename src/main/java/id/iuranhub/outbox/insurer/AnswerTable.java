package id.iuranhub.outbox.insurer;

import static id.iuranhub.outbox.insurer.Call.ASK;
import static id.iuranhub.outbox.insurer.Call.BILL;
import static id.iuranhub.outbox.insurer.Call.ENROL;
import static id.iuranhub.outbox.insurer.Call.HAND_IN;
import static id.iuranhub.outbox.insurer.Call.PAGE;
import static id.iuranhub.outbox.insurer.Call.REISSUE;
import static id.iuranhub.outbox.insurer.Call.STANDING;

import java.util.List;
import java.util.Set;

/**
 * What an answer means, by what was asked, its status and its form: the insurer's interface, cell by cell. What is not
 * listed is not the insurer speaking, whatever its status says.
 */
final class AnswerTable {

    private static final Set<Call> BATCH = Set.of(HAND_IN, ASK);
    private static final Set<Call> POST = Set.of(HAND_IN, ENROL, REISSUE);
    /** What brings people along. */
    private static final Set<Call> FULL = Set.of(HAND_IN, ENROL);
    private static final Set<Call> ANY = Set.of(Call.values());

    /** @param codes of a Problem, empty for every known one of the status */
    record Row(Set<Call> calls, Set<Integer> statuses, AnswerForm form, Set<String> codes, Outcome outcome) {

        private boolean is(Call call, int status, AnswerForm found, String code) {
            return calls.contains(call) && statuses.contains(status) && form == found
                    && (codes.isEmpty() || codes.contains(code));
        }
    }

    static final List<Row> ROWS = List.of(
            row(BATCH, Set.of(200, 201, 202), AnswerForm.RECEIPT, Outcome.JUDGED),
            row(BATCH, Set.of(200, 201, 202), AnswerForm.PROCESSING, Outcome.PROCESSING),
            row(Set.of(PAGE), Set.of(200), AnswerForm.PAGE, Outcome.DONE),
            row(Set.of(STANDING), Set.of(200), AnswerForm.RECORDS, Outcome.DONE),
            row(Set.of(BILL), Set.of(200), AnswerForm.BILL, Outcome.DONE),
            row(Set.of(REISSUE), Set.of(200, 201), AnswerForm.BILL, Outcome.DONE),
            problem(Set.of(BILL, REISSUE), 404, Set.of("BILL_UNKNOWN"), Outcome.REFUSED),
            problem(Set.of(REISSUE), 409, Set.of("BILL_PAID", "BILL_OPEN"), Outcome.REFUSED),
            row(Set.of(ENROL), Set.of(202), AnswerForm.EMPTY, Outcome.DONE),
            row(Set.of(ENROL), Set.of(202), AnswerForm.TAKEN, Outcome.DONE),
            problem(Set.of(ASK), 404, Set.of("BATCH_UNKNOWN"), Outcome.NOT_THERE),
            problem(POST, 409, Set.of("KEY_REUSED"), Outcome.KEY_USED),
            problem(POST, 400, Problem.ALTERED, Outcome.ALTERED),
            problem(POST, 400, Set.of("BODY_INVALID", "KEY_MISMATCH"), Outcome.REFUSED),
            problem(FULL, 413, Set.of(), Outcome.REFUSED),
            problem(FULL, 422, Set.of(), Outcome.REFUSED),
            problem(Set.of(PAGE, STANDING), 400, Set.of("CURSOR_UNKNOWN", "PARAMETER_MISSING"), Outcome.REFUSED),
            problem(ANY, 401, Set.of(), Outcome.NOT_ADMITTED),
            problem(ANY, 429, Set.of(), Outcome.LATER),
            problem(ANY, 503, Set.of(), Outcome.LATER));

    private AnswerTable() { }

    private static Row row(Set<Call> calls, Set<Integer> statuses, AnswerForm form, Outcome outcome) {
        return new Row(calls, statuses, form, Set.of(), outcome);
    }

    private static Row problem(Set<Call> calls, int status, Set<String> codes, Outcome outcome) {
        return new Row(calls, Set.of(status), AnswerForm.PROBLEM, codes, outcome);
    }

    /** @param code of a Problem, empty for another form */
    static Outcome outcome(Call call, int status, AnswerForm form, String code) {
        return ROWS.stream().filter(row -> row.is(call, status, form, code)).findFirst().map(Row::outcome)
                .orElse(Outcome.NO_ANSWER);
    }
}
