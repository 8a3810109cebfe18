package id.iuranhub.console.web;

import id.iuranhub.console.Access;
import id.iuranhub.console.access.SecurityLog;
import id.iuranhub.console.access.SecurityLog.Event;

/** Somebody ends sessions of their own that are open elsewhere. */
final class OwnSessionPages {

    private final Access access;
    private final SecurityLog log;

    OwnSessionPages(Access access, SecurityLog log) {
        this.access = access;
        this.log = log;
    }

    void mount(Web web) {
        web.post(Pages.PASSWORD + "/sesi/akhiri", visit -> {
            access.sessions().endOthers(visit.login().name(), Sessions.number(visit.context()));
            return noted(visit, "other sessions");
        });
        web.post(Pages.PASSWORD + "/sesi/:id/akhiri", visit -> {
            access.sessions().end(visit.login().name(), visit.part("id"));
            return noted(visit, "another session");
        });
    }

    private Reply noted(Visit visit, String which) {
        log.note(Event.LOGOUT, visit.login().name(), Visit.address(visit.context()), which);
        return new Reply.Elsewhere(Pages.PASSWORD);
    }
}
