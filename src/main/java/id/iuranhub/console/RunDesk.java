package id.iuranhub.console;

import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.Guard;
import id.iuranhub.outbox.Runs;
import id.iuranhub.store.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.ProducerTemplate;

/** The monthly run on command. */
public final class RunDesk {

    private final Database database;
    private final Schemes schemes;
    private final ProducerTemplate routes;
    private final HeldRuns heldRuns;

    public RunDesk(Database database, Schemes schemes, ProducerTemplate routes, HeldRuns heldRuns) {
        this.database = database;
        this.schemes = schemes;
        this.routes = routes;
        this.heldRuns = heldRuns;
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
            routes.requestBody("direct:run-prepare", order);
            routes.asyncSendBody("direct:run-push", order);
        }
        var answer = sums(order.blth(), database.sql("outbox/sentIn").param("blth", order.blth().number()).param("scheme", order.scheme())
                .param("after", before).query().singleRow());
        answer.put("held", heldRuns.of(order.blth(), order.scheme()));
        return answer;
    }

    /** A held run goes on, on the word of whoever releases it; answered like a run. */
    Map<String, Object> release(Question question) {
        var held = heldRuns.decide(question, Guard.Decision.RELEASED);
        return run(new Runs.Order(held.blth(), held.scheme(), question.who()), question);
    }

    /** A held run is given up; a later one looks anew. */
    Map<String, Object> cancel(Question question) {
        var held = heldRuns.decide(question, Guard.Decision.CANCELLED);
        return Map.of("blth", held.blth().toString(), "scheme", held.scheme(), "state", "cancelled");
    }

    private static Map<String, Object> sums(Blth blth, Map<String, Object> row) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("blth", blth.toString());
        for (String figure : new String[] {"batches", "records", "accepted", "refused", "unknown", "rupiah"}) {
            answer.put(figure, number(row, figure));
        }
        return answer;
    }

    private static long number(Map<String, Object> row, String figure) {
        return row.get(figure) == null ? 0 : ((Number) row.get(figure)).longValue();
    }
}
