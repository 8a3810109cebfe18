package id.iuranhub.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP: paths to work, replies to bytes. Work runs on worker threads, for it unzips, hashes and waits for locks. */
public final class Front {

    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Vertx vertx;
    private final WorkerExecutor workers;
    private final Router router;
    private final Clock clock;

    /** @param clock whose time every answer tells */
    public Front(Vertx vertx, WorkerExecutor workers, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
        this.workers = workers;
        this.router = Router.router(vertx);
        router.post().handler(BodyHandler.create(false).setBodyLimit(Body.MOST_BYTES));
        router.errorHandler(413, context -> send(context, Reply.of(Body.tooLarge())));
        router.errorHandler(404, context -> send(context, unknown(context, 404)));
        router.errorHandler(405, context -> send(context, unknown(context, 405)));
    }

    public Front on(HttpMethod method, String path, Function<Request, Reply> work) {
        router.route(method, path).handler(context -> serve(context, work));
        return this;
    }

    public Router router() {
        return router;
    }

    private void serve(RoutingContext context, Function<Request, Reply> work) {
        Request request = Request.of(context);
        workers.executeBlocking(() -> Reply.of(() -> work.apply(request)), false)
                .onSuccess(reply -> delay(context, reply))
                .onFailure(broken -> fail(context, broken));
    }

    private void delay(RoutingContext context, Reply reply) {
        if (reply.delay().isZero()) {
            send(context, reply);
        } else {
            vertx.setTimer(reply.delay().toMillis(), late -> send(context, reply));
        }
    }

    private void fail(RoutingContext context, Throwable broken) {
        LOG.error("the simulator itself failed at {}", context.request().path(), broken);
        send(context, Reply.of(new Problem(500, "SIMULATOR_BROKEN", broken.toString())));
    }

    private void send(RoutingContext context, Reply reply) {
        if (context.response().closed()) {
            return;
        }
        if (reply.wire() == Reply.Wire.NOTHING) {
            context.request().connection().close();
            return;
        }
        byte[] body = json(reply.body());
        byte[] seen = reply.wire() == Reply.Wire.HALF ? Arrays.copyOf(body, body.length / 2) : body;
        reply.retryAfter().ifPresent(seconds -> context.response().putHeader("Retry-After", String.valueOf(seconds)));
        context.response()
                .putHeader("Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        context.response().setStatusCode(reply.status()).putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(seen));
    }

    private static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException notOurRecords) {
            throw new IllegalStateException(notOurRecords);
        }
    }

    private static Reply unknown(RoutingContext context, int status) {
        return Reply.of(new Problem(status, "PATH_UNKNOWN", "nothing at " + context.request().method() + " "
                + context.request().path()));
    }
}
