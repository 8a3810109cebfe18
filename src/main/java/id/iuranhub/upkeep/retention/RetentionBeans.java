package id.iuranhub.upkeep.retention;

import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.LedgerBeans;
import id.iuranhub.model.Zones;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import java.time.Clock;

/** The beans of this part of the room. */
public record RetentionBeans(Retention retention, PersonFile file, Erasure erasure) {

    /** What it needs. */
    public record Needs(Home home, Settings settings, Database database, Schemes schemes, LedgerBeans ledger,
            Clock clock) { }

    public static RetentionBeans of(Needs needs) {
        var ledger = needs.ledger;
        var zone = needs.schemes.all().stream().findFirst().map(scheme -> scheme.zone())
                .orElse(Zones.SITE_UNKNOWN);
        var rows = new OldRows(needs.database, ledger.turn(), ledger.journal(), ledger.versions(),
                new Balance(needs.database, needs.schemes), needs.clock);
        var people = new OldPeople(needs.database, ledger.turn(), ledger.journal());
        return new RetentionBeans(new Retention(RetentionRules.of(needs.settings),
                new Retention.Parts(needs.database, ledger.journal(), ledger.chain(), rows,
                new OldFiles(needs.home, zone), people), zone, needs.clock),
                new PersonFile(needs.database, ledger.stored(), ledger.journal()),
                new Erasure(needs.database, ledger.turn(), ledger.journal(), people, zone, needs.clock));
    }
}
