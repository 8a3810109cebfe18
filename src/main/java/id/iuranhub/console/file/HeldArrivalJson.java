package id.iuranhub.console.file;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.file.HeldArrivals.Standing;
import id.iuranhub.model.Blth;
import id.iuranhub.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files and snapshots that wait for somebody's word, as the API writes them. */
public final class HeldArrivalJson {

    private final HeldArrivalService arrivals;
    private final Words words;

    public HeldArrivalJson(HeldArrivalService arrivals, Words words) {
        this.arrivals = arrivals;
        this.words = words;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/held", Action.SEE_ALL,
                request -> Map.of("held", arrivals.all().stream().map(this::document).toList()));
        endpoints.call("POST", "/held/{id}/release", Action.RELEASE, request -> decide(request, Standing.RELEASED));
        endpoints.call("POST", "/held/{id}/reject", Action.RELEASE, request -> decide(request, Standing.REJECTED));
    }

    /** The waiting files of a scheme's month, and snapshots of its NPP. */
    public List<Map<String, Object>> of(Blth blth, Scheme scheme) {
        return arrivals.of(blth, scheme).stream().map(this::document).toList();
    }

    private Map<String, Object> decide(ApiRequest request, Standing decision) {
        var document = document(
                arrivals.decide(request.id(), decision, request.text("reason").orElse(""), request.who()));
        document.put("state", decision.word());
        return document;
    }

    private Map<String, Object> document(HeldArrivalService.Waiting waiting) {
        var arrival = waiting.held().arrival();
        var document = new LinkedHashMap<String, Object>();
        document.put("what", arrival.kind().word());
        document.put("id", waiting.held().id());
        document.put("scheme", waiting.scheme());
        document.put("source", arrival.source());
        document.put("name", arrival.name());
        document.put("opd", arrival.opd());
        document.put("since", waiting.held().since().toString());
        document.put("reasons", waiting.causes().stream().map(cause -> Map.of("what", cause.what(), "limit",
                cause.limit(), "found", cause.found(), "message", cause.in(words))).toList());
        return document;
    }
}
