package id.iuranhub.simulator.faults;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.iuranhub.simulator.http.Call;
import id.iuranhub.simulator.http.Problem;
import id.iuranhub.simulator.http.Reply;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** What a fault rule does to a request. */
public sealed interface Effect
        permits Effect.None, Effect.Status, Effect.Drop, Effect.ErrorAfter, Effect.Processing, Effect.Refuse,
        Effect.Enrol,
        WrongReceipt {

    /** The kinds of call it means something for. */
    default Set<Call> fits() {
        return EnumSet.allOf(Call.class);
    }

    /** The reply in place of what the work would answer; the work may be left undone. */
    default Reply around(Supplier<Reply> work) {
        return work.get();
    }

    /** The work is done as ever; such a rule is there for its delay. */
    record None() implements Effect {
    }

    /** Answers so and does nothing. */
    record Status(int status, OptionalInt retryAfter, String code, String message) implements Effect {
        @Override
        public Reply around(Supplier<Reply> work) {
            return Reply.of(new Problem(status, code, message)).after(retryAfter);
        }
    }

    /** Closes the connection without an answer, before or after the work is done. */
    enum Drop implements Effect {
        @JsonProperty("before") BEFORE,
        @JsonProperty("after") AFTER;

        @Override
        public Reply around(Supplier<Reply> work) {
            Reply unheard = this == AFTER ? work.get() : Reply.of(500, "");
            return unheard.cut(Reply.Wire.NOTHING);
        }
    }

    /** Does the work and answers 500. */
    record ErrorAfter() implements Effect {
        @Override
        public Reply around(Supplier<Reply> work) {
            work.get();
            return Reply.of(new Problem(500, "FAULT", "something broke after the work was done"));
        }
    }

    /** Takes a batch, judges it after so many askings. */
    record Processing(int asks) implements Effect {
        @Override
        public Set<Call> fits() {
            return EnumSet.of(Call.BATCH);
        }
    }

    /** Refuses the matching records of a batch when it is judged. */
    record Refuse(String code, String field, String message) implements Effect {
        @Override
        public Set<Call> fits() {
            return EnumSet.of(Call.BATCH);
        }
    }

    /** Enrols the workers of an enrolment request instead of only noting them. */
    record Enrol() implements Effect {
        @Override
        public Set<Call> fits() {
            return EnumSet.of(Call.ENROLMENT_REQUEST);
        }
    }
}
