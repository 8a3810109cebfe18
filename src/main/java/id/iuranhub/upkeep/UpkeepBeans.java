package id.iuranhub.upkeep;

import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.LedgerBeans;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import id.iuranhub.upkeep.retention.RetentionBeans;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The beans of this room, by the names under which the routes know them. */
public record UpkeepBeans(Backups backups, RetentionBeans retention, Map<String, Object> byName) {

    private static final int MOST_KEPT = 1000;

    /** What the room needs. */
    public record Needs(Home home, Settings settings, Database database, Schemes schemes, LedgerBeans ledger,
            Condition condition, Clock clock) { }

    public UpkeepBeans {
        byName = Map.copyOf(byName);
    }

    public static UpkeepBeans of(Needs needs) {
        var settings = needs.settings;
        var backups = new Backups(needs.home, needs.database, needs.ledger.chain(), needs.ledger.journal(),
                new Backups.Place(folder(needs.home, settings), settings.number("backup.keep", 1, MOST_KEPT),
                BackupKey.configured(settings)), needs.clock);
        var watch = new BackupWatch(needs.database, backups, !settings.text("backup.cron").isEmpty(),
                settings.duration("backup.stale-after"), needs.clock);
        needs.condition.watch(Trouble.Kind.BACKUP, watch::look);
        var retention = RetentionBeans.of(new RetentionBeans.Needs(needs.home, settings, needs.database,
                needs.schemes, needs.ledger, needs.clock));
        return new UpkeepBeans(backups, retention, Map.of("backups", backups, "retention", retention.retention()));
    }

    /** Where backups lie: {@code backup.folder}, else the home's own. */
    public static Path folder(Home home, Settings settings) {
        String elsewhere = settings.text("backup.folder");
        if (elsewhere.isEmpty()) {
            return home.backup();
        }
        Path folder = Path.of(elsewhere);
        if (!folder.isAbsolute()) {
            throw new Misconfigured("backup.folder is a whole path, not '" + elsewhere + "'");
        }
        return folder.normalize();
    }
}
