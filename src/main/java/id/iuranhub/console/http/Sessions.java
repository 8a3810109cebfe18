package id.iuranhub.console.http;

import id.iuranhub.console.access.Browsers;
import id.iuranhub.console.access.Login;
import id.iuranhub.console.access.Logins;
import id.iuranhub.console.access.Secrets;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.Session;
import java.util.Optional;

/** What a session holds: whose it is, which of theirs, and the token its forms send back. */
public final class Sessions {

    /** Forms that are open when the hub starts again have to be loaded anew. */
    private static final byte[] KEY = Secrets.bytes(32);
    private static final String VISITOR = "iuran-form";
    private static final int VISITOR_LENGTH = Secrets.random(24).length();
    private static final String NAME = "name";
    private static final String VERSION = "version";
    private static final String NUMBER = "number";
    private static final String TOKEN = "token";

    private Sessions() { }

    /**
     * The session goes on under another number, so that nobody can have known it before; its token is a new one too.
     */
    public static void begin(RoutingContext context, Logins access, Login login) {
        var session = context.session();
        leave(session, access);
        session.regenerateId();
        session.remove(TOKEN);
        session.put(NAME, login.name());
        session.put(VERSION, login.version());
        session.put(NUMBER, access.sessions().begin(login.name(), login.version(), Visit.address(context),
                Browsers.named(context.request().getHeader("User-Agent"))));
    }

    public static void end(RoutingContext context, Logins access) {
        leave(context.session(), access);
        context.session().destroy();
    }

    private static void leave(Session session, Logins access) {
        if (session.get(NUMBER) != null) {
            access.sessions().end(session.get(NAME), session.get(NUMBER));
        }
    }

    /** By which its owner knows a session from the others; null for nobody's. */
    public static String number(RoutingContext context) {
        return context.session() == null ? null : context.session().get(NUMBER);
    }

    /** Whose session it is, as they are now; null for nobody. */
    static Login login(RoutingContext context, Logins access) {
        var session = context.session();
        String name = session == null ? null : session.get(NAME);
        if (name == null) {
            return null;
        }
        boolean open = access.sessions().use(name, session.get(NUMBER));
        var login = open ? access.inForce(name, session.get(VERSION)) : Optional.<Login>empty();
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
        var cookie = SessionCookies.of(context, VISITOR);
        if (known == null && cookie != null && cookie.getValue().length() == VISITOR_LENGTH) {
            known = cookie.getValue();
        }
        if (known == null) {
            known = Secrets.random(24);
            SessionCookies.add(context, VISITOR, known);
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
        } else if (SessionCookies.of(context, VISITOR) != null) {
            token = ofVisitor(SessionCookies.of(context, VISITOR).getValue());
        }
        return token != null && sent != null && Secrets.same(token, sent);
    }
}
