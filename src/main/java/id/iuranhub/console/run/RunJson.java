package id.iuranhub.console.run;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.outbox.run.Runs;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs as the API orders and answers them. */
public final class RunJson {

    private final RunService runs;
    private final HeldRunJson held;
    private final RefusedVoidJson voids;

    public RunJson(RunService runs, HeldRunJson held, RefusedVoidJson voids) {
        this.runs = runs;
        this.held = held;
        this.voids = voids;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("POST", "/runs", Action.RUN, request -> asked(request, "dryRun")
                ? sums(runs.tried(wish(request))) : outcome(runs.send(wish(request), asked(request, "wait"))));
        endpoints.call("POST", "/runs/release", Action.RELEASE,
                request -> outcome(runs.release(wish(request), asked(request, "wait"))));
        endpoints.call("POST", "/runs/pause", Action.RUN, request -> state(runs.pause(wish(request)), "paused"));
        endpoints.call("POST", "/runs/resume", Action.RUN, request -> state(runs.resume(wish(request)), "running"));
        endpoints.call("POST", "/runs/cancel", Action.RUN, request -> state(runs.cancel(wish(request)), "cancelled"));
    }

    private static RunService.Wish wish(ApiRequest request) {
        return new RunService.Wish(request.parameter("blth").or(() -> request.text("blth")).orElse(""),
                request.text("scheme").orElse(""), request.text("reason").orElse(""), request.who());
    }

    private static boolean asked(ApiRequest request, String what) {
        return request.text(what).map(Boolean::parseBoolean).orElse(false);
    }

    private static Map<String, Object> sums(RunService.Sums sums) {
        var document = new LinkedHashMap<String, Object>();
        document.put("blth", sums.blth().toString());
        document.put("batches", sums.batches());
        document.put("records", sums.records());
        document.put("accepted", sums.accepted());
        document.put("refused", sums.refused());
        document.put("unknown", sums.unknown());
        document.put("waiting", sums.waiting());
        document.put("rupiah", sums.rupiah());
        return document;
    }

    private Map<String, Object> outcome(RunService.Sums sums) {
        var document = sums(sums);
        document.put("held", sums.held().stream().map(held::document).toList());
        document.put("refusedVoids", voids.of(sums.blth(), sums.scheme()));
        return document;
    }

    private static Map<String, Object> state(Runs.Order order, String state) {
        return Map.of("blth", order.blth().toString(), "scheme", order.scheme(), "state", state);
    }
}
