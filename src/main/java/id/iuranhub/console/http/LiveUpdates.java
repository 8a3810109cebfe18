package id.iuranhub.console.http;

import id.iuranhub.console.access.Logins;
import id.iuranhub.model.Blth;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Tells pages how a month changes, as server-sent events, for as long as they are open. However many look at a month,
 * it is looked up once every two seconds, and not again while the last look still goes on.
 */
public final class LiveUpdates {

    private static final long EVERY_MILLIS = 2000;
    private static final int MOST = 200;
    private static final int MOST_OF_A_LOGIN = 6;
    /** A browser that lost sight of a stream asks anew. */
    private static final int TICKS = 300;

    private final Function<Blth, Object> cards;
    private final Logins logins;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Integer> ofLogin = new ConcurrentHashMap<>();
    private final Map<Blth, Watch> watches = new ConcurrentHashMap<>();

    public LiveUpdates(Function<Blth, Object> cards, Logins logins) {
        this.cards = cards;
        this.logins = logins;
    }

    /** One page that is open. */
    private static final class Stream {
        private final HttpServerResponse response;
        private final Frame frame;
        private final String session;
        private String last = "";
        private int ticks;

        private Stream(HttpServerResponse response, Frame frame, String session) {
            this.response = response;
            this.frame = frame;
            this.session = session;
        }

        private void tell(String html) {
            if (!response.closed() && !response.ended() && !html.equals(last)) {
                last = html;
                response.write("event: cards\ndata: " + html.replaceAll("\\R", "\ndata: ") + "\n\n");
            }
            if (++ticks > TICKS) {
                end();
            }
        }

        private void end() {
            if (!response.ended()) {
                response.end();
            }
        }
    }

    /** All pages that look at one month. */
    private final class Watch {
        private final Blth blth;
        private final List<Stream> streams = new CopyOnWriteArrayList<>();
        private final AtomicBoolean looking = new AtomicBoolean();
        private long timer;

        private Watch(Blth blth) {
            this.blth = blth;
        }

        private void begin(Vertx vertx) {
            timer = vertx.setPeriodic(EVERY_MILLIS, id -> {
                if (looking.compareAndSet(false, true)) {
                    vertx.executeBlocking(this::look, false).onComplete(done -> {
                        looking.set(false);
                        if (done.succeeded()) {
                            done.result().forEach(Stream::tell);
                        } else {
                            streams.forEach(Stream::end);
                        }
                    });
                }
            });
        }

        /** What each page is to be told; a page whose login or session has ended is closed. */
        private Map<Stream, String> look() {
            Object month = cards.apply(blth);
            var still = new HashMap<String, Boolean>();
            var html = new HashMap<String, String>();
            var told = new HashMap<Stream, String>();
            for (Stream stream : streams) {
                var login = stream.frame.login();
                if (still.computeIfAbsent(login.name() + " " + login.version(),
                        who -> logins.inForce(login.name(), login.version()).isPresent())
                        && logins.sessions().isOpen(login.name(), stream.session)) {
                    told.put(stream, html.computeIfAbsent(stream.frame.language() + login.role() + stream.frame.zone(),
                            same -> Templates.render("cards", stream.frame, Map.of("m", month))));
                } else {
                    stream.end();
                }
            }
            return told;
        }
    }

    public void stream(RoutingContext context, Frame frame) {
        var values = context.queryParam("blth");
        var blth = values.isEmpty() ? java.util.Optional.<Blth>empty() : Blth.parse(values.get(0));
        if (blth.isEmpty() || frame.login().isOfOpd()) {
            context.response().setStatusCode(204).end();
        } else if (!admit(frame.login().name())) {
            context.response().setStatusCode(429).putHeader("Retry-After", "60").end();
        } else {
            var response = context.response().setChunked(true)
                    .putHeader("Content-Type", "text/event-stream; charset=utf-8");
            response.write(": here\n\n");
            watch(context.vertx(), blth.get(), new Stream(response, frame, Sessions.number(context)));
        }
    }

    private synchronized boolean admit(String login) {
        int already = ofLogin.getOrDefault(login, 0);
        if (open.get() >= MOST || already >= MOST_OF_A_LOGIN) {
            return false;
        }
        open.incrementAndGet();
        ofLogin.put(login, already + 1);
        return true;
    }

    private synchronized void watch(Vertx vertx, Blth blth, Stream stream) {
        var watch = watches.computeIfAbsent(blth, month -> {
            var first = new Watch(month);
            first.begin(vertx);
            return first;
        });
        watch.streams.add(stream);
        stream.response.closeHandler(gone -> leave(vertx, watch, stream));
    }

    private synchronized void leave(Vertx vertx, Watch watch, Stream stream) {
        watch.streams.remove(stream);
        open.decrementAndGet();
        ofLogin.computeIfPresent(stream.frame.login().name(), (login, many) -> many == 1 ? null : many - 1);
        if (watch.streams.isEmpty()) {
            vertx.cancelTimer(watch.timer);
            watches.remove(watch.blth);
        }
    }
}
