package id.iuranhub.console.correction;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.deadletter.DeadLetterSearch;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.GoesOn;
import id.iuranhub.console.http.Outcome;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.law.Scheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What one person proposes, another reviews and somebody ends: corrections of numbers that payroll goes on getting
 * wrong, and attestations of people whose NIK tells another birth date than their papers.
 *
 * @param <T> one of them, as it may be shown
 */
public final class ReviewPages<T> {

    private final Kind<T> kind;
    private final List<String> schemes;

    /**
     * Where they differ.
     *
     * @param address  of the page
     * @param template which shows it
     * @param fields   of the form in which one is proposed
     * @param propose  proposes what the form of a visit says
     */
    private record Kind<T>(String address, String template, List<String> fields, Reviewed<T> service,
            Function<Visit, T> propose) { }

    /** One in the list, with what all kinds have. */
    public record Entry<T>(T one, Reviewed.Line line) { }

    /**
     * What is shown.
     *
     * @param state one of them, empty for all
     * @param next  the number to go on after, 0 at the end
     * @param whole the one that somebody asked to see in full, null where none is
     * @param told  why a deed was not done
     * @param typed what was proposed and refused, to be mended
     */
    public record Model<T>(String state, List<String> states, List<String> schemes, List<Entry<T>> entries,
            @GoesOn("before") long next,
            Entry<T> whole, String told, Map<String, String> typed) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    private ReviewPages(Kind<T> kind, Pages.Needs needs) {
        this.kind = kind;
        this.schemes = needs.schemes().all().stream().map(Scheme::id).toList();
    }

    public static ReviewPages<ShownCorrection> corrections(Pages.Needs needs) {
        return new ReviewPages<>(new Kind<>("/koreksi", "corrections",
                List.of("field", "old", "new", "scheme", "from", "to", "reason"), needs.corrections(), visit ->
                needs.corrections().propose(new CorrectionService.Wish(visit.form("field"), visit.form("old"),
                visit.form("new"), visit.form("scheme"), visit.form("from"), visit.form("to"), visit.form("reason")),
                visit.login().name())), needs);
    }

    public static ReviewPages<ShownAttestation> attestations(Pages.Needs needs) {
        return new ReviewPages<>(new Kind<>("/pernyataan", "attestations",
                List.of("nik", "birthDate", "document", "reason"), needs.attestations(), visit ->
                needs.attestations().propose(new AttestationService.Wish(visit.form("nik"), visit.form("birthDate"),
                visit.form("document"), visit.form("reason")), visit.login().name())), needs);
    }

    public void register(Endpoints endpoints) {
        String address = kind.address;
        endpoints.get(address, Action.SEE_ALL, visit -> shown(visit, null, ""));
        endpoints.post(address, Action.WORK_ALL, visit -> done(visit, Outcome.of(() -> kind.propose.apply(visit))));
        endpoints.post(address + "/{id}/lihat", Action.PERSONAL_ALL, this::see);
        endpoints.post(address + "/{id}/setujui", Action.RELEASE, visit -> done(visit,
                Outcome.of(() -> kind.service.review(visit.part("id"), visit.login().name()))));
        endpoints.post(address + "/{id}/akhiri", Action.WORK_ALL, visit -> done(visit,
                Outcome.of(() -> kind.service.end(visit.part("id"), visit.form("reason"), visit.login().name()))));
    }

    private PageReply shown(Visit visit, T whole, String told) {
        String state = Reviewed.STATES.contains(visit.query("state")) ? visit.query("state") : "";
        var entries = kind.service.list(state, visit.number("before", 0)).stream().map(this::entry).toList();
        boolean more = entries.size() > DeadLetterSearch.PAGE;
        var page = more ? entries.subList(0, DeadLetterSearch.PAGE) : entries;
        var typed = new HashMap<String, String>();
        if (!told.isEmpty()) {
            kind.fields.forEach(field -> typed.put(field, visit.form(field)));
        }
        return new PageReply.Shown(told.isEmpty() ? 200 : 400, kind.template, Map.of("m", new Model<>(state,
                Reviewed.STATES, schemes, page, more ? page.get(DeadLetterSearch.PAGE - 1).line.id() : 0,
                whole == null ? null : entry(whole), told, typed)));
    }

    private Entry<T> entry(T one) {
        return new Entry<>(one, kind.service.line(one));
    }

    /** In full: asked for by POST, and on record. */
    private PageReply see(Visit visit) {
        return Outcome.of(() -> kind.service.seen(visit.part("id"), visit.login().name()))
                instanceof Outcome.Done<T> done ? shown(visit, done.value(), "") : PageReply.missing();
    }

    private PageReply done(Visit visit, Outcome<T> outcome) {
        return outcome instanceof Outcome.Refused<T> refused ? shown(visit, null, visit.refusal(refused.why()))
                : new PageReply.Elsewhere(kind.address);
    }
}
