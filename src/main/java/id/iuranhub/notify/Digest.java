package id.iuranhub.notify;

import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/** Once a day, also when nothing was: whoever gets none knows that something is wrong. */
public final class Digest {

    /** How long what has gone, or was given up, is kept. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final Database database;
    private final Notices notices;
    private final TroubleNotices troubles;
    private final NotifySettings settings;
    private final Clock clock;

    private record Before(LocalDate on, long place) { }

    Digest(Database database, Notices notices, TroubleNotices troubles, NotifySettings settings, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.troubles = troubles;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes the digest of today where it is time and there is none yet. */
    public void write() {
        var now = OffsetDateTime.now(clock).atZoneSameInstant(settings.quiet().zone());
        var before = database.sql("notify/cursor").query((row, number) ->
                new Before(row.getObject("digest_on", LocalDate.class), row.getLong("digest_place"))).single();
        if (before.on.isBefore(now.toLocalDate()) && !now.toLocalTime().isBefore(settings.digestAt())) {
            database.inTransaction(() -> {
                write(now.toLocalDate(), counted(before.place));
                database.sql("notify/digestWritten").param("today", now.toLocalDate()).update();
                forget(now.toOffsetDateTime().minus(KEPT));
            });
        }
    }

    private void write(LocalDate today, Map<String, String> counted) {
        notices.write(new Notice("digest " + today, Kind.DIGEST, "/", words -> words.text("notify.digest",
                Map.of("day", today.toString())), words -> {
                    var values = new HashMap<>(counted);
                    values.put("standing", String.join(", ", troubles.standing(words)));
                    return words.text("notify.digest.text", values) + " " + words.text(
                            values.get("standing").isEmpty() ? "notify.digest.well" : "notify.digest.standing", values);
                }));
    }

    private Map<String, String> counted(long since) {
        var counted = new HashMap<>(Map.of("taken", "0", "refused", "0", "held", "0", "done", "0", "stuck", "0"));
        database.sql("notify/countedSince").param("place", since).query(row -> {
            String times = row.getString("times");
            switch (row.getString("action")) {
                case "file taken" -> counted.put("taken", times);
                case "file refused" -> counted.put("refused", times);
                case "run held" -> counted.put("held", times);
                case "run done" -> counted.put("done", times);
                case "batch stuck" -> counted.put("stuck", times);
                default -> { }
            }
        });
        return counted;
    }

    private void forget(OffsetDateTime before) {
        database.sql("notify/forgetNotices").param("before", before).update();
        database.sql("notify/forgetMessages").param("before", before).update();
    }
}
