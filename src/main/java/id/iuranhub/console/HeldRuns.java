package id.iuranhub.console;

import id.iuranhub.model.Blth;
import id.iuranhub.outbox.Guard;
import id.iuranhub.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs that wait for somebody to release them, and what people decide. */
public final class HeldRuns {

    private final Guard guard;
    private final Words words;

    public HeldRuns(Guard guard, Words words) {
        this.guard = guard;
        this.words = words;
    }

    /** @param scheme empty for all */
    List<Map<String, Object>> of(Blth blth, String scheme) {
        return guard.held(blth, scheme).stream().map(this::document).toList();
    }

    private Map<String, Object> document(Guard.Held held) {
        var document = new LinkedHashMap<String, Object>();
        document.put("what", "run");
        document.put("scheme", held.scheme());
        document.put("by", held.by());
        document.put("since", held.since().toString());
        document.put("reasons", held.reasons().stream().map(reason -> Map.of("what", reason.what(), "limit", reason.limit(),
                "found", reason.found(), "message", message(reason))).toList());
        return document;
    }

    private String message(Guard.Reason reason) {
        return words.text("guard." + reason.what(), Map.of("limit", reason.limit(), "found", reason.found()));
    }

    /** @return the run that was decided on */
    Guard.Held decide(Question question, Guard.Decision decision) {
        Blth blth = Api.blth(question);
        String scheme = question.text("scheme").orElseThrow(() -> Api.Refused.wrong("a scheme is needed"));
        String reason = question.text("reason").orElseThrow(() -> Api.Refused.wrong("a reason is needed"));
        var held = guard.held(blth, scheme).stream().findFirst()
                .filter(run -> guard.decide(run, decision, reason, question.who()));
        return held.orElseThrow(() -> new Api.Refused(409, "NOT_HELD", "no run of " + scheme + " " + blth + " is held"));
    }
}
