package id.iuranhub.simulator.faults;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.iuranhub.model.Misconfigured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One rule as it is written; what is not there is null. The meaning of each key: {@code simulator/faults-example.yaml}.
 */
record RuleText(MatchText match, Integer status,
        @JsonProperty("retry-after") @JsonAlias("retryAfter") Integer retryAfter,
        String code, String message, Effect.Drop drop, @JsonProperty("error-after") boolean errorAfter,
        Integer processing,
        RefuseText refuse, @JsonProperty("wrong-receipt") WrongReceipt wrongReceipt, boolean enrol, String delay) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,5})(ms|s)");

    /** What the interface says with a status, where a rule does not. */
    private static final Map<Integer, String> CODES = Map.of(400, "BODY_INVALID", 401, "SIGNATURE_INVALID", 404,
            "BATCH_UNKNOWN",
            409, "KEY_REUSED", 413, "TOO_MANY_RECORDS", 422, "CONTROL_MISMATCH", 429, "TOO_FAST", 503, "NOT_NOW");

    record RefuseText(String code, String field, String message) {
    }

    /** @throws Misconfigured where keys are missing, too many or out of range */
    Rule rule() {
        if (status == null && (retryAfter != null || code != null || message != null)) {
            throw new Misconfigured("retry-after, code and message belong to a status");
        }
        return new Rule(match == null ? Match.ALWAYS : match.match(), effect(), duration());
    }

    private Effect effect() {
        List<Effect> effects = effects();
        if (effects.size() > 1 || effects.isEmpty() && delay == null) {
            throw new Misconfigured(
                    "expected one effect (status, drop, error-after, processing, refuse, wrong-receipt or "
                    + "enrol; or delay alone), found " + effects.size());
        }
        return effects.isEmpty() ? new Effect.None() : effects.get(0);
    }

    private List<Effect> effects() {
        var effects = new ArrayList<Effect>();
        if (status != null) {
            effects.add(statusEffect());
        }
        if (drop != null) {
            effects.add(drop);
        }
        if (errorAfter) {
            effects.add(new Effect.ErrorAfter());
        }
        if (processing != null) {
            effects.add(processingEffect());
        }
        if (refuse != null) {
            effects.add(new Effect.Refuse(or(refuse.code(), "REFUSED"), or(refuse.field(), ""),
                    or(refuse.message(), "refused by a fault rule")));
        }
        if (wrongReceipt != null) {
            effects.add(wrongReceipt);
        }
        if (enrol) {
            effects.add(new Effect.Enrol());
        }
        return effects;
    }

    private Effect statusEffect() {
        if (status < 300 || status > 599) {
            throw new Misconfigured("status: expected 300 to 599, found " + status);
        }
        var seconds = retryAfter == null ? OptionalInt.empty() : OptionalInt.of(retryAfter);
        return new Effect.Status(status, seconds, or(code, CODES.getOrDefault(status, "FAULT")),
                or(message, "ordered by a fault rule"));
    }

    private Effect processingEffect() {
        if (processing < 0) {
            throw new Misconfigured("processing: expected a number of askings, found " + processing);
        }
        return new Effect.Processing(processing);
    }

    private Duration duration() {
        if (delay == null) {
            return Duration.ZERO;
        }
        var time = TIME.matcher(delay);
        if (!time.matches()) {
            throw new Misconfigured("delay: expected such as 2s or 250ms, found " + delay);
        }
        long number = Long.parseLong(time.group(1));
        return time.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
    }

    private static String or(String value, String absent) {
        return value == null ? absent : value;
    }
}
