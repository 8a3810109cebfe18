package id.iuranhub.console.correction;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.ledger.review.Proposals.Proposal;
import id.iuranhub.ledger.review.Proposals;
import id.iuranhub.model.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Deeds that take a second person. A desk whose deed does asks {@link #takesAnother} and answers with {@link #propose};
 * when another person approves, the same question comes to it again, approved.
 */
public final class ProposalService {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> STATES = List.of("proposed", "approved", "done", "rejected");
    private static final int LONGEST_DOCUMENT = 20_000;

    private final FourEyes eyes;
    private final Proposals proposals;
    private final Journal journal;

    public ProposalService(FourEyes eyes, Proposals proposals, Journal journal) {
        this.eyes = eyes;
        this.proposals = proposals;
        this.journal = journal;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/proposals", Action.SEE_ALL, this::list);
        endpoints.call("GET", "/proposals/{id}", Action.PERSONAL_ALL, request -> show(request.id(), request));
        endpoints.call("POST", "/proposals/{id}/review", Action.RELEASE,
                request -> approve(request.id(), request, endpoints::call));
        endpoints.call("POST", "/proposals/{id}/reject", Action.RELEASE, request -> reject(request.id(), request));
        endpoints.call("POST", "/proposals/{id}/withdraw", Action.WORK_ALL, request -> withdraw(request.id(), request));
    }

    /** Whether a deed has to be approved first. */
    public boolean takesAnother(Deed deed, ApiRequest request) {
        return eyes.asks(deed) && !request.isApproved();
    }

    /** The same of a retry of so many rows. */
    public boolean takesAnother(long rowsRetried, ApiRequest request) {
        return eyes.asksForRetryOf(rowsRetried) && !request.isApproved();
    }

    /**
     * Keeps a question until another person approves it.
     *
     * @param subject what it is about, as the journal names it; nothing personal
     * @return the answer to it
     */
    public Map<String, Object> propose(Deed deed, ApiRequest request, String subject) {
        String document = request.body() == null ? "{}" : request.body().toString();
        if (document.length() > LONGEST_DOCUMENT) {
            throw Api.Refused.wrong("what waits for another person has at most " + LONGEST_DOCUMENT + " characters");
        }
        long id = proposals.propose(new Proposals.Wish(deed, subject, request.path(), document,
                request.text("reason").orElse(""), request.who()));
        return masked(proposal(Long.toString(id)));
    }

    public Map<String, Object> list(ApiRequest request) {
        String state = request.parameter("state").orElse("");
        if (!state.isEmpty() && !STATES.contains(state)) {
            throw Api.Refused.wrong(Nearest.complaint("state", state, "the filter", STATES));
        }
        return Map.of("proposals", proposals.list(state).stream().map(ProposalService::masked).toList());
    }

    /** One in full, with what is to be done; that it was looked at is on record. */
    public Map<String, Object> show(String id, ApiRequest request) {
        var proposal = proposal(id);
        journal.write(request.who(), "proposal seen", proposal.wish().subject(), "proposal " + id);
        var document = masked(proposal);
        document.put("document", asked(proposal));
        return document;
    }

    /** @param performer does what was proposed, in the name of who proposed it */
    public Map<String, Object> approve(String id, ApiRequest request, Consumer<ApiRequest> performer) {
        var proposal = proposal(id);
        var deed = new ApiRequest("POST", proposal.wish().resource(), Map.of(), asked(proposal), proposal.wish().who(),
                request.who());
        if (!proposals.approve(proposal, request.who(), () -> performer.accept(deed))) {
            throw decided(proposal);
        }
        return masked(proposal(id));
    }

    public Map<String, Object> reject(String id, ApiRequest request) {
        var proposal = proposal(id);
        String reason = request.text("reason").orElseThrow(() -> Api.Refused.wrong("a reason is needed"));
        if (!proposals.reject(proposal, request.who(), reason)) {
            throw decided(proposal);
        }
        return masked(proposal(id));
    }

    /** Whoever proposed something takes it back. */
    public Map<String, Object> withdraw(String id, ApiRequest request) {
        var proposal = proposal(id);
        if (!proposal.wish().who().equals(request.who())) {
            throw new Api.Refused(409, "NOT_YOURS", "proposal " + id + " is " + proposal.wish().who()
                    + "'s; who may release can reject it");
        }
        if (!proposals.reject(proposal, request.who(), "withdrawn")) {
            throw decided(proposal);
        }
        return masked(proposal(id));
    }

    private static Api.Refused decided(Proposal proposal) {
        return new Api.Refused(409, "NOT_NOW", "proposal " + proposal.id() + " has been decided");
    }

    private Proposal proposal(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Api.Refused.wrong("the ID of a proposal is a number, not '" + id + "'");
        }
        return proposals.find(Long.parseLong(id)).orElseThrow(() -> Api.Refused.absent("proposal " + id));
    }

    private static JsonNode asked(Proposal proposal) {
        try {
            return JSON.readTree(proposal.wish().document());
        } catch (JsonProcessingException altered) {
            throw new IllegalStateException("proposal " + proposal.id() + " is no document", altered);
        }
    }

    /** Without what was typed. */
    private static Map<String, Object> masked(Proposal proposal) {
        var document = new LinkedHashMap<String, Object>();
        document.put("proposal", proposal.id());
        document.put("deed", proposal.wish().deed().word());
        document.put("subject", proposal.wish().subject());
        document.put("state", proposal.state());
        document.put("reason", proposal.wish().reason());
        document.put("proposedBy", proposal.wish().who());
        document.put("proposedAt", proposal.at().toString());
        document.put("decidedBy", proposal.decidedBy() == null ? "" : proposal.decidedBy());
        document.put("decision", proposal.decision() == null ? "" : proposal.decision());
        return document;
    }
}
