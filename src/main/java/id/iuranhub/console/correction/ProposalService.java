package id.iuranhub.console.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Asker;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.ledger.review.ProposalState;
import id.iuranhub.ledger.review.Proposals.Proposal;
import id.iuranhub.ledger.review.Proposals;
import id.iuranhub.model.Nearest;
import id.iuranhub.model.State;
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
    private static final List<String> STATES = State.words(ProposalState.class);
    private static final int LONGEST_DOCUMENT = 20_000;

    private final FourEyes eyes;
    private final Proposals proposals;
    private final Journal journal;
    private final Consumer<ApiRequest> performer;

    /** @param resource of the API that does it; @param subject as the journal names it, nothing personal */
    public record Wish(Deed deed, String subject, String resource, String reason, String who) { }

    /** One in full. @param document what is to be done, as it was posted */
    public record Whole(Proposal proposal, JsonNode document) {

        /** Its fields as text, in the order in which they were posted. */
        public Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            document.properties().forEach(field -> fields.put(field.getKey(), field.getValue().isValueNode()
                    ? field.getValue().asText() : field.getValue().toString()));
            return fields;
        }
    }

    /** @param performer does what was proposed, in the name of who proposed it */
    public ProposalService(FourEyes eyes, Proposals proposals, Journal journal, Consumer<ApiRequest> performer) {
        this.performer = performer;
        this.eyes = eyes;
        this.proposals = proposals;
        this.journal = journal;
    }

    /** Whether a deed has to be approved first. */
    public boolean takesAnother(Deed deed, Asker asker) {
        return eyes.asks(deed) && !asker.isApproved();
    }

    /** The same of a retry of so many rows. */
    public boolean takesAnother(long rowsRetried, Asker asker) {
        return eyes.asksForRetryOf(rowsRetried) && !asker.isApproved();
    }

    /**
     * Keeps a request until another person approves it.
     *
     * @param subject what it is about, as the journal names it; nothing personal
     * @return the answer to it
     */
    public Map<String, Object> propose(Deed deed, ApiRequest request, String subject) {
        return ProposalJson.document(proposed(new Proposals.Wish(deed, subject, request.path(),
                request.body() == null ? "{}" : request.body().toString(), request.text("reason").orElse(""),
                request.who())));
    }

    /** The same of what is posted to a resource of the API. @param fields of the document */
    public Proposal propose(Wish wish, Map<String, ?> fields) {
        return proposed(new Proposals.Wish(wish.deed, wish.subject, wish.resource, JSON.valueToTree(fields).toString(),
                wish.reason, wish.who));
    }

    private Proposal proposed(Proposals.Wish wish) {
        if (wish.document().length() > LONGEST_DOCUMENT) {
            throw Api.Refused.wrong("what waits for another person has at most " + LONGEST_DOCUMENT + " characters")
                    .said("document", Map.of("most", String.valueOf(LONGEST_DOCUMENT)));
        }
        return proposal(Long.toString(proposals.propose(wish)));
    }

    /** The latest, those that wait first. @param state empty for all */
    public List<Proposal> list(String state) {
        if (!state.isEmpty() && !STATES.contains(state)) {
            throw Api.Refused.wrong(Nearest.complaint("state", state, "the filter", STATES))
                    .said("unknown", Map.of("typed", state, "known", String.join(", ", STATES)));
        }
        return proposals.list(state);
    }

    /** One in full; that it was looked at is on record. */
    public Whole seen(String id, String who) {
        var proposal = proposal(id);
        journal.write(who, "proposal seen", proposal.wish().subject(), "proposal " + id);
        return new Whole(proposal, asked(proposal));
    }

    public Proposal approve(String id, String who) {
        var proposal = proposal(id);
        var deed = new ApiRequest("POST", proposal.wish().resource(), Map.of(), asked(proposal), proposal.wish().who(),
                who);
        if (!proposals.approve(proposal, who, () -> performer.accept(deed))) {
            throw decided(proposal);
        }
        return proposal(id);
    }

    public Proposal reject(String id, String reason, String who) {
        var proposal = proposal(id);
        if (reason.isBlank()) {
            throw Api.Refused.wrong("a reason is needed").said("reason", Map.of());
        }
        if (!proposals.reject(proposal, who, reason)) {
            throw decided(proposal);
        }
        return proposal(id);
    }

    /** Whoever proposed something takes it back. */
    public Proposal withdraw(String id, String who) {
        var proposal = proposal(id);
        if (!proposal.wish().who().equals(who)) {
            throw new Api.Refused(409, "NOT_YOURS", "proposal " + id + " is " + proposal.wish().who()
                    + "'s; who may release can reject it");
        }
        if (!proposals.reject(proposal, who, "withdrawn")) {
            throw decided(proposal);
        }
        return proposal(id);
    }

    private static Api.Refused decided(Proposal proposal) {
        return new Api.Refused(409, "NOT_NOW", "proposal " + proposal.id() + " has been decided")
                .said("decided", Map.of());
    }

    private Proposal proposal(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Api.Refused.wrong("the ID of a proposal is a number, not '" + id + "'")
                    .said("id", Map.of("typed", id));
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
}
