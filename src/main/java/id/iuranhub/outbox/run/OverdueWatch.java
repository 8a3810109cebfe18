package id.iuranhub.outbox.run;

import id.iuranhub.law.DueDates;
import id.iuranhub.law.Holidays;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;

/** What goes wrong slowly: a month that is due and not sent, and enrolments that nobody renews. */
public final class OverdueWatch {

    /** A month that has been due for longer is past helping; its page says so. */
    private static final int MOST_DAYS_OVERDUE = 31;

    private final Database database;
    private final Schemes schemes;
    private final Holidays holidays;
    private final Settings settings;
    private final Clock clock;

    public OverdueWatch(Database database, Schemes schemes, Holidays holidays, Settings settings, Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.holidays = holidays;
        this.settings = settings;
        this.clock = clock;
        settings.number("due.warn-days", 0, MOST_DAYS_OVERDUE);
        settings.duration("enrolment.stale-after");
    }

    /** Months whose due date is near or past, with iuran that have not gone. */
    public Optional<Trouble> due() {
        var unsent = new ArrayList<String>();
        for (Scheme scheme : schemes.all()) {
            LocalDate today = LocalDate.now(clock.withZone(scheme.zone()));
            for (int back = 0; back <= 2; back++) {
                var blth = new Blth(YearMonth.from(today).minusMonths(back));
                LocalDate due = new DueDates(holidays).of(scheme, blth).day();
                long days = ChronoUnit.DAYS.between(today, due);
                if (days <= settings.number("due.warn-days", 0, MOST_DAYS_OVERDUE) && days >= -MOST_DAYS_OVERDUE
                        && unsent(scheme, blth) > 0) {
                    unsent.add(scheme.id() + " " + blth + " (" + due + ", " + unsent(scheme, blth) + ")");
                }
            }
        }
        return unsent.isEmpty() ? Optional.empty()
                : Optional.of(Trouble.of(Trouble.Kind.DUE, "unsent").with("months", String.join(", ", unsent)));
    }

    private long unsent(Scheme scheme, Blth blth) {
        return database.sql("outbox/run/unsent").param("scheme", scheme.id()).param("blth", blth.number())
                .query(Long.class).single();
    }

    /** NPPs of which nothing new was heard for long. */
    public Optional<Trouble> enrolments() {
        var before = OffsetDateTime.now(clock).minus(settings.duration("enrolment.stale-after"));
        var old = database.sql("enrolment/oldest").param("before", before)
                .query((row, number) -> row.getString("npp") + " ("
                + row.getObject("taken_at", OffsetDateTime.class).toLocalDate() + ")").list();
        return old.isEmpty() ? Optional.empty()
                : Optional.of(Trouble.of(Trouble.Kind.ENROLMENT, "stale").with("npps", String.join(", ", old)));
    }
}
