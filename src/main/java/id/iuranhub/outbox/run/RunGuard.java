package id.iuranhub.outbox.run;

import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import id.iuranhub.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at a month that was judged before it is sealed; one that goes over a limit is held until somebody decides. */
public final class RunGuard {

    private static final String DEAD = "dead-percent";
    private static final String RUPIAH = "rupiah-change-percent";
    private static final String OPD = "missing-opd";
    private static final int OFF = -1;
    private static final int MOST_PERCENT = 100_000;
    private static final int LONGEST_FOUND = 300;
    private static final int LONGEST_REASON = 1000;

    /** What is looked at; -1 for what is not. */
    public record Limits(int deadPercent, int rupiahChangePercent, boolean missingOpd) {

        public static Limits of(Settings settings) {
            return new Limits(percent(settings, "guard." + DEAD), percent(settings, "guard." + RUPIAH),
                    settings.oneOf("guard." + OPD, List.of("true", "false")).equals("true"));
        }

        private static int percent(Settings settings, String key) {
            return settings.text(key).isEmpty() ? OFF : settings.number(key, 0, MOST_PERCENT);
        }
    }

    /**
     * Why a run is held.
     *
     * @param what  the limit: {@code dead-percent}, {@code rupiah-change-percent}, {@code missing-opd}
     * @param limit in percent, empty for an OPD
     * @param found in percent with two decimals, with a sign where it is a change; or the OPD
     */
    public record Reason(String what, String limit, String found) {

        /** In words, its figure as they write one. */
        public String in(Words words) {
            return words.text("guard." + what,
                    Map.of("limit", limit, "found", what.equals(OPD) ? found : words.decimal(found)));
        }

        /** Whether a release of the other covers this one: the same, and no worse. */
        private boolean isCoveredBy(Reason released) {
            if (!what.equals(released.what) || what.equals(OPD)) {
                return equals(released);
            }
            var now = new BigDecimal(found);
            var then = new BigDecimal(released.found);
            return now.signum() == then.signum() && now.abs().compareTo(then.abs()) <= 0;
        }
    }

    /** A run that waits for a decision. @param by who ordered it, or {@code schedule} */
    public record Held(long run, String scheme, Blth blth, String by, OffsetDateTime since, List<Reason> reasons) { }

    /** What becomes of a held run. */
    public enum Decision {
        RELEASED(RunState.RELEASED), CANCELLED(RunState.CANCELLED);

        private final RunState state;

        Decision(RunState state) {
            this.state = state;
        }
    }

    /** How often a run was held, and how often when last none was found to be: so nobody asks while none is. */
    private final AtomicLong holds = new AtomicLong(1);
    private final AtomicLong noneSince = new AtomicLong();
    private final Database database;
    private final Schemes schemes;
    private final Journal journal;
    private final Limits limits;
    private final FourEyes eyes;
    private final Clock clock;

