package id.iuranhub.console.web;

import id.iuranhub.console.Access;
import id.iuranhub.console.Answer;
import id.iuranhub.console.Api;
import id.iuranhub.console.Entrance;
import id.iuranhub.console.Users;
import id.iuranhub.console.access.Attempt;
import id.iuranhub.console.access.OpenSessions;
import id.iuranhub.console.access.SecurityLog;
import id.iuranhub.console.access.SecurityLog.Event;
import io.nayuki.qrcodegen.QrCode;
import java.util.List;

/** Coming in, going out, one's own password and language. */
public final class EntryPages {

    private static final long YEAR = 365L * 24 * 3600;

    private final Access access;
    private final Users users;
    private final Api api;
    private final SecurityLog log;

    /** @param key empty but when it was just made; @param path of its picture; @param wrong first (nothing was done yet), code, none, or empty */
    public record FactorModel(String key, String path, int size, String wrong) { }

    /** @param wrong what did not hold, as a word; empty at first */
    public record Model(String wrong, String next) { }

    /** @param own the number of the session that is looked at */
    public record PasswordModel(String wrong, boolean factor, List<OpenSessions.Session> sessions, String own) { }

    EntryPages(Access access, Users users, Api api, SecurityLog log) {
        this.api = api;
        this.log = log;
        this.access = access;
        this.users = users;
    }

    void mount(Web web) {
        web.get(Pages.LOGIN, visit -> Reply.page("login", new Model("", local(visit.query("ke")))));
        web.post(Pages.LOGIN, this::login);
        web.post(Pages.LOGOUT, visit -> {
            log.note(Event.LOGOUT, visit.login().name(), Visit.address(visit.context()), "");
            Sessions.end(visit.context(), access);
            return new Reply.Elsewhere(Pages.LOGIN);
        });
        web.get(Pages.PASSWORD, visit -> Reply.page("password", password(visit, "")));
        web.post(Pages.PASSWORD, this::change);
        web.get(Pages.FACTOR, visit -> Reply.page("factor", new FactorModel("", "", 0, access.hasFactor(visit.login().name()) ? "" : "first")));
        web.post(Pages.FACTOR, this::offer);
        web.post(Pages.FACTOR + Pages.CONFIRM, this::confirm);
        new OwnSessionPages(access, log).mount(web);
        web.post(Pages.LANGUAGE, EntryPages::speak);
    }

    /** Only an address of our own is gone back to. */
    private static String local(String address) {
        return address.matches("/[a-z][^\\\\\\s]*") && !address.contains("//") ? address : "/";
    }

    private Reply login(Visit visit) {
        String next = local(visit.form("ke"));
        String password = visit.context().request().getFormAttribute("password");
        String address = Visit.address(visit.context());
        var entrance = access.enter(new Attempt(visit.form("name"), password == null ? "" : password, visit.form("code"), address));
        if (entrance instanceof Entrance.In in) {
            log.note(Event.LOGIN, in.login().name(), address, "");
            Sessions.begin(visit.context(), access, in.login());
            return new Reply.Elsewhere(next);
        }
        return turnedAway(visit, entrance, next);
    }

    private static Reply turnedAway(Visit visit, Entrance entrance, String next) {
        boolean later = entrance instanceof Entrance.Later;
        if (entrance instanceof Entrance.Later wait) {
            visit.context().response().putHeader("Retry-After", Long.toString(Math.max(1, wait.pause().toSeconds())));
        }
        String wrong = later ? "later" : entrance instanceof Entrance.Ended ? "ended" : "wrong";
        return new Reply.Shown(later ? 429 : 401, "login", java.util.Map.of("m", new Model(wrong, next)));
    }

    private Reply change(Visit visit) {
        var form = visit.context().request();
        String wanted = String.valueOf(form.getFormAttribute("wanted"));
        String wrong = !wanted.equals(form.getFormAttribute("again")) ? "different"
                : users.changeOwn(visit.login(), String.valueOf(form.getFormAttribute("old")), wanted,
                        Visit.address(visit.context()));
        if (!wrong.isEmpty()) {
            return new Reply.Shown(400, "password", java.util.Map.of("m", password(visit, wrong)));
        }
        goOn(visit);
        return new Reply.Elsewhere("/");
    }

    private PasswordModel password(Visit visit, String wrong) {
        var login = visit.login();
        return new PasswordModel(wrong, access.hasFactor(login.name()), access.sessions().of(login.name(), login.version()), Sessions.number(visit.context()));
    }

    /** The login has become another by what was done here: this session goes on with it, its others have ended. */
    private void goOn(Visit visit) {
        access.named(visit.login().name()).ifPresent(login -> Sessions.begin(visit.context(), access, login));
    }

    private Reply offer(Visit visit) {
        Answer answer = api.answer(visit.post("/second-factor", visit.body()));
        return answer.status() == 200 ? factor(answer.body().path("key").asText(), answer.body().path("address").asText(), "")
                : new Reply.Shown(409, "password", java.util.Map.of("m", password(visit, "factor")));
    }

    private Reply confirm(Visit visit) {
        Answer answer = api.answer(visit.post("/second-factor/confirm", visit.body().put("code", visit.form("code"))));
        if (answer.status() == 200) {
            goOn(visit);
            return new Reply.Elsewhere(Pages.FACTOR);
        }
        String word = answer.status() == 400 ? "code" : "none";
        return new Reply.Shown(answer.status(), "factor", java.util.Map.of("m", new FactorModel("", "", 0, word)));
    }

    private static Reply factor(String key, String address, String wrong) {
        var picture = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < picture.size; y++) {
            for (int x = 0; x < picture.size; x++) {
                if (picture.getModule(x, y)) {
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
                }
            }
        }
        return Reply.page("factor", new FactorModel(key, path.toString(), picture.size, wrong));
    }

    private static Reply speak(Visit visit) {
        String language = visit.form("bahasa").equals("en") ? "en" : "id";
        SessionCookies.add(visit.context(), "iuran-language", language).setMaxAge(YEAR);
        return new Reply.Elsewhere(local(visit.form("ke")));
    }
}
