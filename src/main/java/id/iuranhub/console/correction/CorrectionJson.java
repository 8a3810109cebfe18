package id.iuranhub.console.correction;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import java.util.LinkedHashMap;
import java.util.Map;

/** Corrections as the API asks about them and writes them. */
public final class CorrectionJson {

    private final CorrectionService corrections;

    public CorrectionJson(CorrectionService corrections) {
        this.corrections = corrections;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/corrections", Action.SEE_ALL, this::list);
        endpoints.call("POST", "/corrections", Action.WORK_ALL,
                request -> document(corrections.propose(wish(request), request.who())));
        endpoints.call("GET", "/corrections/{id}", Action.PERSONAL_ALL,
                request -> document(corrections.seen(request.id(), request.who())));
        endpoints.call("POST", "/corrections/{id}/review", Action.RELEASE,
                request -> document(corrections.review(request.id(), request.who())));
        endpoints.call("POST", "/corrections/{id}/end", Action.WORK_ALL, request ->
                document(corrections.end(request.id(), request.text("reason").orElse(""), request.who())));
    }

    private static CorrectionService.Wish wish(ApiRequest request) {
        return new CorrectionService.Wish(request.text("field").orElse(""), request.text("old").orElse(""),
                request.text("new").orElse(""), request.text("scheme").orElse(""), request.text("from").orElse(""),
                request.text("to").orElse(""), request.text("reason").orElse(""));
    }

    private Map<String, Object> list(ApiRequest request) {
        long before = request.parameter("before").map(id -> Reviewed.number("a correction", id)).orElse(0L);
        return Map.of("corrections", corrections.list(request.parameter("scheme").orElse(""),
                request.parameter("state").orElse(""), before).stream().map(CorrectionJson::document).toList());
    }

    private static Map<String, Object> document(ShownCorrection shown) {
        var correction = shown.entry();
        var document = new LinkedHashMap<String, Object>();
        document.put("id", correction.id());
        document.put("field", correction.kind().name());
        document.put("old", shown.old());
        document.put("new", shown.right());
        document.put("scheme", correction.scheme());
        document.put("from", correction.from().toString());
        document.put("to", shown.to());
        document.put("state", correction.state().word());
        document.put("reason", correction.reason());
        document.put("proposedBy", correction.proposedBy());
        document.put("proposedAt", correction.proposedAt().toString());
        document.put("reviewedBy", Reviewed.text(correction.reviewedBy()));
        document.put("endedBy", Reviewed.text(correction.endedBy()));
        document.put("endReason", Reviewed.text(correction.endReason()));
        return document;
    }
}
