package id.iuranhub.console.access;

import id.iuranhub.console.access.SecurityLog.Event;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.ledger.review.People;
import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one gate of the API, whichever program answers behind it: people by name and password, commands on the same
 * machine by the token of the running hub. A password that somebody else has set opens nothing but its own change.
 */
public final class ApiGate implements AutoCloseable {

    /**
     * Headers: of the second factor, of whom somebody at the shell names, and of whom a request is, which the hub
     * itself sets.
     */
    public static final String CODE = "X-OTP";
    public static final String AS = "X-Iuran-As";
    public static final String CLIENT = "X-Iuran-Client";

    /** Where a one-time password is changed. */
    static final String PASSWORD = "/api/v1/password";
    /** Where a second factor is set up. */
    private static final List<String> FACTOR = List.of("/api/v1/second-factor", "/api/v1/second-factor/confirm");
    private static final int MOST_KNOWN = 1000;
    private static final int MOST_REQUESTS = 1_000_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Who asks. @param code of the second factor; @param as whom somebody at the shell names; both may be null */
    public record Caller(String authorization, String code, String as, String address) { }

    /** Whether somebody is let through. */
    public sealed interface Passage { }

    public record Open(Login login) implements Passage { }

    /** @param waitSeconds after which it may be tried again; 0 where that is not what is the matter */
    public record Shut(int status, String code, String message, long waitSeconds) implements Passage {

        /** What goes with the answer. */
        public Map<String, String> headers() {
            return status == 401 ? Map.of("WWW-Authenticate", "Basic realm=\"iuran-hub\", charset=\"UTF-8\"")
                    : waitSeconds > 0 ? Map.of("Retry-After", Long.toString(waitSeconds)) : Map.of();
        }
    }

    private record Proved(String name, String version, Instant at) { }

    private final Endpoints endpoints;
    private final Logins access;
    private final RequestQuotas requests;
    private final SecurityLog log;
    private final Clock clock;
    private final String token = Secrets.random(32);
    private final byte[] key = Secrets.bytes(32);
    /**
     * Deriving a key is slow on purpose; what has been proved is remembered for a while by a fingerprint that dies with
     * the hub.
     */
    private final Map<String, Proved> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proved> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    private ApiGate(Endpoints endpoints, Logins access, RequestQuotas requests, SecurityLog log, Clock clock) {
        this.endpoints = endpoints;
        this.access = access;
        this.requests = requests;
        this.log = log;
        this.clock = clock;
    }

    /** @param data the folder of the security log */
    public static ApiGate of(Endpoints endpoints, Database database, Path data, Settings settings, Clock clock) {
        var log = new SecurityLog(data, clock);
        var rules = new Logins.Rules(settings.duration("login.one-time-valid"),
                Role.listed("login.second-factor", settings.text("login.second-factor")));
        return new ApiGate(endpoints, new Logins(database, rules, Quotas.of(settings), log, clock),
                new RequestQuotas(settings.number("login.request-rate", 1, MOST_REQUESTS)), log, clock);
    }

    public Logins access() {
        return access;
    }

    /** How often somebody may ask who has logged in. */
    public RequestQuotas requests() {
        return requests;
    }

    public SecurityLog log() {
        return log;
    }

    @Override
    public void close() {
        access.close();
    }

    /** The token of this run of the hub. */
    public String token() {
        return token;
    }

    /** @param path whole, with {@code *} or the thing itself in its place */
    public Passage pass(String verb, String path, Caller caller) {
        var loginOutcome = entrance(caller);
        if (loginOutcome instanceof LoginOutcome.In in) {
            return admitted(in.login(), verb, path, caller.address);
        } else if (loginOutcome instanceof LoginOutcome.Later later) {
            return new Shut(429, "TRY_LATER", "too many passwords were tried; try again later",
                    Math.max(1, later.pause().toSeconds()));
        } else if (loginOutcome instanceof LoginOutcome.Crowding crowding) {
            return new Shut(429, "TOO_MANY_REQUESTS",
                    "this login asks more often than login.request-rate allows; go on later",
                    crowding.pause().toSeconds());
        } else if (loginOutcome instanceof LoginOutcome.Ended) {
            return new Shut(401, "PASSWORD_ENDED",
                    "the one-time password has ended; an administrator makes another with 'hub user reset'", 0);
        }
        return new Shut(401, "LOGIN_NEEDED", "log in first", 0);
    }

