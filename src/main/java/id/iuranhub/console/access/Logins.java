package id.iuranhub.console.access;

import id.iuranhub.console.access.SecurityLog.Event;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks: people by name and password, and a second factor where they have one; passwords are tried within limits.
 */
public final class Logins implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final Database database;
    private final Clock clock;
    private final Rules rules;
    private final Quotas quotas;
    private final Delays delays;
    private final OpenSessions sessions;
    private final Hashing hashing = new Hashing();
    private final SecurityLog log;
    /** What a password is compared with where there is no such login: it costs the same. */
    private final String nobodysSalt = Secrets.random(16);

    private record Stored(Login login, String salt, String hash, OffsetDateTime oneTimeSince, boolean factorOn,
            String factorKey,
                          long factorStep) { }

    /**
     * What a site asks of logins.
     *
     * @param oneTimeValid how long a password lets in that somebody else has set
     * @param withFactor   roles that must have a second factor
     */
    public record Rules(Duration oneTimeValid, Set<Role> withFactor) { }

    public Logins(Database database, Rules rules, Quotas quotas, SecurityLog log, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.sessions = new OpenSessions(clock);
        this.quotas = quotas;
        this.delays = new Delays(database, clock);
        this.log = log;
        this.clock = clock;
    }

    /** Makes the administrator of a new home. @return the password, where this made one; it is kept nowhere */
    public Optional<String> firstPassword() {
        if (database.sql("console/access/logins").query(Integer.class).single() > 0) {
            return Optional.empty();
        }
        String password = Secrets.random(15);
        String salt = Secrets.random(16);
        database.sql("console/access/addLogin").param("name", "admin").param("role", Role.ADMINISTRATOR.word())
                .param("salt", salt)
                .param("hash", Hashing.of(password, salt)).param("now", now()).param("scheme", "")
                .param("opd", "").update();
        return Optional.of(password);
    }

    /** Looks at name, password and code, within the limits; the answer says nothing of which names there are. */
    public LoginOutcome enter(LoginAttempt loginAttempt) {
        var stored = stored(loginAttempt.name());
        String who = stored.isPresent() ? loginAttempt.name() : "";
        if (!quotas.admits(loginAttempt.address())) {
            return later(who, loginAttempt, A_MOMENT, "address");
        }
        var standing = delays.attempt(loginAttempt.name(), loginAttempt.address());
        if (!standing.pause().isZero()) {
            return later(who, loginAttempt, standing.pause(), "name");
        }
        if (!standing.known() && !quotas.admitsStranger()) {
            return later(who, loginAttempt, A_MOMENT, "all");
        }
        var lane = standing.known() ? Hashing.Lane.KNOWN : Hashing.Lane.STRANGER;
        var right = hashing.matches(loginAttempt.password(), stored.map(Stored::salt).orElse(nobodysSalt),
                stored.map(Stored::hash).orElse(Hashing.ofNobody()), lane);
        if (right.isEmpty()) {
            return later(who, loginAttempt, A_MOMENT, "busy");
        }
        if (stored.isEmpty() || !right.get() || !holdsFactor(stored.get(), loginAttempt.code())) {
            log.note(Event.LOGIN_FAILED, who, loginAttempt.address(), "");
            return new LoginOutcome.Wrong();
        }
        return entered(stored.get(), loginAttempt);
    }

    private LoginOutcome later(String who, LoginAttempt loginAttempt, Duration wait, String which) {
        log.note(Event.LOGIN_DELAYED, who, loginAttempt.address(), which);
        return new LoginOutcome.Later(wait);
    }

    private LoginOutcome entered(Stored stored, LoginAttempt loginAttempt) {
        delays.succeeded(loginAttempt.name(), loginAttempt.address());
        quotas.giveBack(loginAttempt.address());
        if (stored.login.mustChange() && stored.oneTimeSince != null
                && stored.oneTimeSince.plus(rules.oneTimeValid).isBefore(now())) {
            log.note(Event.LOGIN_FAILED, loginAttempt.name(), loginAttempt.address(), "one-time password ended");
            return new LoginOutcome.Ended();
        }
        if (Hashing.isOutdated(stored.hash)) {
            database.sql("console/access/rehash").param("name", loginAttempt.name()).param("old", stored.hash)
                    .param("hash", Hashing.of(loginAttempt.password(), stored.salt)).update();
        }
        return new LoginOutcome.In(stored.login);
    }

    /** A code is used up by being right. */
    private boolean holdsFactor(Stored stored, String code) {
        if (!stored.factorOn) {
            return true;
        }
        var step = SecondFactor.step(stored.factorKey, code, clock.instant(), stored.factorStep);
        return step.isPresent() && database.sql("console/access/useFactor").param("name", stored.login.name())
                .param("step", step.getAsLong()).update() == 1;
    }

    /** Whether a login takes a code of a phone. */
    public boolean hasFactor(String name) {
        return stored(name).map(Stored::factorOn).orElse(false);
    }

    /** The sessions of the console that are open. */
    public OpenSessions sessions() {
        return sessions;
    }

    /** The password of somebody who is in already, once more, without a code. */
    boolean isPassword(Login login, String password, String address) {
        var standing = delays.attempt(login.name(), address);
        var stored = stored(login.name());
        boolean right = standing.pause().isZero() && stored.isPresent()
                && hashing.matches(password, stored.get().salt, stored.get().hash, Hashing.Lane.KNOWN).orElse(false);
        if (right) {
            delays.succeeded(login.name(), address);
        }
        return right;
    }

    /** Somebody gave a login a new password: it waits nowhere any more. */
    void forgetFailures(String name) {
        delays.reset(name);
    }

    /**
     * The login of a name as it is now; empty where it was disabled or has another password than the one that was
     * proved.
     */
    public Optional<Login> inForce(String name, String version) {
        return stored(name).map(Stored::login).filter(login -> login.version().equals(version));
    }

    /** The login of a name as it is now. */
    public Optional<Login> named(String name) {
        return stored(name).map(Stored::login);
    }

    private Optional<Stored> stored(String name) {
        return database.sql("console/access/login").param("name", name).query((row, number) -> read(row)).optional();
    }

    private Stored read(ResultSet row) throws SQLException {
        var role = Role.of(row.getString("role")).orElse(Role.VIEWER);
        String salt = row.getString("salt");
        var login = new Login(row.getString("name"), role, row.getString("scheme"), row.getString("opd"),
                row.getBoolean("must_change"), rules.withFactor.contains(role)
                && !row.getBoolean("totp_on"), salt + "/" + row.getInt("epoch"));
        return new Stored(login, salt, row.getString("hash"), row.getObject("one_time_since", OffsetDateTime.class),
                row.getBoolean("totp_on"), row.getString("totp_key"), row.getLong("totp_step"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    @Override
    public void close() {
        hashing.close();
    }
}
