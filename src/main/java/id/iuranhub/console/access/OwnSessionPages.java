package id.iuranhub.console.access;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.SecurityLog.Event;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Sessions;
import id.iuranhub.console.http.Visit;

/** Somebody ends sessions of their own that are open elsewhere. */
final class OwnSessionPages {

    private final Logins access;
    private final SecurityLog log;

    OwnSessionPages(Logins access, SecurityLog log) {
        this.access = access;
        this.log = log;
    }

    void register(Endpoints endpoints) {
        endpoints.post(Pages.PASSWORD + "/sesi/akhiri", Action.OWN, visit -> {
            access.sessions().endOthers(visit.login().name(), Sessions.number(visit.context()));
            return noted(visit, "other sessions");
        });
        endpoints.post(Pages.PASSWORD + "/sesi/{id}/akhiri", Action.OWN, visit -> {
            access.sessions().end(visit.login().name(), visit.part("id"));
            return noted(visit, "another session");
        });
    }

    private PageReply noted(Visit visit, String which) {
        log.note(Event.LOGOUT, visit.login().name(), Visit.address(visit.context()), which);
        return new PageReply.Elsewhere(Pages.PASSWORD);
    }
}
