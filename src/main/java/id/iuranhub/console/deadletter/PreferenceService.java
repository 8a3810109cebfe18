package id.iuranhub.console.deadletter;

import id.iuranhub.console.http.Api;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.Preferences;
import id.iuranhub.model.Code;
import id.iuranhub.store.Database;

/** Which of two rows about one person stands: somebody says so, and the journal has it of both. */
public final class PreferenceService {

    private final Database database;
    private final Preferences preferences;
    private final Schemes schemes;
    private final Journal journal;

    public PreferenceService(Database database, Preferences preferences, Schemes schemes, Journal journal) {
        this.database = database;
        this.preferences = preferences;
        this.schemes = schemes;
        this.journal = journal;
    }

    void prefer(DeadLetters.Detail detail, String reason, String who) {
        var row = detail.dead().key();
        if (detail.dead().findings().stream().noneMatch(finding -> finding.code() == Code.DUPLICATE_ROW)) {
            throw new Api.Refused(409, "NO_DUPLICATE", "row " + row
                    + " is no duplicate: nobody else stands for its person");
        }
        var over = preferences.standsBefore(row, detail.source().oncePer()).orElseThrow(() ->
                new Api.Refused(409, "NOT_NOW", "no other row stands for the person of row " + row
                        + " any more; retry it"));
        if (!over.isUnsent() && !over.isAccepted()) {
            throw new Api.Refused(409, "NOT_NOW", "the other row, " + over.key()
                    + ", is on its way to the insurer or waits for its answer; try again once it is answered");
        }
        database.inTransaction(() -> {
            preferences.prefer(new Preferences.Choice(row, over, schemes.named(detail.dead().scheme()),
                    detail.dead().blth(), reason, who));
            journal.write(who, "row preferred", "row " + row, "over row " + over.key() + ": " + reason, "duplicate",
                    "stands", reason);
            journal.write(who, "row preferred", "row " + over.key(), "row " + row + " stands instead: " + reason,
                    "stands", "duplicate", reason);
        });
    }
}
