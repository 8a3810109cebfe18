package id.iuranhub.console.web;

import id.iuranhub.console.Access;
import id.iuranhub.console.Users;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.time.Clock;

/** Coming in, going out, one's own password and language. */
public final class EntryPages {

    private static final long YEAR = 365L * 24 * 3600;

    private final Access access;
    private final Users users;
    private final Clock clock;

    /** @param wrong what did not hold, as a word; empty at first */
    public record Model(String wrong, String next) { }

    EntryPages(Access access, Users users, Clock clock) {
        this.access = access;
        this.users = users;
        this.clock = clock;
    }

    void mount(Web web) {
        web.get(Pages.LOGIN, visit -> Reply.page("login", new Model("", local(visit.query("ke")))));
        web.post(Pages.LOGIN, this::login);
        web.post(Pages.LOGOUT, visit -> {
            Sessions.end(visit.context());
            return new Reply.Elsewhere(Pages.LOGIN);
        });
        web.get(Pages.PASSWORD, visit -> Reply.page("password", new Model("", "")));
        web.post(Pages.PASSWORD, this::change);
        web.post(Pages.LANGUAGE, EntryPages::speak);
    }

    /** Only an address of our own is gone back to. */
    private static String local(String address) {
        return address.matches("/[a-z][^\\\\\\s]*") && !address.contains("//") ? address : "/";
    }

    private Reply login(Visit visit) {
        String next = local(visit.form("ke"));
        String password = visit.context().request().getFormAttribute("password");
        var login = access.ofPassword(visit.form("name"), password == null ? "" : password);
        if (login.isEmpty()) {
            return new Reply.Shown(401, "login", java.util.Map.of("m", new Model("login", next)));
        }
        Sessions.begin(visit.context(), login.get(), clock.instant());
        return new Reply.Elsewhere(next);
    }

    private Reply change(Visit visit) {
        var form = visit.context().request();
        String wanted = String.valueOf(form.getFormAttribute("wanted"));
        String wrong = !wanted.equals(form.getFormAttribute("again")) ? "different"
                : users.changeOwn(visit.login(), String.valueOf(form.getFormAttribute("old")), wanted);
        if (!wrong.isEmpty()) {
            return new Reply.Shown(400, "password", java.util.Map.of("m", new Model(wrong, "")));
        }
        access.ofPassword(visit.login().name(), wanted).ifPresent(login -> Sessions.begin(visit.context(), login, clock.instant()));
        return new Reply.Elsewhere("/");
    }

    private static Reply speak(Visit visit) {
        String language = visit.form("bahasa").equals("en") ? "en" : "id";
        visit.context().response().addCookie(Cookie.cookie("iuran-language", language).setPath("/").setMaxAge(YEAR)
                .setHttpOnly(true).setSameSite(CookieSameSite.STRICT));
        return new Reply.Elsewhere(local(visit.form("ke")));
    }
}
