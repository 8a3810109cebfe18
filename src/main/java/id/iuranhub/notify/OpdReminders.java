package id.iuranhub.notify;

import id.iuranhub.intake.AwaitedOpds;
import id.iuranhub.law.DueDates;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Units of which nothing has come when the due date is near: each is reminded where its address is known, and whoever
 * is told of files has them all in one. Each once a month; a scheme that nobody sends for is left alone.
 */
public final class OpdReminders {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final Database database;
    private final Notices notices;
    private final NotifySettings settings;
    private final OpdAddresses addresses;
    private final AwaitedOpds awaited;
    private final Schemes schemes;
    private final DueDates dueDates;
    private final Clock clock;
    private Instant nextLook = Instant.MIN;

    OpdReminders(Database database, Notices notices, NotifySettings settings, OpdAddresses addresses,
            AwaitedOpds awaited, Schemes schemes, DueDates dueDates, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.settings = settings;
        this.addresses = addresses;
        this.awaited = awaited;
        this.schemes = schemes;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** Looks once an hour. What was written once is not written again, so a stop in between does no harm. */
    public void write() {
        if (settings.remindDays() == 0 || clock.instant().isBefore(nextLook)) {
            return;
        }
        for (Scheme scheme : schemes.all()) {
            LocalDate today = LocalDate.now(clock.withZone(scheme.zone()));
            for (int back = 0; back <= 2; back++) {
                var blth = new Blth(YearMonth.from(today).minusMonths(back));
                LocalDate due = dueDates.of(scheme, blth).day();
                long days = ChronoUnit.DAYS.between(today, due);
                if (days >= 0 && days <= settings.remindDays()) {
                    remind(scheme, blth, due);
                }
            }
        }
        nextLook = clock.instant().plus(BETWEEN_LOOKS);
    }

    private void remind(Scheme scheme, Blth blth, LocalDate due) {
        var missing = awaited.of(scheme, blth).missing();
        if (missing.isEmpty() || !isSentFor(scheme, blth)) {
            return;
        }
        database.inTransaction(() -> {
            String event = "awaited " + scheme.id() + " " + blth;
            notices.write(notice(event, "/cakupan", "notify.awaited", Map.of("what", scheme.id() + " " + blth,
                    "opds", String.join(", ", missing), "due", due.toString())));
            for (String opd : missing) {
                addresses.of(scheme.id(), opd, blth).filter(address -> settings.knows(Way.MAIL))
                        .ifPresent(address -> notices.write(notice(event + " " + opd, "/unggah", "notify.reminder",
                        Map.of("what", scheme.id() + " " + blth, "opd", opd, "due", due.toString())),
                        List.of(address)));
            }
        });
    }

    private static Notice notice(String event, String page, String key, Map<String, String> values) {
        return new Notice(event, Kind.FILE, page, words -> words.text(key, values),
                words -> words.text(key + ".text", values));
    }

    /** Somebody has sent this month or the one before. */
    private boolean isSentFor(Scheme scheme, Blth blth) {
        return came(scheme, blth) || came(scheme, blth.plusMonths(-1));
    }

    private boolean came(Scheme scheme, Blth blth) {
        var of = awaited.of(scheme, blth);
        return of.missing().size() < of.known();
    }
}
