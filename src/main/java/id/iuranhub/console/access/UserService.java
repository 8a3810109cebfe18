package id.iuranhub.console.access;

import id.iuranhub.console.http.Api;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.ledger.review.People;
import id.iuranhub.model.Nearest;
import id.iuranhub.model.State;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;

/** The logins of a hub, and what administrators do about them. Each deed is in the journal. */
public final class UserService {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private final Database database;
    private final Logins access;
    private final Schemes schemes;
    private final Journal journal;
    private final FourEyes eyes;
    private final Clock clock;

    public UserService(Database database, Logins access, Schemes schemes, Journal journal, FourEyes eyes, Clock clock) {
        this.clock = clock;
        this.eyes = eyes;
        this.database = database;
        this.access = access;
        this.schemes = schemes;
        this.journal = journal;
    }

    /** What somebody is to be, as typed; empty where nothing was. @param reason why, which nobody has to say */
    public record Wish(String role, String scheme, String opd, String reason) { }

    /** A password that is kept nowhere. */
    public record OneTimePassword(String name, String password) { }

    /** A second factor that counts once a code of it was shown. @param key as typed; @param address as in a picture */
    public record OfferedFactor(String name, String key, String address) { }

    /** One login, as administrators see it. */
    public record User(String name, String role, LoginState state, boolean mustChange, boolean secondFactor,
            String scheme,
            String opd) { }

    public List<User> all() {
        return database.sql("console/access/listLogins")
                .query((row, number) -> new User(row.getString("name"), row.getString("role"),
                State.of(LoginState.class, row.getString("state")), row.getBoolean("must_change"),
                row.getBoolean("totp_on"),
                row.getString("scheme"), row.getString("opd"))).list();
    }

    /** The names of those who may log in. */
    public List<String> active() {
        return all().stream().filter(user -> user.state() == LoginState.ACTIVE).map(User::name).toList();
    }

    /** Those who may be given a row: who works on rows, of the whole city or of its OPD. */
    public List<String> workers(String scheme, String opd) {
        return all().stream().filter(user -> user.state() == LoginState.ACTIVE
                && Action.WORK.roles().contains(Role.of(user.role()).orElse(Role.VIEWER))
                && (user.opd().isEmpty() || user.opd().equals(opd) && user.scheme().equals(scheme)))
                .map(User::name).toList();
    }

    /** Makes a login. */
    public OneTimePassword add(String name, Wish wish, String who) {
        if (name.isBlank()) {
            throw Api.Refused.wrong("a name is needed").said("needed", Map.of("field", "name"));
        }
        if (!name.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            throw Api.Refused.wrong("a name has 2 to 40 of a-z 0-9 . _ -, not '" + name + "'")
                    .said("login", Map.of("typed", name));
        }
        if (People.RESERVED.contains(name)) {
            throw new Api.Refused(409, "NAME_RESERVED", "'" + name
                    + "' is what the hub calls its own doings; take another name");
        }
        var post = post(wish);
        String password = Secrets.random(12);
        String salt = Secrets.random(16);
        try {
            database.inTransaction(() -> {
                database.sql("console/access/addLogin").param("name", name).param("role", post.role().word())
                        .param("salt", salt)
                        .param("hash", Hashing.of(password, salt)).param("now", now()).param("scheme", post.scheme())
                        .param("opd", post.opd()).update();
                eyes.noteOrigin(name, "made", who);
                journal.write(who, "login made", "login " + name, "", null, post.toString(), orNull(wish.reason));
            });
        } catch (DuplicateKeyException taken) {
            throw new Api.Refused(409, "NAME_TAKEN", "there is a login '" + name + "' already");
        }
        return new OneTimePassword(name, password);
    }

    private static String orNull(String reason) {
        return reason.isBlank() ? null : reason;
    }

    /** What somebody is to be. */
    private record Post(Role role, String scheme, String opd) {

        static Post of(User user) {
            return new Post(Role.of(user.role).orElseThrow(), user.scheme, user.opd);
        }

        @Override
        public String toString() {
            return role.word() + (opd.isEmpty() ? "" : " of " + opd + " in " + scheme);
        }
    }

    private Post post(Wish wish) {
        if (wish.role.isBlank()) {
            throw Api.Refused.wrong("a role is needed: one of " + Role.words())
                    .said("needed", Map.of("field", "role"));
        }
        var role = Role.of(wish.role)
                .orElseThrow(() -> Api.Refused.wrong(Nearest.complaint("role", wish.role, "a login", Role.words()))
                .said("unknown", Map.of("typed", wish.role, "known", String.join(", ", Role.words()))));
        String opd = wish.opd.strip();
        String scheme = wish.scheme.strip();
        if (opd.isEmpty() != scheme.isEmpty()) {
            throw Api.Refused.wrong("somebody of an OPD has both a scheme and an OPD")
                    .said("post", Map.of());
        }
        if (!scheme.isEmpty()) {
            schemes.named(scheme);
        }
        return new Post(role, scheme, opd);
    }

