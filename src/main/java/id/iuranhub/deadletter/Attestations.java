package id.iuranhub.deadletter;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.model.Nip;
import id.iuranhub.model.State;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Reading;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * That a NIK and a birth date are of one person though the digits of the NIK tell another day. A NIK is for life: a
 * corrected birth date does not change it. Proposed by one person by a document, reviewed by another; then rule 2 takes
 * the two for agreeing.
 */
public final class Attestations {

    private static final ReviewedEntry.Kind KIND = new ReviewedEntry.Kind("attestation", "attestation_id",
            "deadletter/reviewAttestation",
            "deadletter/endAttestation", Deed.ATTESTATION);

    /** @param document by which it is known, such as the number of a decision of the civil registry */
    public record Proposal(String nik, LocalDate birthDate, String document, String reason, String who) { }

    /** who and when are null as long as nobody has */
    public record Attestation(long id, String nik, LocalDate birthDate, String document, ReviewState state,
            String reason,
            String proposedBy,
                              OffsetDateTime proposedAt, String reviewedBy, OffsetDateTime reviewedAt, String endedBy,
                              OffsetDateTime endedAt, String endReason) { }

    /** Another attestation is about the same person. */
    public static final class Overlaps extends RuntimeException {
        Overlaps(Attestation other) {
            super("attestation " + other.id + " is about the same NIK and is " + other.state.word() + "; end it first");
        }
    }

    private final Database database;
    private final ReviewedEntry reviewedEntry;

    public Attestations(Database database, Journal journal, FourEyes eyes, Clock clock) {
        this.database = database;
        this.reviewedEntry = new ReviewedEntry(KIND, database, journal, eyes, clock);
    }

    /** @throws Overlaps another one is proposed or in force for the same NIK */
    public synchronized Attestation propose(Proposal proposal) {
        of(proposal.nik).stream().filter(other -> other.state != ReviewState.ENDED).findFirst().ifPresent(other -> {
            throw new Overlaps(other);
        });
        long id = reviewedEntry.propose(database.sql("deadletter/proposeAttestation").param("nik", proposal.nik)
                .param("birthDate", proposal.birthDate).param("document", proposal.document), proposal.who,
                proposal.reason, proposal.reason);
        return find(id).orElseThrow();
    }

    public Optional<Attestation> find(long id) {
        return asked(id, "", "", 0).stream().findFirst();
    }

    /** The latest first. @param state empty for all; @param before the number to go on after, 0 at first */
    public List<Attestation> list(String state, long before) {
        return asked(0, "", state, before);
    }

    /** Whatever was ever said of a person, the latest first. */
    public List<Attestation> of(String nik) {
        return nik == null ? List.of() : asked(0, nik, "", 0);
    }

    private List<Attestation> asked(long id, String nik, String state, long before) {
        return database.sql("deadletter/attestations").param("id", id).param("nik", nik).param("state", state)
                .param("before", before)
                .query((row, number) -> attestation(row)).list();
    }

    private static Attestation attestation(ResultSet row) throws SQLException {
        return new Attestation(row.getLong("attestation_id"), row.getString("nik"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("document"), State.of(ReviewState.class, row.getString("state")), row.getString("reason"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class), row.getString("reviewed_by"),
                row.getObject("reviewed_at", OffsetDateTime.class), row.getString("ended_by"),
                row.getObject("ended_at", OffsetDateTime.class), row.getString("end_reason"));
    }

    public void seen(Attestation attestation, String who) {
        reviewedEntry.seen(attestation.id, who);
    }

    /**
     * Puts one in force; the person's rows that are not sent are asked to be judged again.
     *
     * @return false where it is not proposed
     * @throws id.iuranhub.ledger.review.SameEyes it was proposed by the same person
     */
    public boolean review(Attestation attestation, String who) {
        return reviewedEntry.review(attestation.id, attestation.proposedBy, attestation.proposedAt, who,
                () -> judgeAgain(attestation.nik));
    }

    /** It holds no longer; what was sent by it stays. @return false where it has ended */
    public boolean end(Attestation attestation, String reason, String who) {
        return reviewedEntry.end(attestation.id, attestation.state, reason, who, () -> judgeAgain(attestation.nik));
    }

    private void judgeAgain(String nik) {
        database.sql("deadletter/noteAttested").param("nik", nik).update();
        database.sql("enrolment/askRechecks").update();
    }

    /**
     * Rows in which only NIK and birth date disagree, and two people say they are of one person, are of one person for
     * the rules.
     */
    public Chunk apply(Chunk chunk) {
        Object[] people = chunk.entries().stream().map(Entry::reading).filter(Reading::isConflict).map(Reading::nik)
                .filter(Objects::nonNull).distinct().toArray();
        return people.length == 0 ? chunk : applied(chunk, inForce(people));
    }

    private record InForce(long id, LocalDate birthDate) { }

    private Map<String, InForce> inForce(Object[] people) {
        var known = new HashMap<String, InForce>();
        database.sql("deadletter/attested").param("people", database.texts(people))
                .query(row -> {
                    known.put(row.getString("nik"),
                            new InForce(row.getLong("attestation_id"), row.getObject("birth_date", LocalDate.class)));
                });
        return known;
    }

    private static Chunk applied(Chunk chunk, Map<String, InForce> known) {
        if (known.isEmpty()) {
            return chunk;
        }
        boolean ownNip = chunk.source().column(Kind.NIP).isPresent();
        var entries = new ArrayList<Entry>(chunk.entries().size());
        for (Entry entry : chunk.entries()) {
            InForce attested = entry.reading().isConflict() ? known.get(entry.reading().nik()) : null;
            entries.add(attested != null && isOnlyNik(entry.reading(), attested.birthDate, ownNip)
                    ? entry.read(entry.reading().attested(attested.id)) : entry);
        }
        return chunk.with(entries);
    }

    /** The NIP is no matter of an attestation: it has to tell the same day as the row. */
    private static boolean isOnlyNik(Reading reading, LocalDate attested, boolean ownNip) {
        return attested.equals(reading.birthDate())
                && (!ownNip || reading.nip() == null || Nip.agrees(reading.nip(), attested));
    }
}
