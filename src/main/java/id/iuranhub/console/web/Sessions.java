package id.iuranhub.console.web;

import id.iuranhub.console.Access;
import id.iuranhub.console.Login;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** What a session holds: whose it is, since when, and the token its forms send back. */
final class Sessions {

    private static final SecureRandom RANDOM = new SecureRandom();
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

    static String token(RoutingContext context) {
        var session = context.session();
        if (session == null || session.isDestroyed()) {
            return "";
        }
        String token = session.get(TOKEN);
        if (token == null) {
            byte[] random = new byte[24];
            RANDOM.nextBytes(random);
            token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            session.put(TOKEN, token);
        }
        return token;
    }

    static boolean holds(RoutingContext context, String sent) {
        String token = context.session() == null ? null : context.session().get(TOKEN);
        return token != null && sent != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