    /** @return what the login is from now on */
    public Role change(String name, Wish wish, String who) {
        User user = named(name);
        var post = post(wish);
        if (post.role() != Role.ADMINISTRATOR || !post.opd().isEmpty()) {
            requireAnotherAdministrator(user);
        }
        database.inTransaction(() -> {
            database.sql("console/access/setRole").param("name", name).param("role", post.role().word())
                    .param("scheme", post.scheme())
                    .param("opd", post.opd()).update();
            journal.write(who, "login changed", "login " + name, "", Post.of(user).toString(), post.toString(),
                    orNull(wish.reason));
        });
        return post.role();
    }

    /** @return the state of the login from now on */
    public String enable(String name, boolean active, String reason, String who) {
        User user = named(name);
        if (!active) {
            requireAnotherAdministrator(user);
        }
        var state = active ? LoginState.ACTIVE : LoginState.DISABLED;
        database.inTransaction(() -> {
            database.sql("console/access/setState").param("name", name).param("state", state.word())
                    .param("from", State.before(state)).update();
            journal.write(who, "login " + state.word(), "login " + name, "", user.state().word(), state.word(),
                    orNull(reason));
        });
        return state.word();
    }

    /**
     * Gives a login a new password, which is kept nowhere and has to be changed at once. Its sessions and second factor
     * end.
     */
    public OneTimePassword reset(String name, String who) {
        named(name);
        String password = Secrets.random(12);
        database.inTransaction(() -> {
            eyes.noteOrigin(name, "reset", who);
            store(name, password, true, who, "login reset");
            database.sql("console/access/endFactor").param("name", name).update();
        });
        access.forgetFailures(name);
        return new OneTimePassword(name, password);
    }

    /** Somebody changes their own password. @return empty, or the word for why not: wrong, short, common, same */
    public String changeOwn(Login login, String old, String wanted, String address) {
        if (!access.isPassword(login, old, address)) {
            return "wrong";
        }
        if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
            return "short";
        }
        if (wanted.equals(old)) {
            return "same";
        }
        if (CommonPasswords.isCommon(wanted, login.name())) {
            return "common";
        }
        store(login.name(), wanted, false, login.name(), "password changed");
        return "";
    }

    /** A key for the phone of whoever asks; it counts once a code of it was shown. */
    public OfferedFactor offerFactor(String who) {
        String key = SecondFactor.newKey();
        if (database.sql("console/access/offerFactor").param("name", who).param("key", key).update() == 0) {
            throw new Api.Refused(409, "NOT_NOW", "there is a second factor already; who lost it has the login reset")
                    .said("factor", Map.of());
        }
        return new OfferedFactor(who, key, SecondFactor.address(who, key));
    }

    /** From now on the login takes a code of the phone. */
    public void confirmFactor(String code, String who) {
        if (code.isBlank()) {
            throw Api.Refused.wrong("the code of the phone is needed")
                    .said("needed", Map.of("field", "code"));
        }
        var key = database.sql("console/access/offeredFactor").param("name", who)
                .query(String.class).optional()
                .orElseThrow(() -> new Api.Refused(409, "NOT_NOW", "no second factor was asked for")
                .said("noFactor", Map.of()));
        long step = SecondFactor.step(key, code, clock.instant(), 0)
                .orElseThrow(() -> new Api.Refused(400, "CODE_REFUSED",
                "the code does not hold; look at the clocks of phone and hub").said("", Map.of()));
        database.inTransaction(() -> {
            database.sql("console/access/confirmFactor").param("name", who).param("step", step).update();
            journal.write(who, "second factor on", "login " + who, "");
        });
    }

    /** The same as {@link #changeOwn(Login, String, String, String)} for programs. */
    public void changeOwn(String who, String old, String wanted) {
        var login = access.named(who).orElseThrow(() -> Api.Refused.absent("login '" + who + "'"));
        String why = changeOwn(login, old, wanted, "API");
        if (!why.isEmpty()) {
            throw new Api.Refused(400, "PASSWORD_REFUSED", switch (why) {
                case "wrong" -> "the old password is not right";
                case "short" -> "a password has " + SHORTEST + " to " + LONGEST + " characters";
                case "same" -> "the new password is the old one";
                default -> "the new password is one that is guessed early: common words, rows of the keyboard, the "
                        + "login's name";
            });
        }
    }

    private void store(String name, String password, boolean mustChange, String who, String deed) {
        String salt = Secrets.random(16);
        database.inTransaction(() -> {
            database.sql("console/access/setPassword").param("name", name).param("salt", salt)
                    .param("hash", Hashing.of(password, salt)).param("mustChange", mustChange)
                    .param("since", mustChange ? now() : null).update();
            journal.write(who, deed, "login " + name, "");
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private User named(String name) {
        return all().stream().filter(user -> user.name().equals(name)).findFirst()
                .orElseThrow(() -> Api.Refused.absent("login '" + name + "'"));
    }

    private void requireAnotherAdministrator(User user) {
        if (database.sql("console/access/administrators").param("name", user.name()).query(Integer.class).single()
                == 0) {
            throw new Api.Refused(409, "LAST_ADMINISTRATOR", user.name()
                    + " is the last administrator; make another one first");
        }
    }
}
