package id.iuranhub.console.run;

import id.iuranhub.model.Blth;
import id.iuranhub.outbox.run.RunGuard;
import id.iuranhub.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs that wait for somebody to release them, as the API writes them. */
public final class HeldRunJson {

    private final RunGuard guard;
    private final Words words;

    public HeldRunJson(RunGuard guard, Words words) {
        this.guard = guard;
        this.words = words;
    }

    /** @param scheme empty for all */
    public List<Map<String, Object>> of(Blth blth, String scheme) {
        return guard.held(blth, scheme).stream().map(this::document).toList();
    }

    Map<String, Object> document(RunGuard.Held held) {
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
}
