package id.iuranhub.outbox.insurer;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.model.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Message;

/**
 * The insurer's word on one request, or that it has not spoken. The one place where an answer is interpreted: by its
 * form, see {@link AnswerTable}.
 *
 * @param json    the body, missing where it is no JSON
 * @param problem {@link Problem#NONE} where it is of another form
 * @param receipt null where it is of another form
 * @param pause   to wait before the next request, as the sender asks
 * @param trouble what is wrong between the hub and the insurer; empty where it spoke
 */
public record Word(Call call, int status, AnswerForm form, Outcome outcome, JsonNode json, Problem problem,
        Receipt receipt, Duration pause,
                   Optional<Trouble> trouble, String seen) {

    /**
     * @param key that was handed in or asked about, empty for another call; @throws IOException the answer breaks off
     */
    public static Word of(Call call, String key, Message message, Instant now) throws IOException {
        return of(call, key, HttpReply.of(message), now);
    }

    static Word of(Call call, String key, HttpReply reply, Instant now) {
        AnswerBody body = AnswerBody.of(reply.body());
        AnswerForm form = body.form(key, reply.status());
        Problem problem = body.problem();
        Outcome outcome = AnswerTable.outcome(call, reply.status(), form, problem.code());
        var trouble = Obstacle.of(reply, form, outcome, problem, body, now);
        return new Word(call, reply.status(), form, outcome, body.json(), problem, outcome == Outcome.JUDGED
                ? body.receipt() : null,
                reply.pause(now), trouble, AnswerExcerpt.of(reply, form, body));
    }

    /** Whether it was the insurer who answered. */
    public boolean spoke() {
        return outcome != Outcome.NO_ANSWER;
    }
}
