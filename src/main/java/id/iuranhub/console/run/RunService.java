package id.iuranhub.console.run;

import id.iuranhub.console.http.Api;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.run.RunGuard;
import id.iuranhub.outbox.run.Runs;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.ProducerTemplate;

/** The monthly run on command. */
public final class RunService {

    private final Database database;
    private final Schemes schemes;
    private final ProducerTemplate routes;
    private final RunGuard guard;
    private final Runs runs;
    private final LedgerLock lock;

    /** What somebody wants of a run, as typed; empty where nothing was. @param who the login that asks */
    public record Wish(String blth, String scheme, String reason, String who) { }

    /**
     * What a run came to, or would come to.
     *
     * @param scheme  empty for all
     * @param batches as {@code records}, of all states
     * @param rupiah  of those that are accepted; of all before a run
     * @param held    the runs that wait for somebody to release them
     */
    public record Sums(Blth blth, String scheme, long batches, long records, long accepted, long refused, long unknown,
            long waiting, long rupiah, List<RunGuard.Held> held) {

        private static Sums of(Runs.Order order, ResultSet row, List<RunGuard.Held> held) throws SQLException {
            return new Sums(order.blth(), order.scheme(), row.getLong("batches"), row.getLong("records"),
                    row.getLong("accepted"), row.getLong("refused"), row.getLong("unknown"), row.getLong("waiting"),
                    row.getLong("rupiah"), held);
        }
    }

    public RunService(Database database, Schemes schemes, ProducerTemplate routes, RunGuard guard, Runs runs,
            LedgerLock lock) {
        this.database = database;
        this.schemes = schemes;
        this.routes = routes;
        this.guard = guard;
        this.runs = runs;
        this.lock = lock;
    }

    /** What a run would send now; nothing is changed. */
    public Sums tried(Wish wish) {
        var order = ordered(wish);
        return database.sql("outbox/wouldSend").param("blth", order.blth().number()).param("scheme", order.scheme())
                .query((row, number) -> Sums.of(order, row, List.of())).single();
    }

    /** @param wait until all has been sent and answered; else until it is sealed */
    public Sums send(Wish wish, boolean wait) {
        return run(ordered(wish), wait);
    }

    private Sums run(Runs.Order order, boolean wait) {
        long before = database.sql("outbox/lastRun").query(Long.class).single();
        if (wait) {
            routes.requestBody("direct:run", order);
        } else {
            routes.asyncSendBody("direct:run-push", routes.requestBody("direct:run-prepare", order));
        }
        return database.sql("outbox/sentIn").param("blth", order.blth().number()).param("scheme", order.scheme())
                .param("after", before)
                .query((row, number) -> Sums.of(order, row, guard.held(order.blth(), order.scheme()))).single();
    }

    /** The runs that wait for somebody. @param scheme empty for all */
    public List<RunGuard.Held> held(Blth blth, String scheme) {
        return guard.held(blth, scheme);
    }

    /** A held run goes on, on the word of whoever releases it; answered like a run. */
    public Sums release(Wish wish, boolean wait) {
        var held = decide(wish, RunGuard.Decision.RELEASED);
        return run(new Runs.Order(held.blth(), held.scheme(), wish.who), wait);
    }

    /**
     * A run that is held, paused or under way is given up; a later one looks anew. What has gone already stays gone.
     */
    public Runs.Order cancel(Wish wish) {
        var order = ofOne(wish);
        if (!guard.held(order.blth(), order.scheme()).isEmpty()) {
            decide(wish, RunGuard.Decision.CANCELLED);
            return order;
        }
        String reason = reason(wish);
        var cancelled = new AtomicBoolean();
        lock.take(() -> cancelled.set(runs.cancel(order, reason)));
        if (!cancelled.get()) {
            throw notNow(order, "neither held nor under way");
        }
        return order;
    }

    /** Nothing more of a run goes out until somebody resumes or cancels it. */
    public Runs.Order pause(Wish wish) {
        var order = ofOne(wish);
        if (!runs.pause(order, reason(wish))) {
            throw notNow(order, "not under way");
        }
        return order;
    }

    public Runs.Order resume(Wish wish) {
        var order = ofOne(wish);
        routes.asyncSendBody("direct:run-push", runs.resume(order).orElseThrow(() -> notNow(order, "not paused")));
        return order;
    }

    /** @return the run that was decided on */
    private RunGuard.Held decide(Wish wish, RunGuard.Decision decision) {
        Blth blth = Api.blth(wish.blth);
        String scheme = scheme(wish);
        String reason = reason(wish);
        return guard.held(blth, scheme).stream().findFirst()
                .filter(run -> guard.decide(run, decision, reason, wish.who))
                .orElseThrow(() -> new Api.Refused(409, "NOT_HELD", "no run of " + scheme + " " + blth + " is held"));
    }

    /** Of all schemes where none is named. */
    private Runs.Order ordered(Wish wish) {
        return new Runs.Order(Api.blth(wish.blth), wish.scheme.isBlank() ? "" : schemes.named(wish.scheme).id(),
                wish.who);
    }

    private Runs.Order ofOne(Wish wish) {
        return new Runs.Order(Api.blth(wish.blth), schemes.named(scheme(wish)).id(), wish.who);
    }

    private static String scheme(Wish wish) {
        if (wish.scheme.isBlank()) {
            throw Api.Refused.wrong("a scheme is needed").said("needed", Map.of("field", "scheme"));
        }
        return wish.scheme;
    }

    private static String reason(Wish wish) {
        if (wish.reason.isBlank()) {
            throw Api.Refused.wrong("a reason is needed").said("reason", Map.of());
        }
        return wish.reason;
    }

    private static Api.Refused notNow(Runs.Order order, String what) {
        return new Api.Refused(409, "NOT_NOW", "the run of " + order.scheme() + " " + order.blth() + " is " + what)
                .said("run", Map.of("scheme", order.scheme(), "blth", order.blth().toString()));
    }
}
