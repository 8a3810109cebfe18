package id.iuranhub.console.run;

import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.run.RunGuard;
import id.iuranhub.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs that wait for somebody to release them, and what people decide. */
public final class HeldRuns {

    private final RunGuard runGuard;
    private final Words words;

    public HeldRuns(RunGuard runGuard, Words words) {
        this.runGuard = runGuard;
        this.words = words;
    }

    /** @param scheme empty for all */
    public List<Map<String, Object>> of(Blth blth, String scheme) {
        return runGuard.held(blth, scheme).stream().map(this::document).toList();
    }

    private Map<String, Object> document(RunGuard.Held held) {
        var document = new LinkedHashMap<String, Object>();
        document.put("what", "run");
        document.put("scheme", held.scheme());
        document.put("by", held.by());
        document.put("since", held.since().toString());
        document.put("reasons", held.reasons().stream()
                .map(reason -> Map.of("what", reason.what(), "limit", reason.limit(),
                "found", reason.found(), "message", reason.in(words))).toList());
        return document;
    }

    /** @return the run that was decided on */
    RunGuard.Held decide(ApiRequest request, RunGuard.Decision decision) {
        Blth blth = Api.blth(request);
        String scheme = request.text("scheme").orElseThrow(() -> Api.Refused.wrong("a scheme is needed"));
        String reason = request.text("reason").orElseThrow(() -> Api.Refused.wrong("a reason is needed")
                .said("reason", Map.of()));
        var held = runGuard.held(blth, scheme).stream().findFirst()
                .filter(run -> runGuard.decide(run, decision, reason, request.who()));
        return held.orElseThrow(() -> new Api.Refused(409, "NOT_HELD", "no run of " + scheme + " " + blth
                + " is held"));
    }
}
