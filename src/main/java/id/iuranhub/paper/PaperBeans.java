package id.iuranhub.paper;

import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.LedgerBeans;
import id.iuranhub.outbox.run.MissingPeople;
import id.iuranhub.payroll.Sources;
import id.iuranhub.portal.NewWorkers;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import java.time.Clock;

/** The bean of this room. */
public record PaperBeans(Papers papers) {

    /** What the room needs. */
    public record Needs(Home home, Database database, LedgerBeans ledger, Schemes schemes, Sources sources,
            Letterheads letterheads, NewWorkers newWorkers, Clock clock) { }

    public static PaperBeans of(Needs needs) {
        return new PaperBeans(new Papers(new PaperLists(needs.database, needs.ledger.stored(), needs.sources),
                new Minutes(needs.database, new Balance(needs.database, needs.schemes)),
                new MutasiQuery(needs.database, needs.ledger.stored(),
                new MissingPeople(needs.database, needs.schemes),
                new LeavingReasons(needs.home.portal().resolve("mutasi")), needs.newWorkers),
                new MasaIur(needs.database, needs.ledger.stored(), needs.clock), needs.schemes, needs.letterheads,
                needs.ledger.chain(), needs.clock));
    }
}
