package id.iuranhub.console.run;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.run.RunGuard;
import id.iuranhub.outbox.run.Runs;
import id.iuranhub.store.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.ProducerTemplate;

/** The monthly run on command. */
public final class RunService {

    private final Database database;
    private final Schemes schemes;
    private final ProducerTemplate routes;
    private final HeldRuns heldRuns;
    private final RefusedVoidService voids;
    private final Runs runs;
    private final LedgerLock lock;

    public RunService(Database database, Schemes schemes, ProducerTemplate routes, HeldRuns heldRuns,
            RefusedVoidService voids, Runs runs, LedgerLock lock) {
        this.runs = runs;
        this.lock = lock;
        this.database = database;
        this.schemes = schemes;
        this.routes = routes;
        this.heldRuns = heldRuns;
        this.voids = voids;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("POST", "/runs", Action.RUN, this::send);
        endpoints.call("POST", "/runs/release", Action.RELEASE, this::release);
        endpoints.call("POST", "/runs/pause", Action.RUN, this::pause);
        endpoints.call("POST", "/runs/resume", Action.RUN, this::resume);
        endpoints.call("POST", "/runs/cancel", Action.RUN, this::cancel);
    }

    public Map<String, Object> send(ApiRequest request) {
        Blth blth = Api.blth(request);
        String scheme = request.text("scheme").map(name -> schemes.named(name).id()).orElse("");
        if (request.text("dryRun").map(Boolean::parseBoolean).orElse(false)) {
            return sums(blth, database.sql("outbox/wouldSend").param("blth", blth.number()).param("scheme", scheme)
                    .query().singleRow());
        }
        return run(new Runs.Order(blth, scheme, request.who()), request);
    }

    private Map<String, Object> run(Runs.Order order, ApiRequest request) {
        long before = database.sql("outbox/lastRun").query(Long.class).single();
        if (request.text("wait").map(Boolean::parseBoolean).orElse(false)) {
            routes.requestBody("direct:run", order);
        } else {
            routes.asyncSendBody("direct:run-push", routes.requestBody("direct:run-prepare", order));
        }
        var answer = sums(order.blth(), database.sql("outbox/sentIn").param("blth", order.blth().number())
                .param("scheme", order.scheme())
                .param("after", before).query().singleRow());
        answer.put("held", heldRuns.of(order.blth(), order.scheme()));
        answer.put("refusedVoids", voids.of(order.blth(), order.scheme()));
        return answer;
    }

    /** A held run goes on, on the word of whoever releases it; answered like a run. */
    public Map<String, Object> release(ApiRequest request) {
        var held = heldRuns.decide(request, RunGuard.Decision.RELEASED);
        return run(new Runs.Order(held.blth(), held.scheme(), request.who()), request);
    }

    /**
     * A run that is held, paused or under way is given up; a later one looks anew. What has gone already stays gone.
     */
    public Map<String, Object> cancel(ApiRequest request) {
        var order = decided(request);
        if (!heldRuns.of(order.blth(), order.scheme()).isEmpty()) {
            heldRuns.decide(request, RunGuard.Decision.CANCELLED);
            return state(order, "cancelled");
        }
        String reason = reason(request);
        var cancelled = new AtomicBoolean();
        lock.take(() -> cancelled.set(runs.cancel(order, reason)));
        if (!cancelled.get()) {
            throw notNow(order, "neither held nor under way");
        }
        return state(order, "cancelled");
    }

    /** Nothing more of a run goes out until somebody resumes or cancels it. */
    public Map<String, Object> pause(ApiRequest request) {
        var order = decided(request);
        if (!runs.pause(order, reason(request))) {
            throw notNow(order, "not under way");
        }
        return state(order, "paused");
    }

    public Map<String, Object> resume(ApiRequest request) {
        var order = decided(request);
        routes.asyncSendBody("direct:run-push", runs.resume(order).orElseThrow(() -> notNow(order, "not paused")));
        return state(order, "running");
    }

    private Runs.Order decided(ApiRequest request) {
        String scheme = request.text("scheme").orElseThrow(() -> Api.Refused.wrong("a scheme is needed"));
        return new Runs.Order(Api.blth(request), schemes.named(scheme).id(), request.who());
    }

    private static String reason(ApiRequest request) {
        return request.text("reason").orElseThrow(() -> Api.Refused.wrong("a reason is needed")
                .said("reason", Map.of()));
    }

    private static Api.Refused notNow(Runs.Order order, String what) {
        return new Api.Refused(409, "NOT_NOW", "the run of " + order.scheme() + " " + order.blth() + " is " + what);
    }

    private static Map<String, Object> state(Runs.Order order, String state) {
        return Map.of("blth", order.blth().toString(), "scheme", order.scheme(), "state", state);
    }

    private static Map<String, Object> sums(Blth blth, Map<String, Object> row) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("blth", blth.toString());
        for (String figure
                : new String[] {"batches", "records", "accepted", "refused", "unknown", "waiting", "rupiah"}) {
            answer.put(figure, number(row, figure));
        }
        return answer;
    }

    private static long number(Map<String, Object> row, String figure) {
        return row.get(figure) == null ? 0 : ((Number) row.get(figure)).longValue();
    }
}
