package id.iuranhub.outbox.run;

import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronExpression;

/** When the runs of the schemes are due, so that one is not left out because no hub was there at its hour. */
public final class RunSchedule {

    private record Kept(String cron, OffsetDateTime until) { }

    private final Database database;
    private final Map<Scheme, String> crons = new LinkedHashMap<>();
    private final Journal journal;
    private final Clock clock;

    /** @throws Misconfigured when a cron cannot be read */
    public RunSchedule(Database database, Settings settings, Schemes schemes, Journal journal, Clock clock) {
        this.database = database;
        for (Scheme scheme : schemes.all()) {
            String cron = settings.runCron(scheme.id(), scheme.run().cron());
            if (!cron.isEmpty()) {
                expression(scheme, cron);
                crons.put(scheme, cron);
            }
        }
        this.journal = journal;
        this.clock = clock;
    }

    /** The Quartz cron of each scheme that has a schedule, read in the scheme's time zone. */
    public Map<Scheme, String> crons() {
        return Collections.unmodifiableMap(crons);
    }

    /** A run to come: when, and of which BLTH. */
    public record Due(Scheme scheme, OffsetDateTime at, Blth blth) { }

    /** The next run of each scheme that has a schedule, the soonest first. */
    public List<Due> next() {
        return crons.entrySet().stream().flatMap(cron -> next(cron.getKey(), cron.getValue()).stream())
                .sorted(Comparator.comparing(Due::at)).toList();
    }

    private Optional<Due> next(Scheme scheme, String cron) {
        return Optional.ofNullable(expression(scheme, cron).getNextValidTimeAfter(Date.from(clock.instant())))
                .map(time -> time.toInstant().atZone(scheme.zone()))
                .map(time -> new Due(scheme, time.toOffsetDateTime(), scheme.run().blthOn(time.toLocalDate())));
    }

    /**
     * Writes down as begun each month whose run fell due since the schedule was last kept; what is begun and not done
     * goes on by itself. A schedule that is new or has changed counts from now, and so does one that was kept until a
     * time still to come, by a clock that went wrong.
     */
    public void catchUp() {
        database.inTransaction(() -> crons.forEach((scheme, cron) -> {
            OffsetDateTime now = OffsetDateTime.now(clock);
            var kept = database.sql("outbox/run/timetable").param("scheme", scheme.id()).query(Kept.class).optional();
            if (kept.isPresent() && kept.get().cron.equals(cron)) {
                missed(scheme, cron, kept.get().until, now).forEach(blth -> begin(scheme, blth, now));
            }
            String keep = kept.isPresent() ? "outbox/run/changeTimetable" : "outbox/run/startTimetable";
            database.sql(keep).param("scheme", scheme.id()).param("cron", cron).param("now", now).update();
        }));
    }

    private void begin(Scheme scheme, Blth blth, OffsetDateTime now) {
        database.sql("outbox/run/openRun").param("scheme", scheme.id()).param("blth", blth.number())
                .param("by", Runs.SCHEDULE)
                .param("now", now).update();
        journal.write(Runs.SCHEDULE, "run caught up", scheme.id() + " " + blth, "", null, RunState.RUNNING.word(),
                "it fell due while no hub was at work");
    }

    /** One run in a month is enough: after the first that fell due, the next is looked for in the month after. */
    private static Set<Blth> missed(Scheme scheme, String cron, OffsetDateTime after, OffsetDateTime now) {
        var expression = expression(scheme, cron);
        var months = new LinkedHashSet<Blth>();
        Instant from = after.toInstant();
        while (true) {
            Date due = expression.getNextValidTimeAfter(Date.from(from));
            if (due == null || due.toInstant().isAfter(now.toInstant())) {
                return months;
            }
            ZonedDateTime there = due.toInstant().atZone(scheme.zone());
            months.add(scheme.run().blthOn(there.toLocalDate()));
            from = YearMonth.from(there).plusMonths(1).atDay(1).atStartOfDay(scheme.zone()).toInstant().minusSeconds(1);
        }
    }

    /**
     * When a scheme's run comes next; empty where it never comes by itself. @throws Misconfigured the cron reads not
     */
    public static Optional<Instant> next(Scheme scheme, String cron, Instant after) {
        return cron.isEmpty() ? Optional.empty()
                : Optional.ofNullable(expression(scheme, cron).getNextValidTimeAfter(Date.from(after)))
                .map(Date::toInstant);
    }

    private static CronExpression expression(Scheme scheme, String cron) {
        try {
            var expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(scheme.zone()));
            return expression;
        } catch (ParseException unread) {
            throw new Misconfigured("the run of " + scheme.id()
                    + " has no cron that can be read (Quartz, 6 or 7 fields): " + cron);
        }
    }
}
