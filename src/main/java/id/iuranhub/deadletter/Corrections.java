package id.iuranhub.deadletter;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.file.IncomingFile;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.ledger.row.Edits;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Kpj;
import id.iuranhub.model.Nik;
import id.iuranhub.model.Nip;
import id.iuranhub.model.State;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Variable;

/**
 * Numbers that payroll goes on getting wrong, and the right ones: proposed by one person, reviewed by another, used in
 * later files.
 */
public final class Corrections {

    private static final ReviewedEntry.Kind KIND = new ReviewedEntry.Kind("correction", "correction_id",
            "deadletter/reviewCorrection",
            "deadletter/endCorrection", Deed.CORRECTION);

    /** What kind of number is corrected. */
    public enum Field {
        NIK, NIP, KPJ;

        private boolean isOf(Kind kind) {
            return kind == Kind.NIK && this == NIK || kind == Kind.KPJ && this == KPJ
                    || (kind == Kind.NIP || kind == Kind.SPONSOR_NIP) && this == NIP;
        }

        /** Whether it may stand in a row. */
        public boolean isValid(String text) {
            return switch (this) {
                case NIK -> Nik.isValid(text);
                case NIP -> Nip.isValid(text);
                case KPJ -> Kpj.isValid(text);
            };
        }

        public String masked(String text) {
            return switch (this) {
                case NIK -> Nik.mask(text);
                case NIP -> Nip.mask(text);
                case KPJ -> Kpj.mask(text);
            };
        }
    }

    /** @param old as the cells have it; @param to null for no end */
    public record Proposal(Field kind, String old, String right, String scheme, Blth from, Blth to, String reason,
            String who) { }

    /** @param reviewedBy and @param endedBy null as long as nobody has */
    public record Correction(long id, Field kind, String old, String right, String scheme, Blth from, Blth to,
            ReviewState state, String reason,
                             String proposedBy, OffsetDateTime proposedAt, String reviewedBy, String endedBy,
                             String endReason) { }

    /** Another correction says something of the same number and months. */
    public static final class Overlaps extends RuntimeException {
        Overlaps(Correction other) {
            super("correction " + other.id + " is about the same " + other.kind + " of " + other.scheme
                    + " and overlaps; end it first");
        }
    }

    /** What is in force in a file on its way in: read once for the file, so that all of its rows meet the same. */
    private record InForce(long file, Map<String, Mapping> byNumber) { }

    private record Mapping(long id, Field kind, String right) { }

    private final Database database;
    private final Schemes schemes;
    private final ReviewedEntry reviewedEntry;
    private volatile InForce inForce = new InForce(0, Map.of());

    public Corrections(Database database, Schemes schemes, Journal journal, FourEyes eyes, Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.reviewedEntry = new ReviewedEntry(KIND, database, journal, eyes, clock);
    }

    /** @throws Overlaps another one is proposed or in force for the same number and a month of these */
    public synchronized Correction propose(Proposal proposal) {
        String old = Cell.text(Cell.identifier(proposal.old));
        list(schemes.named(proposal.scheme).id(), "", 0).stream().filter(other -> other.state != ReviewState.ENDED
                && other.kind == proposal.kind
                && other.old.equals(old) && (other.to == null || other.to.compareTo(proposal.from) >= 0)
                && (proposal.to == null || proposal.to.compareTo(other.from) >= 0)).findFirst().ifPresent(other -> {
                    throw new Overlaps(other);
                });
        long id = reviewedEntry.propose(database.sql("deadletter/propose").param("kind", proposal.kind.name())
                .param("old", old)
                .param("new", proposal.right).param("scheme", proposal.scheme).param("from", proposal.from.number())
                .param("to", proposal.to == null ? null : proposal.to.number()), proposal.who, proposal.reason,
                proposal.kind + ": " + proposal.reason);
        return find(id).orElseThrow();
    }

    public Optional<Correction> find(long id) {
        return database.sql("deadletter/corrections").param("id", id).param("scheme", "").param("state", "")
                .param("before", 0)
                .query((row, number) -> correction(row)).optional();
    }

