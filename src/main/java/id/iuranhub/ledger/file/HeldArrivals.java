package id.iuranhub.ledger.file;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Blth;
import id.iuranhub.model.State;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Payroll files and snapshots that are out of the ordinary and wait for somebody's word; until then what they would
 * replace stands. A later one of the same kind for the same place makes the one that waits lapse. Only the state is
 * kept here: whoever holds the file itself acts upon it, as often as it takes.
 */
public final class HeldArrivals {

    private static final int LONGEST_DECISION = 1000;
    private static final int LONGEST_FOUND = 1000;

    public enum Kind {
        FILE, SNAPSHOT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public enum Standing implements State<Standing> {
        HELD, RELEASED, REJECTED,
        /** A later one came in its place. */
        LAPSED;

        @Override
        public Set<Standing> next() {
            return this == HELD ? EnumSet.of(RELEASED, REJECTED, LAPSED) : EnumSet.noneOf(Standing.class);
        }
    }

    /**
     * Why it waits.
     *
     * @param what  the limit: {@code shrink-percent}, {@code snapshot-percent}
     * @param limit in percent
     * @param found {@code 4/10}; of a snapshot for each NPP {@code KDRI0001 4/5}, parted by commas
     */
    public record Reason(String what, String limit, String found) { }

    /**
     * What came.
     *
     * @param scheme   empty of a snapshot
     * @param blth     null of a snapshot
     * @param claim    its folder among the held files
     * @param replaces the file that stands meanwhile, 0 of a snapshot
     * @param npps     of a snapshot all that it contains
     */
    public record Arrival(Kind kind, String source, String scheme, Blth blth, String opd, String name, String sha256,
            String claim,
                          long replaces, List<String> npps, Reason reason) {

        public Arrival {
            npps = List.copyOf(npps);
        }

        /** Whether the other one is for the same place. */
        private boolean isLike(Arrival other) {
            return kind == other.kind && source.equals(other.source) && opd.equals(other.opd)
                    && (blth == null ? npps.stream().anyMatch(other.npps::contains) : blth.equals(other.blth));
        }
    }

    public record Held(long id, Arrival arrival, OffsetDateTime since) { }

    /** What became of one. @param by null while it waits, or where it lapsed */
    public record Fate(Standing state, String by, String reason) { }

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public HeldArrivals(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** From now on it waits, and what waited in its place does no longer. */
    public void hold(Arrival arrival) {
        database.inTransaction(() -> {
            lapse(arrival::isLike);
            database.sql("ledger/file/holdArrival").param("kind", arrival.kind.word()).param("source", arrival.source)
                    .param("scheme", arrival.scheme)
                    .param("blth", number(arrival.blth)).param("opd", arrival.opd).param("name", arrival.name)
                    .param("sha256", arrival.sha256)
                    .param("claim", arrival.claim).param("replaces", arrival.replaces)
                    .param("npps", String.join(",", arrival.npps))
                    .param("what", arrival.reason.what).param("most", arrival.reason.limit)
                    .param("found", shortened(arrival.reason.found, LONGEST_FOUND)).param("now", now()).update();
            journal.write("hub", arrival.kind.word() + " held", arrival.source + "/" + arrival.name,
                    arrival.reason.toString(), null, Standing.HELD.word(),
                    null);
        });
    }

    /**
     * A file was taken in: what waited for its place need not be asked about any more. In the transaction of whoever
     * took it.
     */
    public void fileTaken(String source, Blth blth, String opd) {
        lapse(waiting -> waiting.kind == Kind.FILE && waiting.source.equals(source) && waiting.blth.equals(blth)
                && waiting.opd.equals(opd));
    }

    /** The same for a snapshot. */
    public void snapshotTaken(List<String> npps) {
        lapse(waiting -> waiting.kind == Kind.SNAPSHOT && waiting.npps.stream().anyMatch(npps::contains));
    }

    private void lapse(Predicate<Arrival> which) {
        all().stream().filter(held -> which.test(held.arrival)).forEach(held -> {
            database.sql("ledger/file/decideArrival").param("held", held.id).param("state", Standing.LAPSED.word())
                    .param("who", null)
                    .param("reason", null).param("now", now()).update();
            journal.write("hub", held.arrival.kind.word() + " lapsed", "held " + held.id, held.arrival.source + "/"
                    + held.arrival.name, Standing.HELD.word(),
                    Standing.LAPSED.word(), null);
        });
    }

    public List<Held> all() {
        return database.sql("ledger/file/heldArrivals")
                .query((row, number) -> new Held(row.getLong("held_id"), arrival(row),
                row.getObject("held_at", OffsetDateTime.class))).list();
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        int blth = row.getInt("blth");
        String npps = row.getString("npps");
        return new Arrival(Kind.of(row.getString("kind")), row.getString("source"), row.getString("scheme"), blth == 0
                ? null : Blth.of(blth),
                row.getString("opd"), row.getString("name"), row.getString("sha256"), row.getString("claim"),
                row.getLong("replaces"),
                npps.isEmpty() ? List.of() : Arrays.asList(npps.split(",")),
                new Reason(row.getString("what"), row.getString("most"), row.getString("found")));
    }

    /** Somebody's word. @return false where another's came a moment before, or a later file */
    public boolean decide(Held held, Standing decision, String reason, String who) {
        return database.inTransaction(() -> {
            boolean decided = database.sql("ledger/file/decideArrival").param("held", held.id)
                    .param("state", decision.word()).param("who", who)
                    .param("reason", shortened(reason, LONGEST_DECISION)).param("now", now()).update() == 1;
            if (decided) {
                journal.write(who, held.arrival.kind.word() + " " + decision.word(), "held " + held.id,
                        held.arrival.source + "/" + held.arrival.name + ": " + held.arrival.reason,
                        Standing.HELD.word(),
                        decision.word(), reason);
            }
            return decided;
        });
    }

    /** What became of the file in a folder of held ones; empty where none was held there. */
    public Optional<Fate> fate(String claim) {
        return database.sql("ledger/file/arrivalState").param("claim", claim).query((row, number) -> new Fate(
                State.of(Standing.class, row.getString("state")), row.getString("decided_by"),
                row.getString("decision"))).optional();
    }

    /** Whether somebody has let the same content pass against what still stands. */
    public boolean isReleased(Arrival arrival) {
        return database.sql("ledger/file/wasReleased").param("kind", arrival.kind.word())
                .param("source", arrival.source)
                .param("blth", number(arrival.blth)).param("opd", arrival.opd).param("sha256", arrival.sha256)
                .param("replaces", arrival.replaces)
                .query(Long.class).single() > 0;
    }

    private static int number(Blth blth) {
        return blth == null ? 0 : blth.number();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