    public RunGuard(Database database, Schemes schemes, Journal journal, Limits limits, FourEyes eyes, Clock clock) {
        this.eyes = eyes;
        this.database = database;
        this.schemes = schemes;
        this.journal = journal;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether a month may be sealed. If not, its run is held with the reasons. */
    public boolean passes(Rechecks.Month month) {
        var reasons = reasons(month);
        var released = about("outbox/run/releasedReasons", month.scheme().id(), month.blth())
                .query((row, number) -> reason(row)).list();
        if (reasons.stream().allMatch(reason -> released.stream().anyMatch(reason::isCoveredBy))) {
            return true;
        }
        database.inTransaction(() -> hold(month, reasons));
        holds.incrementAndGet();
        return false;
    }

    private void hold(Rechecks.Month month, List<Reason> reasons) {
        long run = about("outbox/run/runUnderWay", month.scheme().id(), month.blth()).query(Long.class).single();
        about("outbox/run/holdRun", month.scheme().id(), month.blth()).param("run", run).param("now", now()).update();
        for (int i = 0; i < reasons.size(); i++) {
            database.sql("outbox/run/addReason").param("run", run).param("number", i + 1)
                    .param("what", reasons.get(i).what)
                    .param("most", reasons.get(i).limit).param("found", reasons.get(i).found).update();
        }
        journal.write("hub", "run held", month.scheme().id() + " " + month.blth(), reasons.toString(),
                RunState.RUNNING.word(),
                RunState.HELD.word(), null);
    }

    private List<Reason> reasons(Rechecks.Month month) {
        var reasons = new ArrayList<Reason>();
        if (limits.deadPercent != OFF) {
            deadRows(month).ifPresent(reasons::add);
        }
        if (limits.rupiahChangePercent != OFF) {
            rupiahChange(month).ifPresent(reasons::add);
        }
        if (limits.missingOpd) {
            about("outbox/run/guardOpds", month.scheme().id(), month.blth())
                    .param("before", month.blth().plusMonths(-1).number())
                    .query(String.class).list()
                    .forEach(opd -> reasons.add(new Reason(OPD, "", shortened(opd, LONGEST_FOUND))));
        }
        return reasons;
    }

    private Optional<Reason> deadRows(Rechecks.Month month) {
        Map<String, Object> sums = about("outbox/run/guardRows", month.scheme().id(), month.blth()).query().singleRow();
        long dead = ((Number) sums.get("rows_dead")).longValue();
        long read = ((Number) sums.get("rows_read")).longValue();
        return over(dead, read, limits.deadPercent) ? Optional.of(new Reason(DEAD, Integer.toString(limits.deadPercent),
                percent(dead, read).toPlainString())) : Optional.empty();
    }

    private Optional<Reason> rupiahChange(Rechecks.Month month) {
        long before = rupiah(month.scheme().id(), month.blth().plusMonths(-1));
        long change = rupiah(month.scheme().id(), month.blth()) - before;
        if (before == 0 || !over(Math.abs(change), before, limits.rupiahChangePercent)) {
            return Optional.empty();
        }
        return Optional.of(new Reason(RUPIAH, Integer.toString(limits.rupiahChangePercent),
                (change > 0 ? "+" : "") + percent(change, before).toPlainString()));
    }

    private long rupiah(String scheme, Blth blth) {
        return about("outbox/run/guardRupiah", scheme, blth).query(Long.class).single();
    }

    /** The figures themselves are compared, not the rounded percent. */
    private static boolean over(long part, long whole, int percent) {
        return Math.multiplyExact(part, 100L) > Math.multiplyExact(whole, (long) percent);
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(Math.max(whole, 1)), 2, RoundingMode.HALF_UP);
    }

    /** The runs of a month that wait for a decision. @param scheme empty for all */
    public List<Held> held(Blth blth, String scheme) {
        return held(about("outbox/run/heldRuns", scheme, blth));
    }

    /** Of whatever month and scheme. */
    public List<Held> held() {
        long now = holds.get();
        if (noneSince.get() == now) {
            return List.of();
        }
        var found = held(database.sql("outbox/run/heldRuns").param("scheme", "").param("blth", 0));
        if (found.isEmpty()) {
            noneSince.set(now);
        }
        return found;
    }

    private List<Held> held(org.springframework.jdbc.core.simple.JdbcClient.StatementSpec asked) {
        return asked.query((row, number) -> new Held(row.getLong("run_id"), row.getString("scheme"),
                Blth.of(row.getInt("blth")), row.getString("by_whom"),
                row.getObject("finished_at", OffsetDateTime.class),
                reasonsOf(row.getLong("run_id")))).list();
    }

    private List<Reason> reasonsOf(long run) {
        return database.sql("outbox/run/reasons").param("run", run).query((row, number) -> reason(row)).list();
    }

    private static Reason reason(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Reason(row.getString("what"), row.getString("most"), row.getString("found"));
    }

    /**
     * Decides on a held run. A released one is under way again at once, so that it goes on whatever dies now.
     *
     * @return false where somebody else decided, or a later run began, a moment before
     * @throws id.iuranhub.ledger.review.SameEyes who ordered it may not release it
     */
    public boolean decide(Held held, Decision decision, String reason, String who) {
        if (decision == Decision.RELEASED) {
            eyes.requireAnother(Deed.RELEASE, "the run of " + held.scheme + " " + held.blth, held.by, held.since, who);
        }
        return database.inTransaction(() -> {
            boolean decided = database.sql("outbox/run/decide").param("run", held.run)
                    .param("state", decision.state.word())
                    .param("who", who).param("reason", shortened(reason, LONGEST_REASON)).param("now", now()).update()
                    == 1;
            if (decided && decision == Decision.RELEASED) {
                about("outbox/run/openRun", schemes.named(held.scheme).id(), held.blth).param("by", who)
                        .param("now", now()).update();
            }
            if (decided) {
                journal.write(who, "run " + decision.state.word(), held.scheme + " "
                        + held.blth,
                        held.reasons + ": " + reason, RunState.HELD.word(), decision.state.word(),
                        reason);
            }
            return decided;
        });
    }

    private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec about(String statement, String scheme,
            Blth blth) {
        return database.sql(statement).param("scheme", scheme).param("blth", blth.number());
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
