package id.iuranhub.outbox.run;

import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.delivery.Outbox;
import id.iuranhub.outbox.insurer.EnrolmentRequests;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Monthly runs: from the order, through the month's last look at everything, to who is missing. */
public final class Runs {

    /** Who ordered a run that nobody ordered. */
    static final String SCHEDULE = "schedule";

    /** @param scheme empty for all; @param by a login, or {@code schedule} */
    public record Order(Blth blth, String scheme, String by) {

        public Outbox.Scope scope() {
            return new Outbox.Scope(scheme, blth.number(), Duration.ZERO);
        }
    }

    /** A run that was opened, or that goes on after a pause. */
    public record Opened(Rechecks.Month month, long run) { }

    /**
     * An order whose runs are open; {@code late} months wait for pages that are still {@code open}. It ends those and
     * what came before them, and none that somebody began since.
     */
    public record Going(Order order, List<Opened> runs, List<Rechecks.Month> late, List<EnrolmentRequests.Pages> open) {

        Going(Order order, List<Opened> runs) {
            this(order, runs, new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
        }

        /** Whether pages of enrolments were left for later: what they let pass goes as a second wave. */
        public boolean getHasLate() {
            return !late.isEmpty();
        }

        public Outbox.Scope scope() {
            return order.scope();
        }

        public List<Rechecks.Month> months() {
            return runs.stream().map(Opened::month).toList();
        }
    }

    private static final int LONGEST_REASON = 1000;

    private final Database database;
    private final Schemes schemes;
    private final Absentees absentees;
    private final Journal journal;
    private final Clock clock;

    public Runs(Database database, Schemes schemes, Absentees absentees, Journal journal, Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.absentees = absentees;
        this.journal = journal;
        this.clock = clock;
    }

    /** The order of a schedule: the BLTH a scheme's run is for, seen from the day it fell due in its city. */
    public Order scheduled(String scheme, Date due) {
        Scheme known = schemes.named(scheme);
        return new Order(known.run().blthOn(LocalDate.ofInstant(due.toInstant(), known.zone())), scheme, SCHEDULE);
    }

    /** Begins a run of each scheme. From here on a sponsor without a TPP row is no longer waited for. */
    public Going begin(Order order) {
        var chosen = order.scheme().isEmpty() ? schemes.all() : List.of(schemes.named(order.scheme()));
        return database.inTransaction(() -> new Going(order, chosen.stream().map(scheme -> {
            database.sql("outbox/run/lapse").param("scheme", scheme.id()).param("blth", order.blth().number()).update();
            var key = new GeneratedKeyHolder();
            database.sql("outbox/run/openRun").param("scheme", scheme.id()).param("blth", order.blth().number())
                    .param("by", order.by()).param("now", now()).update(key, "run_id");
            database.sql("outbox/run/askVoidsAgain").param("scheme", scheme.id()).param("blth", order.blth().number())
                    .param("now", now()).update();
            if (order.by().equals(SCHEDULE)) {
                database.sql("outbox/run/keepTimetable").param("scheme", scheme.id()).param("now", now()).update();
            }
            database.sql("outbox/run/joinRun").param("scheme", scheme.id()).param("blth", order.blth().number())
                    .update();
            journal.write(order.by(), "run started", scheme.id() + " " + order.blth(), "", null,
                    RunState.RUNNING.word(), null);
            return new Opened(new Rechecks.Month(scheme, order.blth(), true), key.getKeyAs(Number.class).longValue());
        }).toList()));
    }

    /**
     * Ends a run, where it is still under way, in a {@link id.iuranhub.ledger.LedgerLock}: who is enrolled and active,
     * but in no payroll row of the month, is on record as missing. One that began later goes on: what it has to send
     * need not be sealed yet.
     */
    public void finish(Opened opened) {
        var month = opened.month();
        database.inTransaction(() -> {
            boolean closed = database.sql("outbox/run/closeRun").param("scheme", month.scheme().id())
                    .param("blth", month.blth().number())
                    .param("run", opened.run()).param("now", now()).update() > 0;
            if (closed) {
                int missing = absentees.note(month);
                database.sql("outbox/run/missingIn").param("run", opened.run()).param("missing", missing).update();
                journal.write("hub", "run done", month.scheme().id() + " " + month.blth(), missing + " missing",
                        RunState.RUNNING.word(), RunState.DONE.word(), null);
            }
        });
    }

