package id.iuranhub.console.deadletter;

import id.iuranhub.console.access.UserService;
import id.iuranhub.console.correction.CorrectionService;
import id.iuranhub.console.correction.ProposalService;
import id.iuranhub.deadletter.DeadLetterBeans;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.LedgerBeans;
import id.iuranhub.ledger.file.UnknownPeople;
import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import java.time.Clock;
import org.apache.camel.ProducerTemplate;

/** Whom pages and API ask about dead rows: one row, several at once, many in waves. */
public record DeadLetterServices(DeadLetterService letters, RetryService retries, BulkRetryService bulkRetries,
        GroupService groups) {

    /** What they work with. */
    public record Needs(Database database, DeadLetterBeans beans, LedgerBeans ledger, Schemes schemes,
            UserService users, ProposalService proposals, CorrectionService corrections, NextSteps nextSteps,
            UnknownPeople unknown, ProducerTemplate routes,
            Settings settings, Clock clock) { }

    public static DeadLetterServices of(Needs needs) {
        var beans = needs.beans;
        var letters =
                new DeadLetterService(new DeadLetterService.Needs(needs.database, beans.deadLetters(), beans.groups(),
                new EnrolmentBesideRow(needs.database, beans.attestations(), needs.unknown),
                new PreferenceService(needs.database, needs.ledger.preferences(), needs.schemes,
                needs.ledger.journal()), needs.routes, needs.users, needs.ledger.turn(), needs.proposals,
                needs.corrections, needs.nextSteps, needs.clock));
        var retries = new RetryService(letters, beans.deadLetters(), needs.routes, needs.proposals);
        return new DeadLetterServices(letters, retries,
                new BulkRetryService(beans.bulkRetries(), needs.proposals, needs.settings),
                new GroupService(needs.database, letters, retries, needs.ledger.journal()));
    }
}
