package id.iuranhub.portal;

import id.iuranhub.law.Law;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.LedgerBeans;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.outbox.OutboxBeans;
import id.iuranhub.payroll.Limits;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import id.iuranhub.words.Words;
import java.time.Clock;

/** The beans of this room, made and joined. */
public record PortalBeans(Handouts handouts, PortalFolder folder, PortalAnswers answers, ListComparisons comparisons,
        NewWorkers newWorkers) {

    private static final int MOST_ROWS = 1_000_000;

    /** What the room needs of the others. */
    public record Needs(Home home, Settings settings, Database database, Law law, Schemes schemes, PortalSheets sheets,
            LedgerBeans ledger, Bills bills, OutboxBeans outbox, Condition condition, Words words, Clock clock) { }

    public static PortalBeans of(Needs needs) {
        var folder = new PortalFolder(needs.home, needs.database, needs.ledger.stored(), needs.sheets, needs.clock);
        var limits = Limits.DEFAULT.withMaxBytes(needs.settings.bytes("inbox.max-bytes"));
        var record = new AnswerRecord(needs.database, needs.ledger.journal(), needs.clock);
        var rapel = new Rapel(needs.database, needs.schemes, needs.law, needs.ledger.stored());
        var newWorkers = new NewWorkers(needs.database, needs.ledger.stored(), needs.words, needs.clock);
        var answers = new PortalAnswers(needs.database, needs.schemes, needs.outbox.posting(), needs.bills,
                record, rapel, newWorkers, limits);
        return new PortalBeans(new Handouts(needs.database, needs.outbox.outbox(), needs.sheets, folder, rapel,
                needs.ledger.journal(), needs.condition, mostRows(needs.settings),
                needs.clock), folder, answers, new ListComparisons(needs.home, answers, record), newWorkers);
    }

    /** A batch goes into one file whole. */
    private static int mostRows(Settings settings) {
        return settings.number("portal.max-rows", settings.number("insurer.batch-size", 1, MOST_ROWS), MOST_ROWS);
    }
}
