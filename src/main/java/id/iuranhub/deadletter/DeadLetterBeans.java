package id.iuranhub.deadletter;

import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.LedgerBeans;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.outbox.OutboxBeans;
import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import java.time.Clock;
import java.util.Map;

/** The beans of this room, and by their names those which the routes know. */
public record DeadLetterBeans(DeadLetters deadLetters, DeadLetterGroups groups, BulkRetries bulkRetries,
        Corrections corrections, Attestations attestations, Map<String, Object> byName) {

    /** What the room needs. */
    public record Needs(Database database, Settings settings, Schemes schemes, LedgerBeans ledger, OutboxBeans outbox,
            FourEyes eyes, Clock clock) { }

    public DeadLetterBeans {
        byName = Map.copyOf(byName);
    }

    public static DeadLetterBeans of(Needs needs) {
        var database = needs.database;
        var schemes = needs.schemes;
        var ledger = needs.ledger;
        var journal = ledger.journal();
        var holds = new Holds(database, journal, needs.settings.duration("dead.hold-for"), needs.clock);
        var deadLetters = new DeadLetters(database, ledger.stored(), schemes, ledger.succession(), ledger.sums(),
                journal, holds, needs.clock);
        var retries = new Retries(database, deadLetters, ledger.rows(), ledger.files(), needs.outbox.outbox(), schemes);
        var runner = new BulkRetryRunner(database, deadLetters, retries, ledger.departure(), schemes, journal,
                BulkRetryRunner.Sizes.of(needs.settings), needs.clock);
        var corrections = new Corrections(database, schemes, journal, needs.eyes, needs.clock);
        var attestations = new Attestations(database, journal, needs.eyes, needs.clock);
        return new DeadLetterBeans(deadLetters, new DeadLetterGroups(database, needs.clock),
                new BulkRetries(database, deadLetters, journal, needs.clock), corrections, attestations,
                Map.of("retries", retries, "bulkRetryRunner", runner, "corrections", corrections,
                        "attestations", attestations));
    }
}
