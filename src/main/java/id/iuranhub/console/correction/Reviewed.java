package id.iuranhub.console.correction;

import id.iuranhub.console.http.Api;
import id.iuranhub.deadletter.ReviewState;
import id.iuranhub.model.Nearest;
import id.iuranhub.model.State;
import java.util.List;
import java.util.Map;

/** What one person proposes, another reviews and somebody ends. @param <T> one of them, as it may be shown */
public interface Reviewed<T> {

    List<String> STATES = State.words(ReviewState.class);

    /** The latest first, masked. @param state empty for all; @param before the number to go on after, 0 at first */
    List<T> list(String state, long before);

    /** One in full, unmasked; that it was looked at is on record. */
    T seen(String id, String who);

    T review(String id, String who);

    T end(String id, String reason, String who);

    /** What stands in the list, the same for all kinds. */
    Line line(T one);

    /** @param reviewedBy , @param endedBy and @param endReason empty as long as nobody has */
    record Line(long id, ReviewState state, String reason, String proposedBy, String reviewedBy, String endedBy,
            String endReason) { }

    /** @throws Api.Refused there is no such state */
    static String state(String typed) {
        if (!typed.isEmpty() && !STATES.contains(typed)) {
            throw Api.Refused.wrong(Nearest.complaint("state", typed, "the filter", STATES))
                    .said("unknown", Map.of("typed", typed, "known", String.join(", ", STATES)));
        }
        return typed;
    }

    /** @param what it is the number of: {@code a correction} */
    static long number(String what, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Api.Refused.wrong("the ID of " + what + " is a number, not '" + id + "'")
                    .said("id", Map.of("typed", id));
        }
        return Long.parseLong(id);
    }

    /** What somebody has to have typed. */
    static String needed(String name, String typed) {
        if (typed.isBlank()) {
            throw Api.Refused.wrong(name + " is needed")
                    .said(name.equals("reason") ? name : "needed", Map.of("field", name));
        }
        return typed;
    }

    static String text(Object valueOrNull) {
        return valueOrNull == null ? "" : valueOrNull.toString();
    }
}
