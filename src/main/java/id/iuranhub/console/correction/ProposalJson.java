package id.iuranhub.console.correction;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.ledger.review.Proposals.Proposal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Proposals as the API asks about them and writes them. */
public final class ProposalJson {

    private final ProposalService proposals;

    public ProposalJson(ProposalService proposals) {
        this.proposals = proposals;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/proposals", Action.SEE_ALL, request -> Map.of("proposals",
                proposals.list(request.parameter("state").orElse("")).stream().map(ProposalJson::document).toList()));
        endpoints.call("GET", "/proposals/{id}", Action.PERSONAL_ALL, this::whole);
        endpoints.call("POST", "/proposals/{id}/review", Action.RELEASE,
                request -> document(proposals.approve(request.id(), request.who())));
        endpoints.call("POST", "/proposals/{id}/reject", Action.RELEASE, request ->
                document(proposals.reject(request.id(), request.text("reason").orElse(""), request.who())));
        endpoints.call("POST", "/proposals/{id}/withdraw", Action.WORK_ALL,
                request -> document(proposals.withdraw(request.id(), request.who())));
    }

    private Map<String, Object> whole(ApiRequest request) {
        var whole = proposals.seen(request.id(), request.who());
        var document = document(whole.proposal());
        document.put("document", whole.document());
        return document;
    }

    /** Without what was typed. */
    static Map<String, Object> document(Proposal proposal) {
        var document = new LinkedHashMap<String, Object>();
        document.put("proposal", proposal.id());
        document.put("deed", proposal.wish().deed().word());
        document.put("subject", proposal.wish().subject());
        document.put("state", proposal.state().word());
        document.put("reason", proposal.wish().reason());
        document.put("proposedBy", proposal.wish().who());
        document.put("proposedAt", proposal.at().toString());
        document.put("decidedBy", Reviewed.text(proposal.decidedBy()));
        document.put("decision", Reviewed.text(proposal.decision()));
        return document;
    }
}