    private Passage admitted(Login login, String verb, String path, String address) {
        if (login.mustChange() && !path.equals(PASSWORD)) {
            log.note(Event.REFUSED, login.name(), address, verb + " " + pattern(path) + ": one-time password");
            return new Shut(403, "PASSWORD_CHANGE_NEEDED",
                    "a one-time password opens nothing but its own change: POST " + PASSWORD
                    + " with old and wanted, or the console", 0);
        }
        if (!login.mustChange() && login.lacksFactor() && !FACTOR.contains(path)) {
            log.note(Event.REFUSED, login.name(), address, verb + " " + pattern(path) + ": no second factor");
            return new Shut(403, "SECOND_FACTOR_NEEDED", "a login that is " + login.role().word()
                    + " has a second factor here: set it up in the"
                    + " console or by POST " + FACTOR.get(0) + ", then " + FACTOR.get(1) + " with its code", 0);
        }
        Action action = endpoints.action(verb, path);
        if (!login.may(action)) {
            log.note(Event.REFUSED, login.name(), address, verb + " " + pattern(path));
            return new Shut(403, "NOT_ALLOWED", login.name() + " (" + login.role().word()
                    + ") may not do this; it takes "
                    + action.roles().stream().map(Role::word).toList(), 0);
        }
        return new Open(login);
    }

    /** What is asked for may be of a person; which kind of thing it is says enough. */
    private static String pattern(String path) {
        return path.replaceAll("\\d{4,}", "*");
    }

    private LoginOutcome entrance(Caller caller) {
        String proof = caller.authorization;
        if (proof == null) {
            return new LoginOutcome.Wrong();
        }
        if (proof.startsWith("Bearer ")) {
            boolean here = Secrets.same(proof.substring(7), token);
            if (!here) {
                log.note(Event.LOGIN_FAILED, "", caller.address, "token");
            }
            return here ? new LoginOutcome.In(atTheShell(caller.as)) : new LoginOutcome.Wrong();
        }
        return proof.startsWith("Basic ") ? ofBasic(caller) : new LoginOutcome.Wrong();
    }

    private static Login atTheShell(String as) {
        return new Login(People.atTheShell(as == null ? "" : as), Role.ADMINISTRATOR, "", "", false, false, "");
    }

    private LoginOutcome ofBasic(Caller caller) {
        String code = caller.code == null ? "" : caller.code;
        String fingerprint = Secrets.fingerprint(key, caller.address + "\n" + code + "\n" + caller.authorization);
        var proved = proved(fingerprint);
        if (proved != null) {
            var login = access.inForce(proved.name, proved.version);
            if (login.isPresent()) {
                return within(login.get());
            }
        }
        String pair = decoded(caller.authorization.substring(6).strip());
        int colon = pair.indexOf(':');
        if (colon <= 0) {
            return new LoginOutcome.Wrong();
        }
        var loginOutcome =
                access.enter(new LoginAttempt(pair.substring(0, colon), pair.substring(colon + 1), code,
                caller.address));
        if (loginOutcome instanceof LoginOutcome.In in) {
            log.note(Event.LOGIN, in.login().name(), caller.address, "API");
            synchronized (known) {
                known.put(fingerprint, new Proved(in.login().name(), in.login().version(), clock.instant()));
            }
            return within(in.login());
        }
        return loginOutcome;
    }

    private LoginOutcome within(Login login) {
        long pause = requests.pause(login.name());
        return pause == 0 ? new LoginOutcome.In(login) : new LoginOutcome.Crowding(Duration.ofSeconds(pause));
    }

    private Proved proved(String fingerprint) {
        synchronized (known) {
            var proved = known.get(fingerprint);
            if (proved != null && proved.at.plus(REMEMBERED).isBefore(clock.instant())) {
                known.remove(fingerprint);
                return null;
            }
            return proved;
        }
    }

    private static String decoded(String basic) {
        try {
            return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
