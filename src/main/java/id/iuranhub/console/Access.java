package id.iuranhub.console;

import id.iuranhub.store.Database;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who may ask: people by name and password, commands on the same machine by the token of the running hub. */
public final class Access {

    private static final int MOST_KNOWN = 1000;
    private static final int MOST_FAILURES = 5;
    private static final Duration WAIT = Duration.ofMinutes(15);
    private static final Login COMMAND_LINE = new Login("command line", Role.ADMINISTRATOR, "", "", false, "");

    private final Database database;
    private final Clock clock;
    private final String token = Passwords.random(32);
    /** What a password is compared with where there is no such login: it costs the same. */
    private final String nobodysSalt = Passwords.random(16);
    /** Deriving a key is slow on purpose; what has been proved once is remembered by its hash while the hub runs. */
    private final Map<String, Proved> known = new ConcurrentHashMap<>();

    private record Proved(String name, String version) { }

    private record Stored(Login login, String hash) { }

    public Access(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The token of this run of the hub. */
    public String token() {
        return token;
    }

    /** Makes the administrator of a new home. @return the password, where this made one; it is kept nowhere */
    public Optional<String> firstPassword() {
        if (database.sql("console/logins").query(Integer.class).single() > 0) {
            return Optional.empty();
        }
        String password = Passwords.random(15);
        String salt = Passwords.random(16);
        database.sql("console/addLogin").param("name", "admin").param("role", Role.ADMINISTRATOR.word()).param("salt", salt)
                .param("hash", Passwords.hash(password, salt)).param("scheme", "").param("opd", "").update();
        return Optional.of(password);
    }

    /** The login behind an Authorization header; empty where it proves nothing. */
    public Optional<Login> login(String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        if (authorization.startsWith("Bearer ")) {
            return Passwords.same(authorization.substring(7), token) ? Optional.of(COMMAND_LINE) : Optional.empty();
        }
        return authorization.startsWith("Basic ") ? ofHeader(authorization) : Optional.empty();
    }

    private Optional<Login> ofHeader(String authorization) {
        String fingerprint = Passwords.fingerprint(token + authorization);
        var proved = known.get(fingerprint);
        if (proved != null) {
            return inForce(proved.name(), proved.version());
        }
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        var login = ofPassword(pair.substring(0, colon), pair.substring(colon + 1));
        login.filter(who -> known.size() < MOST_KNOWN)
                .ifPresent(who -> known.put(fingerprint, new Proved(who.name(), who.version())));
        return login;
    }

    /**
     * The login of a name and password. After five failures in a row a name has to wait, whether there is such a login or not;
     * a right password is of no use until then.
     */
    public Optional<Login> ofPassword(String typed, String password) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        String counted = Passwords.fingerprint(name);
        boolean waits = !mayTry(counted);
        var stored = stored(name);
        String hash = Passwords.hash(password, stored.map(found -> found.login().version()).orElse(nobodysSalt));
        var login = stored.filter(found -> !waits && Passwords.same(hash, found.hash())).map(Stored::login);
        login.ifPresent(who -> database.sql("console/forgetAttempts").param("name", counted)
                .param("old", now().minus(WAIT)).update());
        return login;
    }

    /** Counts the attempt before it is made, so that many at once are no way round. */
    private synchronized boolean mayTry(String counted) {
        OffsetDateTime since = now().minus(WAIT);
        int failures = database.sql("console/attempts").param("name", counted).param("since", since)
                .query(Integer.class).optional().orElse(0);
        if (failures >= MOST_FAILURES) {
            return false;
        }
        database.sql("console/countAttempt").param("name", counted).param("now", now()).param("since", since).update();
        return true;
    }

    /** The login of a name as it is now; empty where it was disabled or has another password than the one that was proved. */
    public Optional<Login> inForce(String name, String version) {
        return stored(name).map(Stored::login).filter(login -> login.version().equals(version));
    }

    private Optional<Stored> stored(String name) {
        return database.sql("console/login").param("name", name).query((row, number) -> stored(row)).optional();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var role = Role.of(row.getString("role")).orElse(Role.VIEWER);
        return new Stored(new Login(row.getString("name"), role, row.getString("scheme"), row.getString("opd"),
                row.getBoolean("must_change"), row.getString("salt")), row.getString("hash"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