    /**
     * No batch goes from here on; what has gone is asked about all the same. @return false where no run is under way
     */
    public boolean pause(Order order, String reason) {
        return database.inTransaction(() -> {
            boolean paused = about("outbox/run/pauseRun", order).param("who", order.by())
                    .param("reason", shortened(reason)).param("now", now()).update() > 0;
            if (paused) {
                journal.write(order.by(), "run paused", order.scheme() + " " + order.blth(), reason,
                        RunState.RUNNING.word(), RunState.PAUSED.word(), reason);
            }
            return paused;
        });
    }

    /** What was paused may go on. @return what is to be pushed; empty where nothing is paused */
    public Optional<Going> resume(Order order) {
        return database.inTransaction(() -> {
            long run = about("outbox/run/runUnderWay", order).query(Long.class).optional().orElse(0L);
            boolean resumed = about("outbox/run/resumeRun", order).param("run", run).param("who", order.by())
                    .param("now", now()).update() > 0;
            if (resumed) {
                journal.write(order.by(), "run resumed", order.scheme() + " " + order.blth(), "",
                        RunState.PAUSED.word(), RunState.RUNNING.word(), null);
            }
            return resumed
                    ? Optional.of(new Going(order,
                    List.of(new Opened(new Rechecks.Month(schemes.named(order.scheme()), order.blth(), true), run))))
                    : Optional.empty();
        });
    }

    /**
     * Ends a run before its time, in a {@link id.iuranhub.ledger.LedgerLock}: what has not gone is no longer on its
     * way.
     *
     * @return false where none is under way or paused
     */
    public boolean cancel(Order order, String reason) {
        return database.inTransaction(() -> {
            boolean cancelled = about("outbox/run/cancelRun", order).param("who", order.by())
                    .param("reason", shortened(reason)).param("now", now())
                    .update() > 0;
            if (cancelled) {
                int back = about("outbox/run/takeBack", order).param("now", now()).update();
                journal.write(order.by(), "run cancelled", order.scheme() + " " + order.blth(),
                        back + " batches taken back", RunState.RUNNING.word(),
                        RunState.CANCELLED.word(), reason);
            }
            return cancelled;
        });
    }

    private JdbcClient.StatementSpec about(String statement, Order order) {
        return database.sql(statement).param("scheme", order.scheme()).param("blth", order.blth().number());
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    /** Runs that were under way when the hub last stopped. One of a scheme without a file waits until it has one. */
    public List<Order> unfinished() {
        return database.sql("outbox/run/unfinishedRuns").query((row, number) ->
                new Order(Blth.of(row.getInt("blth")), row.getString("scheme"), row.getString("by_whom"))).list()
                .stream().filter(order -> schemes.find(order.scheme).isPresent()).toList();
    }

    /**
     * Whether a month's run is running or paused, in a {@link id.iuranhub.ledger.LedgerLock}: of several orders one may
     * have been held, and somebody may have cancelled it, since it began.
     */
    public boolean mayBeSealed(Rechecks.Month month) {
        return database.sql("outbox/run/runUnderWay").param("scheme", month.scheme().id())
                .param("blth", month.blth().number()).query(Long.class).optional().isPresent();
    }

    /** Whether the run of a month goes on: nobody held, paused or cancelled it meanwhile. */
    public boolean isUnderWay(Rechecks.Month month) {
        return unfinished().stream().anyMatch(order -> order.scheme().equals(month.scheme().id())
                && order.blth().equals(month.blth()));
    }

    /** None is under way. */
    public boolean areDone() {
        return unfinished().isEmpty();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
