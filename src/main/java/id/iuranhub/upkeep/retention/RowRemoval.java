package id.iuranhub.upkeep.retention;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.journal.RemovedEntries;
import id.iuranhub.store.Database;
import java.util.List;

/**
 * Takes rows of the ledger away with all that hangs on them, and notes in the same transaction what they came to, so
 * that the books go on to balance after each step.
 */
final class RowRemoval {

    private static final List<String> HANGING = List.of("upkeep/retention/forgetEdits",
            "upkeep/retention/forgetHolds",
            "upkeep/retention/forgetAttempts",
            "upkeep/retention/forgetItems",
            "upkeep/retention/forgetHeldVoids",
            "upkeep/retention/forgetRefusedVoids",
            "upkeep/retention/forgetEarlierReceipts",
            "upkeep/retention/forgetPreferences",
            "upkeep/retention/forgetRapel",
            "upkeep/retention/forgetLetters",
            "upkeep/retention/forgetRows");

    /** Lines of a file, both included. */
    record Lines(long file, int blth, int from, int to) { }

    private final Database database;
    private final Journal journal;
    private final RemovedEntries entries;

    RowRemoval(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
        this.entries = new RemovedEntries(database);
    }

    /** In a transaction of the caller's. @param why the rule, or the reason that was given */
    void remove(Lines lines, String who, String why) {
        on("upkeep/retention/noteRows", lines);
        on("upkeep/retention/noteLetters", lines);
        var said = database.sql("upkeep/retention/entriesOfRows").param("file", lines.file)
                .param("from", lines.from).param("to", lines.to).query(Long.class).list();
        if (!said.isEmpty()) {
            entries.empty(journal, said, who, why);
        }
        HANGING.forEach(statement -> on(statement, lines));
        database.sql("upkeep/retention/forgetStaff").param("blth", lines.blth).param("file", lines.file)
                .param("from", lines.from).param("to", lines.to).update();
    }

    private void on(String statement, Lines lines) {
        database.sql(statement).param("file", lines.file).param("from", lines.from)
                .param("to", lines.to).update();
    }
}
