package id.iuranhub.console.correction;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.deadletter.Corrections.Correction;
import id.iuranhub.deadletter.Corrections;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nearest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers that payroll goes on getting wrong: what people propose, review and end. */
public final class CorrectionService {

    private static final int LONGEST_NUMBER = 40;
    private static final List<String> KINDS = Arrays.stream(Corrections.Field.values()).map(Enum::name).toList();
    private static final List<String> STATES = List.of("proposed", "in-force", "ended");

    private final Corrections corrections;
    private final Schemes schemes;

    public CorrectionService(Corrections corrections, Schemes schemes) {
        this.corrections = corrections;
        this.schemes = schemes;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/corrections", Action.SEE_ALL, this::list);
        endpoints.call("POST", "/corrections", Action.WORK_ALL, this::propose);
        endpoints.call("GET", "/corrections/{id}", Action.PERSONAL_ALL, request -> show(request.id(), request));
        endpoints.call("POST", "/corrections/{id}/review", Action.RELEASE, request -> review(request.id(), request));
        endpoints.call("POST", "/corrections/{id}/end", Action.WORK_ALL, request -> end(request.id(), request));
    }

    public Map<String, Object> propose(ApiRequest request) {
        String kind = needed(request, "field").toUpperCase(java.util.Locale.ROOT);
        if (!KINDS.contains(kind)) {
            throw Api.Refused.wrong(Nearest.complaint("field", kind, "corrections", KINDS));
        }
        var number = Corrections.Field.valueOf(kind);
        String old = needed(request, "old").strip();
        String right = needed(request, "new").strip();
        if (!number.isValid(right)) {
            throw Api.Refused.wrong("the new " + kind + " is none: it does not pass the check of a " + kind);
        }
        if (old.equals(right) || old.length() > LONGEST_NUMBER) {
            throw Api.Refused.wrong("the old " + kind + " is another than the new one, of at most " + LONGEST_NUMBER
                    + " characters");
        }
        Blth from = blth(request, "from").orElseThrow(() -> Api.Refused.wrong("the first month is needed, as from"));
        Blth to = blth(request, "to").orElse(null);
        if (to != null && to.compareTo(from) < 0) {
            throw Api.Refused.wrong("the last month, " + to + ", is before the first, " + from);
        }
        return whole(
                corrections.propose(new Corrections.Proposal(number, old, right,
                schemes.named(needed(request, "scheme")).id(), from, to,
                needed(request, "reason"), request.who())));
    }

    public static String needed(ApiRequest request, String name) {
        return request.text(name).orElseThrow(() -> Api.Refused.wrong(name + " is needed"));
    }

    private static Optional<Blth> blth(ApiRequest request, String name) {
        return request.text(name).map(text -> Blth.parse(text)
                .orElseThrow(() -> Api.Refused.wrong("a BLTH is written 2026-05, not '" + text + "'")));
    }

    public Map<String, Object> list(ApiRequest request) {
        String scheme = request.parameter("scheme").map(name -> schemes.named(name).id()).orElse("");
        String state = request.parameter("state").orElse("");
        if (!state.isEmpty() && !STATES.contains(state)) {
            throw Api.Refused.wrong(Nearest.complaint("state", state, "the filter", STATES));
        }
        long before = request.parameter("before").map(id -> number("a correction", id)).orElse(0L);
        return Map.of("corrections", corrections.list(scheme, state, before).stream()
                .map(CorrectionService::masked).toList());
    }

    /** A correction in full, unmasked; that it was looked at is on record. */
    public Map<String, Object> show(String id, ApiRequest request) {
        var correction = correction(id);
        corrections.seen(correction, request.who());
        return whole(correction);
    }

    public Map<String, Object> review(String id, ApiRequest request) {
        if (!corrections.review(correction(id), request.who())) {
            throw new Api.Refused(409, "NOT_NOW", "correction " + id + " is " + correction(id).state());
        }
        return masked(correction(id));
    }

    public Map<String, Object> end(String id, ApiRequest request) {
        if (!corrections.end(correction(id), needed(request, "reason"), request.who())) {
            throw new Api.Refused(409, "NOT_NOW", "correction " + id + " has ended");
        }
        return masked(correction(id));
    }

    static long number(String what, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Api.Refused.wrong("the ID of " + what + " is a number, not '" + id + "'");
        }
        return Long.parseLong(id);
    }

    private Correction correction(String id) {
        return corrections.find(number("a correction", id)).orElseThrow(() -> Api.Refused.absent("correction " + id));
    }

    private static Map<String, Object> masked(Correction correction) {
        var document = whole(correction);
        document.put("old", correction.kind().masked(correction.old()));
        document.put("new", correction.kind().masked(correction.right()));
        return document;
    }

    private static Map<String, Object> whole(Correction correction) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", correction.id());
        document.put("field", correction.kind().name());
        document.put("old", correction.old());
        document.put("new", correction.right());
        document.put("scheme", correction.scheme());
        document.put("from", correction.from().toString());
        document.put("to", correction.to() == null ? "" : correction.to().toString());
        document.put("state", correction.state());
        document.put("reason", correction.reason());
        document.put("proposedBy", correction.proposedBy());
        document.put("proposedAt", correction.proposedAt().toString());
        document.put("reviewedBy", correction.reviewedBy() == null ? "" : correction.reviewedBy());
        document.put("endedBy", correction.endedBy() == null ? "" : correction.endedBy());
        document.put("endReason", correction.endReason() == null ? "" : correction.endReason());
        return document;
    }
}
