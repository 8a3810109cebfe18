package id.iuranhub.console;

import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
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

    public RunDesk(Database database, Schemes schemes, ProducerTemplate routes) {
        this.database = database;
        this.schemes = schemes;
        this.routes = routes;
    }

    Map<String, Object> send(Question question) {
        Blth blth = Api.blth(question);
        String scheme = question.text("scheme").map(name -> schemes.named(name).id()).orElse("");
        if (question.text("dryRun").map(Boolean::parseBoolean).orElse(false)) {
            return sums(blth, database.sql("outbox/wouldSend").param("blth", blth.number()).param("scheme", scheme)
                    .query().singleRow());
        }
        long before = database.sql("outbox/lastRun").query(Long.class).single();
        var order = new Runs.Order(blth, scheme, question.who());
        if (question.text("wait").map(Boolean::parseBoolean).orElse(false)) {
            routes.requestBody("direct:run", order);
        } else {
            routes.requestBody("direct:run-prepare", order);
            routes.asyncSendBody("direct:run-push", order);
        }
        return sums(blth, database.sql("outbox/sentIn").param("blth", blth.number()).param("scheme", scheme)
                .param("after", before).query().singleRow());
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
