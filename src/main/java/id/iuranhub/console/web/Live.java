package id.iuranhub.console.web;

import id.iuranhub.model.Blth;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Tells a page how a month changes, as server-sent events, for as long as it is open. */
final class Live {

    private static final long EVERY_MILLIS = 2000;
    private static final int MOST = 200;
    /** A browser that lost sight of a stream, or whose login may have ended, asks anew. */
    private static final int TICKS = 300;

    private final Web web;
    private final Function<Blth, Object> cards;
    private final AtomicInteger open = new AtomicInteger();

    Live(Web web, Function<Blth, Object> cards) {
        this.web = web;
        this.cards = cards;
    }

    void stream(RoutingContext context, Frame frame) {
        var values = context.queryParam("blth");
        var blth = values.isEmpty() ? java.util.Optional.<Blth>empty() : Blth.parse(values.get(0));
        if (blth.isEmpty() || frame.login().isOfOpd() || open.get() >= MOST) {
            context.response().setStatusCode(204).end();
            return;
        }
        open.incrementAndGet();
        var response = context.response().setChunked(true).putHeader("Content-Type", "text/event-stream; charset=utf-8");
        response.write(": here\n\n");
        String[] last = {""};
        int[] ticks = {0};
        long timer = context.vertx().setPeriodic(EVERY_MILLIS, id -> context.vertx()
                .executeBlocking(() -> web.rendered("cards", frame, cards.apply(blth.get())), false)
                .onSuccess(html -> {
                    if (!response.closed() && !html.equals(last[0])) {
                        last[0] = html;
                        response.write("event: cards\ndata: " + html.replaceAll("\\R", "\ndata: ") + "\n\n");
                    }
                    if (++ticks[0] > TICKS && !response.ended()) {
                        response.end();
                    }
                }).onFailure(away -> response.end()));
        response.closeHandler(gone -> {
            context.vertx().cancelTimer(timer);
            open.decrementAndGet();
        });
    }
}
