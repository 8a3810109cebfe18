package id.iuranhub.console.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SessionHandler;
import io.vertx.ext.web.sstore.LocalSessionStore;
import java.time.Duration;

/**
 * The hub's cookies. What came through TLS has cookies of its own, whose name binds them to this host and to TLS in
 * every browser ({@code __Host-}): neither a neighbour under the same domain nor somebody on the line without TLS can
 * plant one.
 */
public final class SessionCookies {

    /** Under which a request's context says whether it came through TLS. */
    private static final String SECURE = "secure";
    private static final String BOUND = "__Host-";
    private static final String SESSION = "iuran-session";
    private static final Duration IDLE = Duration.ofMinutes(30);

    private SessionCookies() { }

    static void cameByTls(RoutingContext context, boolean tls) {
        context.put(SECURE, tls);
    }

    static Handler<RoutingContext> sessions(Vertx vertx) {
        var plain = sessions(vertx, SESSION, false);
        var secure = sessions(vertx, BOUND + SESSION, true);
        return context -> (isSecure(context) ? secure : plain).handle(context);
    }

    private static SessionHandler sessions(Vertx vertx, String name, boolean secure) {
        return SessionHandler.create(LocalSessionStore.create(vertx, name)).setSessionTimeout(IDLE.toMillis())
                .setSessionCookieName(name)
                .setCookieHttpOnlyFlag(true).setCookieSecureFlag(secure).setCookieSameSite(CookieSameSite.STRICT)
                .setLazySession(true);
    }

    private static boolean isSecure(RoutingContext context) {
        return context.get(SECURE, false);
    }

    /** Null where the browser sent none. */
    static Cookie of(RoutingContext context, String name) {
        return context.request().getCookie(isSecure(context) ? BOUND + name : name);
    }

    public static Cookie add(RoutingContext context, String name, String value) {
        var cookie = Cookie.cookie(isSecure(context) ? BOUND + name : name, value).setPath("/").setHttpOnly(true)
                .setSecure(isSecure(context))
                .setSameSite(CookieSameSite.STRICT);
        context.response().addCookie(cookie);
        return cookie;
    }
}
