package id.iuranhub.upkeep;

import id.iuranhub.model.Trouble;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Whether the last backup is old or failed; only where there is a schedule or one was ever made. */
final class BackupWatch {

    private final Database database;
    private final Backups backups;
    private final boolean scheduled;
    private final Duration stale;
    private final Clock clock;

    /** @param stale how old the last whole one may become */
    BackupWatch(Database database, Backups backups, boolean scheduled, Duration stale, Clock clock) {
        this.database = database;
        this.backups = backups;
        this.scheduled = scheduled;
        this.stale = stale;
        this.clock = clock;
    }

    Optional<Trouble> look() {
        var last = backups.tried().stream().findFirst();
        if (last.isPresent() && !last.get().failure().isEmpty()) {
            return Optional.of(Trouble.of(Trouble.Kind.BACKUP, "failed").with("at", last.get().ended()));
        }
        var whole = since("upkeep/lastWhole");
        if (whole.isEmpty() && !scheduled) {
            return Optional.empty();
        }
        // A hub that never made one has had as long since it came into use.
        return whole.or(() -> since("upkeep/inUseSince")).filter(this::isOld).map(since ->
                whole.isPresent() ? Trouble.of(Trouble.Kind.BACKUP, "stale").with("at", since)
                : Trouble.of(Trouble.Kind.BACKUP, "none").with("at", since));
    }

    private boolean isOld(Instant since) {
        return since.plus(stale).isBefore(clock.instant());
    }

    private Optional<Instant> since(String statement) {
        return database.sql(statement).query((row, number) -> Optional.ofNullable(row.getObject(1,
                OffsetDateTime.class)).map(OffsetDateTime::toInstant)).list().stream().findFirst()
                .flatMap(found -> found);
    }
}
