package id.iuranhub.upkeep.retention;

import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.journal.RemovedEntries;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What is kept of people beside rows: enrolments that ended, workers that were asked for, corrections and attestations.
 */
final class OldPeople {

    /** What is past. */
    record Past(Blth last, OffsetDateTime before) { }

    private final Database database;
    private final LedgerLock lock;
    private final Journal journal;
    private final RemovedEntries entries;

    OldPeople(Database database, LedgerLock lock, Journal journal) {
        this.database = database;
        this.lock = lock;
        this.journal = journal;
        this.entries = new RemovedEntries(database);
    }

    long enrolments(Past past) {
        return database.sql("upkeep/retention/endedPeople").param("before", past.before.toLocalDate())
                .query(Long.class).single();
    }

    long corrections(Past past) {
        return ended(past).size() + attestations(past).size();
    }

    private List<Long> ended(Past past) {
        return database.sql("upkeep/retention/oldCorrections").param("before", past.before)
                .param("last", past.last.number()).query(Long.class).list();
    }

    private List<Long> attestations(Past past) {
        return database.sql("upkeep/retention/oldAttestations").param("before", past.before).query(Long.class).list();
    }

    /** @return how much went */
    long remove(Past past, String who, String rule) {
        long[] gone = {0};
        lock.take(() -> database.inTransaction(() -> {
            if (enrolments(past) > 0) {
                var before = past.before.toLocalDate();
                database.sql("upkeep/retention/touchNpps").param("before", before).update();
                int ended = database.sql("upkeep/retention/dropEnded").param("before", before).update();
                journal.write(who, "enrolments removed", "enrolments", ended + " lines", null, null, rule);
                gone[0] += ended;
            }
            gone[0] += database.sql("upkeep/retention/dropRequests").param("before", past.before).update();
            gone[0] += database.sql("upkeep/retention/dropNewWorkers").param("before", past.before).update();
            ended(past).forEach(id -> gone[0] += drop("correction", id, who, rule));
            attestations(past).forEach(id -> gone[0] += drop("attestation", id, who, rule));
        }));
        return gone[0];
    }

    /** One goes, and what the journal says of it is emptied. @param kind correction, attestation */
    int drop(String kind, long id, String who, String why) {
        var said = database.sql("upkeep/retention/entriesAbout").param("subject", kind + " " + id)
                .query(Long.class).list();
        if (!said.isEmpty()) {
            entries.empty(journal, said, who, why);
        }
        String statement = kind.equals("correction") ? "upkeep/retention/dropCorrection"
                : "upkeep/retention/dropAttestation";
        return database.sql(statement).param("id", id).update();
    }
}
