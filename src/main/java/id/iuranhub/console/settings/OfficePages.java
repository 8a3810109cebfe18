package id.iuranhub.console.settings;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.access.Role;
import id.iuranhub.console.access.SecurityLog;
import id.iuranhub.console.access.UserService;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.console.http.Frame;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.console.journal.JournalWords;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** For those who look after the hub: journal, settings, logins. */
public final class OfficePages {

    private static final int PAGE = 100;

    private final Pages.Needs needs;

    /** @param older the key to go on from; 0 where there is nothing older */
    public record JournalModel(List<Entry> entries, String who, String subject, long older) { }

    /** @param before and @param after null where a deed changed no value; @param reason null where none was given */
    public record Entry(long id, OffsetDateTime at, String who, String action, String subject, String detail,
            String before, String after,
                        String reason) { }

    /** @param event which of them, empty for all */
    public record SecurityModel(List<JsonNode> entries, List<String> events, String event) {

        /** A line that broke off has none. */
        public static OffsetDateTime time(JsonNode entry) {
            return entry.hasNonNull("at") ? OffsetDateTime.parse(entry.path("at").asText()) : null;
        }

        /** What it was about: a word of the log, an address with or without the reason behind it, or a row. */
        public static String detail(JsonNode entry, Frame frame) {
            String detail = entry.path("detail").asText();
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
                visit -> PageReply.page("security", new SecurityModel(needs.log().latest(visit.query("event"), PAGE),
                SecurityLog.Event.words(), visit.query("event"))));
        endpoints.get("/setelan", "/settings", Action.SETTINGS,
                visit -> PageReply.page("settings", needs.settings().shown()));
        endpoints.get("/pengguna", Action.ADMINISTER, visit -> users("", "", ""));
        endpoints.post("/pengguna", Action.ADMINISTER,
                visit -> done(visit,
                needs.api().answer(visit.post("/users", visit.body().put("name", visit.form("name"))
                .put("role", visit.form("role")).put("scheme", visit.form("scheme")).put("opd", visit.form("opd"))))));
        endpoints.post("/pengguna/{nama}/peran", Action.ADMINISTER,
                visit -> done(visit, needs.api().answer(visit.post("/users/" + visit.part("nama") + "/role",
                visit.body().put("role", visit.form("role")).put("scheme", visit.form("scheme"))
                .put("opd", visit.form("opd"))))));
        for (var deed : Map.of("setel-ulang", "reset", "nonaktif", "disable", "aktif", "enable").entrySet()) {
            endpoints.post("/pengguna/{nama}/" + deed.getKey(), Action.ADMINISTER,
                    visit -> done(visit, needs.api().answer(
                    visit.post("/users/" + visit.part("nama") + "/" + deed.getValue(), visit.body()))));
        }
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

    private PageReply done(Visit visit, ApiResponse response) {
        if (response.status() != 200) {
            return users(visit.refusal(response), "", "");
        }
        String password = response.body().path("password").asText("");
        return password.isEmpty() ? new PageReply.Elsewhere("/pengguna")
                : users("", response.body().path("name").asText(), password);
    }
}
