package id.iuranhub.console.settings;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.Role;
import id.iuranhub.console.access.SecurityLog;
import id.iuranhub.console.access.UserService;
import id.iuranhub.console.http.Frame;
import id.iuranhub.console.http.GoesOn;
import id.iuranhub.console.http.Outcome;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.console.journal.JournalWords;
import java.time.OffsetDateTime;
import java.util.List;

/** For those who look after the hub: journal, settings, logins. */
public final class OfficePages {

    private static final int PAGE = 100;

    private final Pages.Needs needs;

    /** @param older the key to go on from; 0 where there is nothing older */
    public record JournalModel(List<Entry> entries, String who, String subject, @GoesOn("before") long older) { }

    /** @param before and @param after null where a deed changed no value; @param reason null where none was given */
    public record Entry(long id, OffsetDateTime at, String who, String action, String subject, String detail,
            String before, String after,
                        String reason) { }

    /** @param event which of them, empty for all */
    public record SecurityModel(List<SecurityLog.Line> entries, List<String> events, String event) {

        /** A line that broke off has none. */
        public static OffsetDateTime time(SecurityLog.Line entry) {
            return entry.at().isEmpty() ? null : OffsetDateTime.parse(entry.at());
        }

        /** What it was about: a word of the log, an address with or without the reason behind it, or a row. */
        public static String detail(SecurityLog.Line entry, Frame frame) {
            String detail = entry.detail();
            int reason = detail.lastIndexOf(": ");
            return detail.startsWith("row ") ? frame.say("event.row", "row", detail.substring(4))
                    : reason < 0 ? frame.word("event.detail", detail)
                    : detail.substring(0, reason + 2) + frame.word("event.detail", detail.substring(reason + 2));
        }
    }

    /** @param told what came of the last deed; @param password of a login just made or reset */
    public record UsersModel(List<UserService.User> users, List<String> roles, List<String> schemes, String told,
            String name, String password) { }

    public OfficePages(Pages.Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/jurnal", "/journal", Action.JOURNAL, this::journal);
        endpoints.get("/keamanan", "/security", Action.JOURNAL,
                visit -> PageReply.page("security",
                new SecurityModel(needs.log().latest(visit.query("event"), visit.most(PAGE)),
                SecurityLog.Event.words(), visit.query("event"))));
        endpoints.get("/setelan", "/settings", Action.SETTINGS,
                visit -> PageReply.page("settings", needs.settings().shown()));
        endpoints.get("/pengguna", Action.ADMINISTER, visit -> users("", "", ""));
        endpoints.post("/pengguna", Action.ADMINISTER, visit -> told(visit, Outcome.of(() ->
                needs.users().add(visit.form("name"), wish(visit), visit.login().name()))));
        endpoints.post("/pengguna/{nama}/peran", Action.ADMINISTER, visit -> done(visit, Outcome.of(() ->
                needs.users().change(visit.part("nama"), wish(visit), visit.login().name()))));
        endpoints.post("/pengguna/{nama}/setel-ulang", Action.ADMINISTER, visit -> told(visit, Outcome.of(() ->
                needs.users().reset(visit.part("nama"), visit.login().name()))));
        endpoints.post("/pengguna/{nama}/nonaktif", Action.ADMINISTER, visit -> enable(visit, false));
        endpoints.post("/pengguna/{nama}/aktif", Action.ADMINISTER, visit -> enable(visit, true));
    }

    private static UserService.Wish wish(Visit visit) {
        return new UserService.Wish(visit.form("role"), visit.form("scheme"), visit.form("opd"), "");
    }

    private PageReply enable(Visit visit, boolean active) {
        return done(visit, Outcome.of(() ->
                needs.users().enable(visit.part("nama"), active, "", visit.login().name())));
    }

    private PageReply journal(Visit visit) {
        String subject = JournalWords.asKept(visit.frame(), visit.query("subject"));
        String who = visit.query("who");
        String statement = !subject.isEmpty() ? "console/settings/journalAbout" : !who.isEmpty()
                ? "console/settings/journalOf" : "console/settings/journal";
        var entries = needs.database().sql(statement).param("who", who).param("subject", subject)
                .param("before", visit.number("before", Long.MAX_VALUE))
                .query((row, number) -> new Entry(row.getLong("entry_id"),
                row.getObject("at_time", OffsetDateTime.class), row.getString("who"),
                        row.getString("action"), row.getString("subject"), row.getString("detail"),
                        row.getString("before_value"),
                        row.getString("after_value"), row.getString("reason"))).list();
        boolean more = entries.size() > PAGE;
        var shown = more ? entries.subList(0, PAGE) : entries;
        return PageReply.page("journal", new JournalModel(shown, who, subject, more ? shown.get(PAGE - 1).id() : 0));
    }

    private PageReply users(String told, String name, String password) {
        return PageReply.page("users", new UsersModel(needs.users().all(), Role.words(),
                needs.schemes().all().stream().map(id.iuranhub.law.Scheme::id).toList(), told, name, password));
    }

    private PageReply done(Visit visit, Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? users(visit.refusal(refused.why()), "", "")
                : new PageReply.Elsewhere("/pengguna");
    }

    /** The password is shown this once. */
    private PageReply told(Visit visit, Outcome<UserService.OneTimePassword> outcome) {
        return outcome instanceof Outcome.Done<UserService.OneTimePassword> done
                ? users("", done.value().name(), done.value().password()) : done(visit, outcome);
    }
}
