package id.iuranhub.console;

import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.Turn;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.Guard;
import id.iuranhub.outbox.Runs;
import id.iuranhub.store.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.ProducerTemplate;

/** The monthly run on command. */
public final class RunDesk {

    private final Database database;
    private final Schemes schemes;
    private final ProducerTemplate routes;
    private final HeldRuns heldRuns;
    private final VoidDesk voids;
    private final Runs runs;
    private final Turn turn;

    public RunDesk(Database database, Schemes schemes, ProducerTemplate routes, HeldRuns heldRuns, VoidDesk voids, Runs runs, Turn turn) {
        this.runs = runs;
        this.turn = turn;
        this.database = database;
        this.schemes = schemes;
        this.routes = routes;
        this.heldRuns = heldRuns;
        this.voids = voids;
    }

    Map<String, Object> send(Question question) {
        Blth blth = Api.blth(question);
        String scheme = question.text("scheme").map(name -> schemes.named(name).id()).orElse("");
        if (question.text("dryRun").map(Boolean::parseBoolean).orElse(false)) {
            return sums(blth, database.sql("outbox/wouldSend").param("blth", blth.number()).param("scheme", scheme)
                    .query().singleRow());
        }
        return run(new Runs.Order(blth, scheme, question.who()), question);
    }

    private Map<String, Object> run(Runs.Order order, Question question) {
        long before = database.sql("outbox/lastRun").query(Long.class).single();
        if (question.text("wait").map(Boolean::parseBoolean).orElse(false)) {
            routes.requestBody("direct:run", order);
        } else {
            routes.asyncSendBody("direct:run-push", routes.requestBody("direct:run-prepare", order));
        }
        var answer = sums(order.blth(), database.sql("outbox/sentIn").param("blth", order.blth().number()).param("scheme", order.scheme())
                .param("after", before).query().singleRow());
        answer.put("held", heldRuns.of(order.blth(), order.scheme()));
        answer.put("refusedVoids", voids.of(order.blth(), order.scheme()));
        return answer;
    }

    /** A held run goes on, on the word of whoever releases it; answered like a run. */
    Map<String, Object> release(Question question) {
        var held = heldRuns.decide(question, Guard.Decision.RELEASED);
        return run(new Runs.Order(held.blth(), held.scheme(), question.who()), question);
    }

    /** A run that is held, paused or under way is given up; a later one looks anew. What has gone already stays gone. */
    Map<String, Object> cancel(Question question) {
        var order = decided(question);
        if (!heldRuns.of(order.blth(), order.scheme()).isEmpty()) {
            heldRuns.decide(question, Guard.Decision.CANCELLED);
            return state(order, "cancelled");
        }
        String reason = reason(question);
        var cancelled = new AtomicBoolean();
        turn.take(() -> cancelled.set(runs.cancel(order, reason)));
        if (!cancelled.get()) {
            throw notNow(order, "neither held nor under way");
        }
        return state(order, "cancelled");
    }

    /** Nothing more of a run goes out until somebody resumes or cancels it. */
    Map<String, Object> pause(Question question) {
        var order = decided(question);
        if (!runs.pause(order, reason(question))) {
            throw notNow(order, "not under way");
        }
        return state(order, "paused");
    }

    Map<String, Object> resume(Question question) {
        var order = decided(question);
        routes.asyncSendBody("direct:run-push", runs.resume(order).orElseThrow(() -> notNow(order, "not paused")));
        return state(order, "running");
    }

    private Runs.Order decided(Question question) {
        String scheme = question.text("scheme").orElseThrow(() -> Api.Refused.wrong("a scheme is needed"));
        return new Runs.Order(Api.blth(question), schemes.named(scheme).id(), question.who());
    }

    private static String reason(Question question) {
        return question.text("reason").orElseThrow(() -> Api.Refused.wrong("a reason is needed"));
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
        for (String figure : new String[] {"batches", "records", "accepted", "refused", "unknown", "waiting", "rupiah"}) {
            answer.put(figure, number(row, figure));
        }
        return answer;
    }

    private static long number(Map<String, Object> row, String figure) {
        return row.get(figure) == null ? 0 : ((Number) row.get(figure)).longValue();
    }
}
