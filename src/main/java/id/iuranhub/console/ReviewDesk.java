package id.iuranhub.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.ledger.Journal;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.ledger.review.Proposals;
import id.iuranhub.ledger.review.Proposals.Proposal;
import id.iuranhub.model.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Deeds that take a second person. A desk whose deed does asks {@link #takesAnother} and answers with {@link #propose}; when
 * another person approves, the same question comes to it again, approved.
 */
public final class ReviewDesk {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> STATES = List.of("proposed", "approved", "done", "rejected");
    private static final int LONGEST_DOCUMENT = 20_000;

    private final FourEyes eyes;
    private final Proposals proposals;
    private final Journal journal;

    public ReviewDesk(FourEyes eyes, Proposals proposals, Journal journal) {
        this.eyes = eyes;
        this.proposals = proposals;
        this.journal = journal;
    }

    /** Whether a deed has to be approved first. */
    boolean takesAnother(Deed deed, Question question) {
        return eyes.asks(deed) && !question.isApproved();
    }

    /** The same of a retry of so many rows. */
    boolean takesAnother(long rowsRetried, Question question) {
        return eyes.asksForRetryOf(rowsRetried) && !question.isApproved();
    }

    /**
     * Keeps a question until another person approves it.
     *
     * @param subject what it is about, as the journal names it; nothing personal
     * @return the answer to it
     */
    Map<String, Object> propose(Deed deed, Question question, String subject) {
        String document = question.body() == null ? "{}" : question.body().toString();
        if (document.length() > LONGEST_DOCUMENT) {
            throw Api.Refused.wrong("what waits for another person has at most " + LONGEST_DOCUMENT + " characters");
        }
        long id = proposals.propose(new Proposals.Wish(deed, subject, question.path(), document,
                question.text("reason").orElse(""), question.who()));
        return masked(proposal(Long.toString(id)));
    }

    Map<String, Object> list(Question question) {
        String state = question.parameter("state").orElse("");
        if (!state.isEmpty() && !STATES.contains(state)) {
            throw Api.Refused.wrong(Nearest.complaint("state", state, "the filter", STATES));
        }
        return Map.of("proposals", proposals.list(state).stream().map(ReviewDesk::masked).toList());
    }

    /** One in full, with what is to be done; that it was looked at is on record. */
    Map<String, Object> show(String id, Question question) {
        var proposal = proposal(id);
        journal.write(question.who(), "proposal seen", proposal.wish().subject(), "proposal " + id);
        var document = masked(proposal);
        document.put("document", asked(proposal));
        return document;
    }

    /** @param performer does what was proposed, in the name of who proposed it */
    Map<String, Object> approve(String id, Question question, Consumer<Question> performer) {
        var proposal = proposal(id);
        var deed = new Question("POST", proposal.wish().resource(), Map.of(), asked(proposal), proposal.wish().who(), question.who());
        if (!proposals.approve(proposal, question.who(), () -> performer.accept(deed))) {
            throw decided(proposal);
        }
        return masked(proposal(id));
    }

    Map<String, Object> reject(String id, Question question) {
        var proposal = proposal(id);
        String reason = question.text("reason").orElseThrow(() -> Api.Refused.wrong("a reason is needed"));
        if (!proposals.reject(proposal, question.who(), reason)) {
            throw decided(proposal);
        }
        return masked(proposal(id));
    }

    /** Whoever proposed something takes it back. */
    Map<String, Object> withdraw(String id, Question question) {
        var proposal = proposal(id);
        if (!proposal.wish().who().equals(question.who())) {
            throw new Api.Refused(409, "NOT_YOURS", "proposal " + id + " is " + proposal.wish().who() + "'s; who may release can reject it");
        }
        if (!proposals.reject(proposal, question.who(), "withdrawn")) {
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
