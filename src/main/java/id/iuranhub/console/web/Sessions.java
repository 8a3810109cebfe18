package id.iuranhub.console.web;

import id.iuranhub.console.Access;
import id.iuranhub.console.Login;
import id.iuranhub.console.access.Secrets;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;

/** What a session holds: whose it is, since when, and the token its forms send back. */
final class Sessions {

    /** Forms that are open when the hub starts again have to be loaded anew. */
    private static final byte[] KEY = Secrets.bytes(32);
    private static final String VISITOR = "iuran-form";
    private static final int VISITOR_LENGTH = Secrets.random(24).length();
    static final String SECURE = "secure";
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String NAME = "name";
    private static final String VERSION = "version";
    private static final String SINCE = "since";
    private static final String TOKEN = "token";

    private Sessions() { }

    /** The session goes on under another number, so that nobody can have known it before; its token is a new one too. */
    static void begin(RoutingContext context, Login login, Instant now) {
        var session = context.session();
        session.regenerateId();
        session.remove(TOKEN);
        session.put(NAME, login.name());
        session.put(VERSION, login.version());
        session.put(SINCE, now.toEpochMilli());
    }

    static void end(RoutingContext context) {
        context.session().destroy();
    }

    /** Whose session it is, as they are now; null for nobody. */
    static Login login(RoutingContext context, Access access, Instant now) {
        var session = context.session();
        String name = session == null ? null : session.get(NAME);
        if (name == null) {
            return null;
        }
        boolean old = now.toEpochMilli() - session.<Long>get(SINCE) > LONGEST.toMillis();
        var login = old ? java.util.Optional.<Login>empty() : access.inForce(name, session.get(VERSION));
        if (login.isEmpty()) {
            session.destroy();
        }
        return login.orElse(null);
    }

    /** What nobody has logged in with is not kept. */
    static void forgetAnonymous(RoutingContext context) {
        context.addHeadersEndHandler(ending -> {
            if (context.isSessionAccessed() && context.session() != null && context.session().get(NAME) == null) {
                context.session().destroy();
            }
        });
        context.next();
    }

    /** What forms send back: of a session, or of the cookie that stands in for one as long as nobody has logged in. */
    static String token(RoutingContext context) {
        if (!isSomebodys(context)) {
            return ofVisitor(visitor(context));
        }
        var session = context.session();
        String token = session.get(TOKEN);
        if (token == null) {
            token = Secrets.random(24);
            session.put(TOKEN, token);
        }
        return token;
    }

    private static boolean isSomebodys(RoutingContext context) {
        var session = context.session();
        return session != null && !session.isDestroyed() && session.get(NAME) != null;
    }

    private static String visitor(RoutingContext context) {
        String known = context.get(VISITOR);
        var cookie = context.request().getCookie(VISITOR);
        if (known == null && cookie != null && cookie.getValue().length() == VISITOR_LENGTH) {
            known = cookie.getValue();
        }
        if (known == null) {
            known = Secrets.random(24);
            context.response().addCookie(Cookie.cookie(VISITOR, known).setPath("/").setHttpOnly(true).setSecure(context.get(SECURE, false))
                    .setSameSite(CookieSameSite.STRICT));
        }
        context.put(VISITOR, known);
        return known;
    }

    private static String ofVisitor(String visitor) {
        return Secrets.fingerprint(KEY, visitor);
    }

    static boolean holds(RoutingContext context, String sent) {
        String token = null;
        if (isSomebodys(context)) {
            token = context.session().get(TOKEN);
        } else if (context.request().getCookie(VISITOR) != null) {
            token = ofVisitor(context.request().getCookie(VISITOR).getValue());
        }
        return token != null && sent != null && Secrets.same(token, sent);
    }
}
