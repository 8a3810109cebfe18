package id.iuranhub.ledger.review;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.State;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * Deeds that wait for a second person: proposed, approved by another person, done; or rejected. One that was approved
 * and not done, because the hub died or because it can no longer be done as it was proposed, waits to be approved again
 * or rejected.
 */
public final class Proposals {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST_LISTED = 500;

    /** What is asked for. @param resource of the API; @param document what is posted there, as JSON */
    public record Wish(Deed deed, String subject, String resource, String document, String reason, String who) { }

    /** @param decidedBy null as long as nobody has */
    public record Proposal(long id, Wish wish, ProposalState state, OffsetDateTime at, String decidedBy,
            OffsetDateTime decidedAt,
                           String decision) { }

    private final Database database;
    private final FourEyes eyes;
    private final Journal journal;
    private final Clock clock;

    public Proposals(Database database, FourEyes eyes, Journal journal, Clock clock) {
        this.database = database;
        this.eyes = eyes;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return its number */
    public long propose(Wish wish) {
        var key = new GeneratedKeyHolder();
        return database.inTransaction(() -> {
            database.sql("ledger/review/propose").param("deed", wish.deed.word())
                    .param("subject", shortened(wish.subject, LONGEST_SUBJECT))
                    .param("resource", wish.resource).param("document", wish.document)
                    .param("reason", shortened(wish.reason, LONGEST_REASON))
                    .param("who", wish.who).param("now", now()).update(key, "proposal_id");
            long id = key.getKeyAs(Number.class).longValue();
            journal.write(wish.who, wish.deed.word() + " proposed", wish.subject, "proposal " + id, null, null,
                    wish.reason);
            return id;
        });
    }

    /** The latest, those that wait first. @param state empty for all */
    public List<Proposal> list(String state) {
        return database.sql("ledger/review/proposals").param("state", state).param("most", MOST_LISTED)
                .query((row, number) -> proposal(row)).list();
    }

    public Optional<Proposal> find(long id) {
        return database.sql("ledger/review/proposal").param("id", id).query((row, number) -> proposal(row)).optional();
    }

    /**
     * Does what was proposed, on the word of another person.
     *
     * @param doing the deed; where it throws, the proposal waits as before
     * @return false where somebody decided a moment before
     * @throws SameEyes it is no other person
     */
    public synchronized boolean approve(Proposal proposal, String who, Runnable doing) {
        eyes.requireAnother(proposal.wish.deed, "proposal " + proposal.id, proposal.wish.who, proposal.at, who);
        if (!decide(proposal, ProposalState.APPROVED, who, "")) {
            return false;
        }
        boolean done = false;
        try {
            doing.run();
            done = true;
        } finally {
            if (!done) {
                decide(proposal, ProposalState.PROPOSED, who, "");
            }
        }
        return decide(proposal, ProposalState.DONE, who, "");
    }

    /** @return false where it was decided */
    public boolean reject(Proposal proposal, String who, String reason) {
        return decide(proposal, ProposalState.REJECTED, who, reason);
    }

    private boolean decide(Proposal proposal, ProposalState state, String who, String decision) {
        return database.inTransaction(() -> {
            boolean decided = database.sql("ledger/review/decideProposal").param("id", proposal.id)
                    .param("state", state.word()).param("from", State.before(state)).param("who", who)
                    .param("now", now()).param("decision", shortened(decision, LONGEST_REASON)).update() == 1;
            if (decided) {
                journal.write(who, proposal.wish.deed.word() + " " + state.word(), proposal.wish.subject,
                        "proposal " + proposal.id + " of " + proposal.wish.who, null, state.word(),
                        decision.isEmpty() ? null : decision);
            }
            return decided;
        });
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var wish = new Wish(Deed.valueOf(row.getString("deed").toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                row.getString("subject"), row.getString("resource"), row.getString("document"), row.getString("reason"),
                row.getString("proposed_by"));
        return new Proposal(row.getLong("proposal_id"), wish, State.of(ProposalState.class, row.getString("state")),
                row.getObject("proposed_at", OffsetDateTime.class),
                row.getString("decided_by"), row.getObject("decided_at", OffsetDateTime.class),
                row.getString("decision"));
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
