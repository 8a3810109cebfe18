package id.iuranhub.console.deadletter;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.correction.Doing;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.deadletter.BulkRetries;
import java.util.LinkedHashMap;
import java.util.Map;

/** Retries of many rows as the API asks about them and writes them. */
public final class BulkRetryJson {

    private final BulkRetryService jobs;

    public BulkRetryJson(BulkRetryService jobs) {
        this.jobs = jobs;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/bulk-retries", Action.SEE_ALL, request -> Map.of("jobs",
                jobs.list(request.parameter("blth").isPresent() ? Api.blth(request).number() : 0).stream()
                .map(BulkRetryJson::document).toList()));
        endpoints.call("POST", "/bulk-retries", Action.WORK_ALL, this::start);
        endpoints.call("GET", "/bulk-retries/{id}", Action.SEE_ALL, request -> whole(jobs.whole(request.id())));
        endpoints.call("POST", "/bulk-retries/{id}/pause", Action.WORK_ALL,
                request -> moved(request, BulkRetries.Verb.PAUSE));
        endpoints.call("POST", "/bulk-retries/{id}/resume", Action.WORK_ALL,
                request -> moved(request, BulkRetries.Verb.RESUME));
        endpoints.call("POST", "/bulk-retries/{id}/cancel", Action.WORK_ALL,
                request -> moved(request, BulkRetries.Verb.CANCEL));
    }

    private Object start(ApiRequest request) {
        Api.blth(request);
        return Doing.document(jobs.start(new BulkRetryService.Wish(DeadLetterJson.filter(request),
                text(request, "confirm"), text(request, "reason"), text(request, "rate"), text(request, "limit")),
                request.asker()), BulkRetryJson::document);
    }

    private static String text(ApiRequest request, String name) {
        return request.text(name).orElse("");
    }

    private Map<String, Object> moved(ApiRequest request, BulkRetries.Verb verb) {
        return document(jobs.move(request.id(), verb, request.who()));
    }

    private static Map<String, Object> whole(BulkRetryService.Whole whole) {
        var document = document(whole.shown());
        document.put("waves", whole.waves().entrySet().stream().filter(wave -> wave.getKey() > 0)
                .map(wave -> Map.of("wave", wave.getKey(), "outcomes", wave.getValue())).toList());
        document.put("left", whole.left().stream().map(left -> Map.of("id", left.key().toString(), "wave", left.wave(),
                "outcome", left.outcome(), "code", left.code() == null ? "" : left.code())).toList());
        return document;
    }

    private static Map<String, Object> document(BulkRetryService.Shown shown) {
        var job = shown.job();
        var document = new LinkedHashMap<String, Object>();
        document.put("id", job.id());
        document.put("blth", job.blth().toString());
        document.put("scheme", job.scheme());
        document.put("code", job.code());
        document.put("state", job.state().word());
        document.put("who", job.who());
        document.put("reason", job.reason());
        document.put("rows", shown.rows());
        document.put("outcomes", shown.outcomes());
        document.put("wave", job.wave());
        document.put("rate", job.rate());
        document.put("limit", job.limit().toString());
        document.put("nextAt", job.nextAt().toString());
        document.put("startedAt", job.startedAt().toString());
        return document;
    }
}
