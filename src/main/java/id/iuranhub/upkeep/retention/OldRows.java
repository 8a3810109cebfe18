package id.iuranhub.upkeep.retention;

import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.SourceVersions;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Role;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Months whose rows are past. A month is closed first, from then on nothing is taken in for it; then its rows go, some
 * thousand in a transaction, each with a turn of its own between what else happens. What a stop leaves under way goes
 * on with the next look.
 */
final class OldRows {

    private static final int AT_ONCE = 5_000;

    /** What is in a month. */
    record Month(Blth blth, List<File> files, long rows, long letters) { }

    record File(long file, int blth) { }

    private final Database database;
    private final LedgerLock lock;
    private final Journal journal;
    private final SourceVersions versions;
    private final Balance balance;
    private final RowRemoval removal;
    private final Clock clock;

    OldRows(Database database, LedgerLock lock, Journal journal, SourceVersions versions, Balance balance,
            Clock clock) {
        this.database = database;
        this.lock = lock;
        this.journal = journal;
        this.versions = versions;
        this.balance = balance;
        this.removal = new RowRemoval(database, journal);
        this.clock = clock;
    }

    /** What would go of months up to one, by month; a standing list that is still in force does not. */
    List<Month> upTo(Blth last) {
        var standing = standing();
        var months = new ArrayList<Month>();
        for (int blth : database.sql("upkeep/retention/monthsOfFiles").param("last", last.number())
                .query(Integer.class).list().stream().sorted().toList()) {
            var files = database.sql("upkeep/retention/filesOfMonth").param("blth", blth)
                    .query((row, number) -> new File(row.getLong("file_id"), blth)).list().stream()
                    .filter(file -> !standing.contains(file.file)).toList();
            if (!files.isEmpty() || is("upkeep/retention/isUnderWay", blth)) {
                months.add(new Month(Blth.of(blth), files, count("upkeep/retention/countRows", files),
                        count("upkeep/retention/countLetters", files)));
            }
        }
        return months;
    }

    private long count(String statement, List<File> files) {
        return files.stream().mapToLong(file -> database.sql(statement).param("file", file.file)
                .query(Long.class).single()).sum();
    }

    private Set<Long> standing() {
        var standing = new HashSet<Long>();
        database.sql("upkeep/retention/latestOfSources").query(row -> {
            if (versions.find(row.getString("source_version"))
                    .filter(source -> source.role() == Role.SPONSOR_LIST).isPresent()) {
                standing.add(row.getLong("file_id"));
            }
        });
        return standing;
    }

    private boolean is(String statement, int blth) {
        return database.sql(statement).param("blth", blth).query(Long.class).single() > 0;
    }

    /** Why the rows of a month stay for now, in words; empty where they may go. */
    List<String> inTheWay(Blth blth) {
        return is("upkeep/retention/isBegun", blth.number()) ? List.of() : database.sql("upkeep/retention/inTheWay")
                .param("blth", blth.number())
                .query((row, number) -> row.getString("what") + " " + row.getLong("much")).list();
    }

    /** Takes a month's rows away. @return why not, in words; empty where they are gone */
    List<String> remove(Month month, String who, String rule) {
        var why = new ArrayList<String>();
        if (!is("upkeep/retention/isBegun", month.blth.number()) && !balance.differences(month.blth).isEmpty()) {
            return List.of("unbalanced 1");
        }
        lock.take(() -> {
            why.addAll(inTheWay(month.blth));
            if (why.isEmpty() && !is("upkeep/retention/isBegun", month.blth.number())) {
                database.inTransaction(() -> {
                    database.sql("upkeep/retention/beginMonth").param("blth", month.blth.number()).param("now", now())
                            .update();
                    journal.write(who, "rows going", "month " + month.blth, month.rows + " rows", null, null, rule);
                });
            }
        });
        if (why.isEmpty()) {
            month.files.forEach(file -> remove(file, who, rule));
            end(month, who, rule);
        }
        return why;
    }

    private void remove(File file, String who, String rule) {
        int last = database.sql("ledger/lastLine").param("file", file.file).query(Integer.class).single();
        for (int from = 0; from <= last; from += AT_ONCE) {
            var lines = new RowRemoval.Lines(file.file, file.blth, from, from + AT_ONCE - 1);
            lock.take(() -> database.inTransaction(() -> removal.remove(lines, who, rule)));
        }
        lock.take(() -> database.inTransaction(() -> {
            database.sql("upkeep/retention/forgetProposals").param("row", "row " + file.file + "-%").update();
            database.sql("upkeep/retention/forgetRuns").param("file", file.file).update();
            database.sql("upkeep/retention/endFile").param("file", file.file).param("now", now()).update();
        }));
    }

    private void end(Month month, String who, String rule) {
        lock.take(() -> database.inTransaction(() -> {
            int blth = month.blth.number();
            database.sql("upkeep/retention/forgetMissing").param("blth", blth).update();
            database.sql("upkeep/retention/forgetShared").param("blth", blth).update();
            database.sql("upkeep/retention/endMonth").param("blth", blth).param("now", now()).update();
            String gone = database.sql("upkeep/retention/removedOfMonth").param("blth", blth)
                    .query((row, number) -> row.getLong("records") + " rows of " + row.getLong("files") + " files")
                    .single();
            journal.write(who, "rows removed", "month " + month.blth, gone, null, null, rule);
        }));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
