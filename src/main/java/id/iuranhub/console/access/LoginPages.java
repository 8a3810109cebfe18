package id.iuranhub.console.access;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.SecurityLog.Event;
import id.iuranhub.console.http.Outcome;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.SessionCookies;
import id.iuranhub.console.http.Sessions;
import id.iuranhub.console.http.Visit;
import io.nayuki.qrcodegen.QrCode;
import java.util.List;

/** Coming in, going out, one's own password and language. */
public final class LoginPages {

    private static final long YEAR = 365L * 24 * 3600;

    private final Logins access;
    private final UserService userService;
    private final SecurityLog log;

    /**
     * @param key empty but when it was just made; @param path of its picture; @param wrong first (nothing was done
     * yet), code, none, or empty
     */
    public record FactorModel(String key, String path, int size, String wrong) { }

    /** @param wrong what did not hold, as a word; empty at first */
    public record Model(String wrong, String next) { }

    /** @param own the number of the session that is looked at */
    public record PasswordModel(String wrong, boolean factor, List<OpenSessions.Session> sessions, String own) { }

    public LoginPages(Logins access, UserService userService, SecurityLog log) {
        this.log = log;
        this.access = access;
        this.userService = userService;
    }

    public void register(Endpoints endpoints) {
        endpoints.get(Pages.LOGIN, Action.OPEN,
                visit -> PageReply.page("login", new Model("", local(visit.query("ke")))));
        endpoints.post(Pages.LOGIN, Action.OPEN, this::login);
        endpoints.post(Pages.LOGOUT, Action.OWN, visit -> {
            log.note(Event.LOGOUT, visit.login().name(), Visit.address(visit.context()), "");
            Sessions.end(visit.context(), access);
            return new PageReply.Elsewhere(Pages.LOGIN);
        });
        endpoints.get(Pages.PASSWORD, Action.OWN, visit -> PageReply.page("password", password(visit, "")));
        endpoints.post(Pages.PASSWORD, Action.OWN, this::change);
        endpoints.get(Pages.FACTOR, Action.OWN,
                visit -> PageReply.page("factor", new FactorModel("", "", 0, access.hasFactor(visit.login().name())
                ? "" : "first")));
        endpoints.post(Pages.FACTOR, Action.OWN, this::offer);
        endpoints.post(Pages.FACTOR + Pages.CONFIRM, Action.OWN, this::confirm);
        new OwnSessionPages(access, log).register(endpoints);
        endpoints.post(Pages.LANGUAGE, Action.OPEN, LoginPages::speak);
    }

    /** Only an address of our own is gone back to. */
    private static String local(String address) {
        return address.matches("/[a-z][^\\\\\\s]*") && !address.contains("//") ? address : "/";
    }

    private PageReply login(Visit visit) {
        String next = local(visit.form("ke"));
        String password = visit.context().request().getFormAttribute("password");
        String address = Visit.address(visit.context());
        var loginOutcome = access.enter(new LoginAttempt(visit.form("name"), password == null ? ""
                : password, visit.form("code"), address));
        if (loginOutcome instanceof LoginOutcome.In in) {
            log.note(Event.LOGIN, in.login().name(), address, "");
            Sessions.begin(visit.context(), access, in.login());
            return new PageReply.Elsewhere(next);
        }
        return turnedAway(visit, loginOutcome, next);
    }

    private static PageReply turnedAway(Visit visit, LoginOutcome loginOutcome, String next) {
        boolean later = loginOutcome instanceof LoginOutcome.Later;
        if (loginOutcome instanceof LoginOutcome.Later wait) {
            visit.context().response().putHeader("Retry-After", Long.toString(Math.max(1, wait.pause().toSeconds())));
        }
        String wrong = later ? "later" : loginOutcome instanceof LoginOutcome.Ended ? "ended" : "wrong";
        return new PageReply.Shown(later ? 429 : 401, "login", java.util.Map.of("m", new Model(wrong, next)));
    }

    private PageReply change(Visit visit) {
        var form = visit.context().request();
        String wanted = String.valueOf(form.getFormAttribute("wanted"));
        String wrong = !wanted.equals(form.getFormAttribute("again")) ? "different"
                : userService.changeOwn(visit.login(), String.valueOf(form.getFormAttribute("old")), wanted,
                        Visit.address(visit.context()));
        if (!wrong.isEmpty()) {
            return new PageReply.Shown(400, "password", java.util.Map.of("m", password(visit, wrong)));
        }
        goOn(visit);
        return new PageReply.Elsewhere("/");
    }

    private PasswordModel password(Visit visit, String wrong) {
        var login = visit.login();
        return new PasswordModel(wrong, access.hasFactor(login.name()),
                access.sessions().of(login.name(), login.version()), Sessions.number(visit.context()));
    }

    /** The login has become another by what was done here: this session goes on with it, its others have ended. */
    private void goOn(Visit visit) {
        access.named(visit.login().name()).ifPresent(login -> Sessions.begin(visit.context(), access, login));
    }

    private PageReply offer(Visit visit) {
        return Outcome.of(() -> userService.offerFactor(visit.login().name()))
                instanceof Outcome.Done<UserService.OfferedFactor> done ? factor(done.value())
                : new PageReply.Shown(409, "password", java.util.Map.of("m", password(visit, "factor")));
    }

    private PageReply confirm(Visit visit) {
        var outcome = Outcome.of(() -> {
            userService.confirmFactor(visit.form("code"), visit.login().name());
            return visit.login().name();
        });
        if (outcome instanceof Outcome.Refused<String> refused) {
            int status = refused.why().status();
            return new PageReply.Shown(status, "factor",
                    java.util.Map.of("m", new FactorModel("", "", 0, status == 400 ? "code" : "none")));
        }
        goOn(visit);
        return new PageReply.Elsewhere(Pages.FACTOR);
    }

    private static PageReply factor(UserService.OfferedFactor offered) {
        var picture = QrCode.encodeText(offered.address(), QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < picture.size; y++) {
            for (int x = 0; x < picture.size; x++) {
                if (picture.getModule(x, y)) {
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
                }
            }
        }
        return PageReply.page("factor", new FactorModel(offered.key(), path.toString(), picture.size, ""));
    }

    private static PageReply speak(Visit visit) {
        String language = visit.form("bahasa").equals("en") ? "en" : "id";
        SessionCookies.add(visit.context(), "iuran-language", language).setMaxAge(YEAR);
        return new PageReply.Elsewhere(local(visit.form("ke")));
    }
}
