package id.iuranhub.console.deadletter;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.correction.Doing;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.Outcome;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rows of one cause: opened by scheme, OPD and column, and dealt with together. */
public final class GroupPage {

    private static final String ADDRESS = "/surat/kelompok";

    private final Pages.Needs needs;
    private final GroupService groups;

    /**
     * @param preview null where nobody asked for it; @param told what came of a deed; @param wrong whether it was not
     * done
     */
    public record Model(LetterGroup group, List<LetterGroup.Part> parts, GroupService.Rows rows,
            List<LetterGroup.Preview> preview, String told, boolean wrong, List<String> workers) {

        /** Of the addresses of this group. */
        public String query() {
            return query(group.scheme(), group.opd(), group.field());
        }

        /** Of a part of it. */
        public String query(String scheme, String opd, String field) {
            return "?code=" + group.code() + (group.blth() == 0 ? "" : "&blth=" + Blth.of(group.blth()))
                    + (scheme.isEmpty() ? "" : "&scheme=" + encoded(scheme))
                    + (opd.isEmpty() ? "" : "&opd=" + encoded(opd))
                    + (field.isEmpty() ? "" : "&field=" + encoded(field));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        public int count() {
            return rows.rows().size();
        }

        public boolean hasHope() {
            return RetryHope.of(group.code()) != RetryHope.NONE;
        }

        /** Whether the insurer may have what the rows have wrong. */
        public boolean hasInsurersValues() {
            return group.code() == Code.IDENTITY_MISMATCH || group.code() == Code.KPJ_INVALID;
        }
    }

    public GroupPage(Pages.Needs needs) {
        this.needs = needs;
        this.groups = needs.letters().groups();
    }

    public void register(Endpoints endpoints) {
        endpoints.get(ADDRESS, Action.SEE_ALL, visit -> of(visit, group -> shown(visit, group, "", false, null)));
        endpoints.get(ADDRESS + "/berkas", Action.SEE_ALL, visit -> of(visit, group -> file(visit, group)));
        endpoints.post(ADDRESS + "/nilai", Action.PERSONAL_ALL, visit -> of(visit, group -> shown(visit, group, "",
                false, groups.preview(group, visit.login().name()))));
        endpoints.post(ADDRESS + "/ambil", Action.WORK_ALL, visit -> deed(visit, deed -> groups.take(deed,
                visit.form("owner").isEmpty() ? visit.login().name() : visit.form("owner"), visit.login().name())));
        endpoints.post(ADDRESS + "/coba", Action.WORK_ALL, visit -> deed(visit,
                deed -> groups.retry(deed, visit.asker())));
        endpoints.post(ADDRESS + "/buang", Action.WORK_ALL, visit -> deed(visit,
                deed -> groups.discard(deed, visit.login().name())));
        endpoints.post(ADDRESS + "/pakai", Action.WORK_ALL, visit -> deed(visit,
                deed -> groups.useInsurers(deed, !visit.form("ingat").isEmpty(), visit.asker())));
    }

    private static PageReply of(Visit visit, Function<LetterGroup, PageReply> page) {
        return group(visit).map(page).orElseGet(PageReply::missing);
    }

    private static Optional<LetterGroup> group(Visit visit) {
        return Arrays.stream(Code.values()).filter(code -> !code.ofFile() && code.name().equals(visit.query("code")))
                .findFirst().map(code -> new LetterGroup(visit.blth().map(Blth::number).orElse(0),
                visit.query("scheme"), code, visit.query("opd"), visit.query("field")));
    }

    private PageReply shown(Visit visit, LetterGroup group, String told, boolean wrong,
            List<LetterGroup.Preview> preview) {
        return new PageReply.Shown(wrong ? 400 : 200, "group", Map.of("m", new Model(group, groups.parts(group),
                groups.rows(group), preview, told, wrong, needs.users().workers(group.scheme(), group.opd()))));
    }

    private PageReply file(Visit visit, LetterGroup group) {
        var sheet = groups.sheet(group, new SentBack(visit.frame()), visit.login().may(Action.PERSONAL_ALL),
                visit.login().name());
        return visit.query("format").equals("csv") ? new PageReply.Made(sheet.name() + ".csv", sheet.csv())
                : new PageReply.Made(sheet.name() + ".xlsx", sheet.xlsx());
    }

    private PageReply deed(Visit visit, Function<LetterGroup.Deed, Object> deed) {
        return of(visit, group -> {
            int seen = visit.form("count").matches("\\d{1,6}") ? Integer.parseInt(visit.form("count")) : 0;
            var outcome = Outcome.of(() -> deed.apply(new LetterGroup.Deed(group, seen, visit.form("reason"))));
            if (outcome instanceof Outcome.Refused<Object> refused) {
                return shown(visit, group, visit.refusal(refused.why()), true, null);
            }
            return shown(visit, group, told(visit, ((Outcome.Done<Object>) outcome).value()), false, null);
        });
    }

    private static String told(Visit visit, Object done) {
        if (done instanceof Doing.Waits<?> waits) {
            return DeadLetterPage.waits(visit, waits);
        }
        if (done instanceof Doing.Done<?> retried && retried.value() instanceof RetryService.Retried rows) {
            return visit.frame().say("group.retried", "count", rows.rows().size(), "passed",
                    rows.rows().size() - rows.stillDead(), "dead", rows.stillDead());
        }
        return visit.frame().say("group.done", "count", done);
    }
}
