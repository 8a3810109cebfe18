package id.iuranhub.console.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends connections on which a request does not come along, however slowly it is sent, and bounds how many there are.
 */
final class Connections {

    private static final int MOST = 2_000;
    private static final long SWEEP_MILLIS = 1_000;
    /** Times what a head is given. */
    private static final int A_BODY = 3;
    private static final int AN_UPLOAD = 90;

    /** @param request null as long as no whole head has come; @param since when this began, in nanoseconds */
    private record Progress(HttpServerRequest request, long since) {

        boolean isOver() {
            return request != null && request.response().ended();
        }

        boolean isLate(long now, Duration forAHead) {
            if (request != null && request.isEnded()) {
                return false;
            }
            String type = request == null ? null : request.getHeader("Content-Type");
            int times = request == null ? 1 : type != null && type.startsWith("multipart/") ? AN_UPLOAD : A_BODY;
            return now - since > times * forAHead.toNanos();
        }
    }

    private final Duration forAHead;
    private final Map<HttpConnection, Progress> open = new ConcurrentHashMap<>();

    /** @param forAHead how long a request may take to say what it wants; what it brings with it may take longer */
    Connections(Vertx vertx, Duration forAHead) {
        this.forAHead = forAHead;
        vertx.setPeriodic(SWEEP_MILLIS, timer -> sweep());
    }

    void opened(HttpConnection connection) {
        if (open.size() >= MOST) {
            connection.close();
            return;
        }
        open.put(connection, new Progress(null, System.nanoTime()));
        connection.closeHandler(gone -> open.remove(connection));
    }

    void asked(HttpServerRequest request) {
        open.replace(request.connection(), new Progress(request, System.nanoTime()));
    }

    private void sweep() {
        long now = System.nanoTime();
        open.forEach((connection, progress) -> {
            if (progress.isOver()) {
                open.replace(connection, progress, new Progress(null, now));
            } else if (progress.isLate(now, forAHead)) {
                connection.close();
            }
        });
    }
}
