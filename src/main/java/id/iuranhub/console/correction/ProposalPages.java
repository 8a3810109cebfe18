package id.iuranhub.console.correction;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.Outcome;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.ledger.review.Proposals.Proposal;
import java.util.List;
import java.util.Map;

/** Deeds that wait for a second person. */
public final class ProposalPages {

    private final ProposalService proposals;

    /**
     * @param whole the one that somebody asked to see in full, null where none is; @param told why a deed was not done
     */
    public record Model(List<Proposal> proposals, ProposalService.Whole whole, String told) {

        public static boolean waits(Proposal proposal) {
            return proposal.state().waits();
        }

        public static String text(String textOrNull) {
            return Reviewed.text(textOrNull);
        }
    }

    public ProposalPages(Pages.Needs needs) {
        this.proposals = needs.proposals();
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/usulan", Action.SEE_ALL, visit -> shown(visit, null, ""));
        endpoints.post("/usulan/{id}/lihat", Action.PERSONAL_ALL, this::see);
        endpoints.post("/usulan/{id}/setujui", Action.RELEASE, visit -> decided(visit,
                Outcome.of(() -> proposals.approve(visit.part("id"), visit.login().name()))));
        endpoints.post("/usulan/{id}/tolak", Action.RELEASE, visit -> decided(visit,
                Outcome.of(() -> proposals.reject(visit.part("id"), visit.form("reason"), visit.login().name()))));
        endpoints.post("/usulan/{id}/tarik", Action.WORK_ALL, visit -> decided(visit,
                Outcome.of(() -> proposals.withdraw(visit.part("id"), visit.login().name()))));
    }

    private PageReply shown(Visit visit, ProposalService.Whole whole, String told) {
        return new PageReply.Shown(told.isEmpty() ? 200 : 400, "proposals",
                Map.of("m", new Model(proposals.list(""), whole, told)));
    }

    /** In full: asked for by POST, and on record. */
    private PageReply see(Visit visit) {
        return Outcome.of(() -> proposals.seen(visit.part("id"), visit.login().name()))
                instanceof Outcome.Done<ProposalService.Whole> done ? shown(visit, done.value(), "")
                : PageReply.missing();
    }

    private PageReply decided(Visit visit, Outcome<Proposal> outcome) {
        return outcome instanceof Outcome.Refused<Proposal> refused
                ? shown(visit, null, visit.refusal(refused.why())) : new PageReply.Elsewhere("/usulan");
    }
}
