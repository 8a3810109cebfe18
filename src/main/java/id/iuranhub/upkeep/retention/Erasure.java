package id.iuranhub.upkeep.retention;

import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.ledger.file.FileState;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.journal.RemovedEntries;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.Nik;
import id.iuranhub.model.State;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Removes what no duty of keeping holds of one person, in one transaction. Kept, and told why, is what stands at the
 * insurer or is on its way there, what is in force in a year that has not ended, and what is kept of everybody in one:
 * originals, refused files, backups.
 */
public final class Erasure {

    /** @param removed how much of each kind; @param kept how much stays, by reason */
    public record Outcome(Map<String, Long> removed, Map<String, Long> kept) { }

    private record Row(long file, int blth, int line, String kept) { }

    private final Database database;
    private final LedgerLock lock;
    private final Journal journal;
    private final RowRemoval rows;
    private final OldPeople people;
    private final RemovedEntries entries;
    private final ZoneId zone;
    private final Clock clock;

    Erasure(Database database, LedgerLock lock, Journal journal, OldPeople people, ZoneId zone, Clock clock) {
        this.database = database;
        this.lock = lock;
        this.journal = journal;
        this.rows = new RowRemoval(database, journal);
        this.people = people;
        this.entries = new RemovedEntries(database);
        this.zone = zone;
        this.clock = clock;
    }

    /** What would go, and what would stay. */
    public Outcome preview(Nik nik) {
        var removed = new LinkedHashMap<String, Long>();
        var kept = new TreeMap<String, Long>();
        rows(nik).forEach(row -> count(row, removed, kept));
        if (!ids("upkeep/person/files", "archived", nik).isEmpty()) {
            kept.put("originals", (long) ids("upkeep/person/files", "archived", nik).size());
        }
        put(removed, "newWorker", ids("upkeep/person/newWorker", "field", nik).size());
        return new Outcome(removed, kept);
    }

    private static void count(Row row, Map<String, Long> removed, Map<String, Long> kept) {
        if (row.kept.isEmpty()) {
            removed.merge("rows", 1L, Long::sum);
        } else {
            kept.merge(row.kept, 1L, Long::sum);
        }
    }

    /** Does it. @param who whose proposal it was; @param reason as it was given */
    public Outcome erase(Nik nik, String who, String reason) {
        var outcome = new ArrayList<Outcome>();
        lock.take(() -> outcome.add(database.inTransaction(() -> remove(nik, who, reason))));
        if (database.isEmbedded()) {
            Retention.wipe(database);
        }
        return outcome.get(0);
    }

    private Outcome remove(Nik nik, String who, String reason) {
        var would = preview(nik);
        var removed = new LinkedHashMap<>(would.removed);
        var kept = new TreeMap<>(would.kept);
        var all = rows(nik);
        boolean anyKept = all.stream().anyMatch(row -> !row.kept.isEmpty());
        all.stream().filter(row -> row.kept.isEmpty()).forEach(row -> {
            rows.remove(new RowRemoval.Lines(row.file, row.blth, row.line, row.line), who, reason);
            database.sql("upkeep/retention/forgetProposals").param("row", "row " + row.file + "-" + row.line).update();
            database.sql("upkeep/person/answerAnew").param("file", row.file).update();
        });
        put(removed, "missing", database.sql("upkeep/person/forgetMissing").param("nik", nik.text())
                .param("from", thisYear() * 100 + 1).update());
        database.sql("upkeep/person/touchNpps").param("nik", nik.text()).update();
        put(removed, "enrolments", database.sql("upkeep/person/forgetEnded").param("nik", nik.text())
                .param("before", LocalDate.of(thisYear(), 1, 1)).update());
        put(removed, "newWorker", update("upkeep/person/forgetNewWorker", nik));
        put(kept, "enrolled", ids("upkeep/person/enrolments", "npp", nik).size());
        corrections(nik, who, reason, removed, kept, anyKept);
        if (!anyKept) {
            put(removed, "requests", update("upkeep/person/forgetRequests", nik));
            update("upkeep/person/forgetShared", nik);
        }
        journal(nik, who, reason, removed, kept, anyKept);
        database.sql("upkeep/person/forgetDocuments").param("like", "%" + nik.text() + "%").update();
        journal.write(who, "person erased", "person " + nik.masked(), "removed " + removed + ", kept " + kept);
        return new Outcome(removed, kept);
    }

    /** Those that are in force, or that what is kept follows from, stay. */
    private void corrections(Nik nik, String who, String reason, Map<String, Long> removed, Map<String, Long> kept,
            boolean anyKept) {
        for (String kind : List.of("correction", "attestation")) {
            String statement = kind.equals("correction") ? "upkeep/person/corrections" : "upkeep/person/attestations";
            for (String[] one : database.sql(statement).param("nik", nik.text()).query((row, number) ->
                    new String[] {row.getString(1), row.getString("state")}).list()) {
                boolean stays = anyKept || one[1].equals("in-force");
                if (!stays) {
                    people.drop(kind, Long.parseLong(one[0]), who, reason);
                }
                (stays ? kept : removed).merge(kind + "s", 1L, Long::sum);
            }
        }
    }

    /** What the journal says stays as long as it tells of something that does. */
    private void journal(Nik nik, String who, String reason, Map<String, Long> removed, Map<String, Long> kept,
            boolean anyKept) {
        var naming = database.sql("upkeep/person/entriesNaming").param("like", "%" + nik.text() + "%")
                .query(Long.class).list();
        if (!anyKept && !naming.isEmpty()) {
            entries.empty(journal, naming, who, reason);
        }
        put(anyKept ? kept : removed, "journal", naming.size());
    }

    private int update(String statement, Nik nik) {
        return database.sql(statement).param("nik", nik.text()).update();
    }

    private static void put(Map<String, Long> counts, String what, int count) {
        if (count > 0) {
            counts.put(what, (long) count);
        }
    }

    private List<String> ids(String statement, String column, Nik nik) {
        return database.sql(statement).param("nik", nik.text()).param("like", "%" + nik.text() + "%")
                .query((row, number) -> row.getString(column)).list().stream().filter(id -> id != null).toList();
    }

    private List<Row> rows(Nik nik) {
        return database.sql("upkeep/person/rows").param("nik", nik.text()).param("like", "%" + nik.text() + "%")
                .query((row, number) -> new Row(row.getLong("file_id"), row.getInt("blth"), row.getInt("line"),
                        kept(Disposition.of(row.getString("disposition")),
                                State.of(FileState.class, row.getString("file_state")), row.getString("kind"),
                                Blth.of(row.getInt("blth"))))).list();
    }

    /** Why a row stays; empty where it goes. @param kind of its batch, null where it is in none */
    private String kept(Disposition disposition, FileState fileState, String kind, Blth blth) {
        if (disposition == Disposition.ACCEPTED) {
            return "accepted";
        }
        if (disposition == Disposition.PENDING || kind != null && disposition == Disposition.DEAD) {
            return "underway";
        }
        return fileState == FileState.TAKEN && blth.number() / 100 >= thisYear() ? "current" : "";
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), zone).getYear();
    }
}