    /**
     * The latest first. @param scheme and @param state empty for all; @param before the number to go on after, 0 at
     * first
     */
    public List<Correction> list(String scheme, String state, long before) {
        return database.sql("deadletter/corrections").param("id", 0).param("scheme", scheme).param("state", state)
                .param("before", before)
                .query((row, number) -> correction(row)).list();
    }

    private static Correction correction(ResultSet row) throws SQLException {
        int to = row.getInt("to_blth");
        return new Correction(row.getLong("correction_id"), Field.valueOf(row.getString("kind")),
                row.getString("old_value"),
                row.getString("new_value"), row.getString("scheme"), Blth.of(row.getInt("from_blth")), to == 0 ? null
                : Blth.of(to),
                State.of(ReviewState.class, row.getString("state")), row.getString("reason"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class), row.getString("reviewed_by"),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }

    /** Somebody looks at whole personal data: that is on record. */
    public void seen(Correction correction, String who) {
        reviewedEntry.seen(correction.id, who);
    }

    /**
     * Puts a proposed correction in force. @return false where it is not proposed; @throws SameEyes it was proposed by
     * the same person
     */
    public boolean review(Correction correction, String who) {
        return reviewedEntry.review(correction.id, correction.proposedBy, correction.proposedAt, who, () -> { });
    }

    /** Later files no longer use it. Rows that did are not touched. @return false where it has ended */
    public boolean end(Correction correction, String reason, String who) {
        return reviewedEntry.end(correction.id, correction.state, reason, who, () -> { });
    }

    /**
     * Puts what is in force in the place of what the rows say, before any rule looks at them. Rows that no correction
     * is about are not touched.
     */
    public Chunk apply(Chunk chunk, @Variable("incoming") IncomingFile incomingFile) {
        var known = inForce(chunk, incomingFile.file());
        if (known.isEmpty()) {
            return chunk;
        }
        var entries = new ArrayList<Entry>(chunk.entries().size());
        for (Entry entry : chunk.entries()) {
            entries.add(corrected(entry, chunk, known));
        }
        return chunk.with(entries);
    }

    private Map<String, Mapping> inForce(Chunk chunk, long file) {
        if (inForce.file != file) {
            var byNumber = new HashMap<String, Mapping>();
            database.sql("deadletter/correctionsInForce").param("scheme", chunk.scheme().id())
                    .param("blth", chunk.blth().number())
                    .query(row -> {
                        byNumber.put(row.getString("kind") + row.getString("old_value"),
                                new Mapping(
                                row.getLong("correction_id"), Field.valueOf(row.getString("kind")),
                                row.getString("new_value")));
                    });
            inForce = new InForce(file, Map.copyOf(byNumber));
        }
        return inForce.byNumber;
    }

    private static Entry corrected(Entry entry, Chunk chunk, Map<String, Mapping> known) {
        var edits = new LinkedHashMap<String, String>();
        var remarks = new ArrayList<String>();
        var authors = new ArrayList<String>();
        Source source = chunk.source();
        for (int i = 0; i < source.columns().size(); i++) {
            Column column = source.columns().get(i);
            for (Field number : Field.values()) {
                Mapping mapping = number.isOf(column.kind()) ? known.get(number + Cell.identifier(entry.row().cell(i)))
                        : null;
                if (mapping != null) {
                    edits.put(column.name(), mapping.right);
                    remarks.add(column.name() + " corrected to " + mapping.right + " (correction " + mapping.id + ")");
                    authors.add("correction " + mapping.id);
                }
            }
        }
        if (edits.isEmpty()) {
            return entry;
        }
        var row = Edits.into(entry.row(), source, edits);
        return new Entry(entry.key(), entry.opd(), row, new RowReader(source, chunk.blth()).read(row), null,
                new Entry.Mended(entry.row(), edits, String.join(", ", remarks), String.join(", ", authors)));
    }
}
