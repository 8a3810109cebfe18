package id.iuranhub.console.http;

import id.iuranhub.ledger.Balance;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures for Prometheus. Those of the books are read when they are asked for, so they are those of every other page;
 * what goes on between - routes, the insurer's answers, the pool, the virtual machine - is counted as it happens.
 */
public final class Metrics {

    private static final double MILLIS = 1000;

    private final PrometheusMeterRegistry meters;
    private final Database database;
    private final Balance balance;
    private final Condition condition;
    private final Clock clock;
    private final Map<String, MultiGauge> gauges = new HashMap<>();

    /** @param meters what Camel and the pool count into as well */
    public Metrics(PrometheusMeterRegistry meters, Database database, Balance balance, Condition condition,
            Clock clock) {
        this.meters = meters;
        this.database = database;
        this.balance = balance;
        this.condition = condition;
        this.clock = clock;
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        new FileDescriptorMetrics().bindTo(meters);
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            FunctionCounter.builder("jvm.gc.time", collector, bean -> bean.getCollectionTime() / MILLIS)
                    .baseUnit("seconds").tag("collector", collector.getName())
                    .description("What collecting garbage took.").register(meters);
        }
    }

    synchronized String text() {
        books();
        backlog();
        ages();
        lastRuns();
        set("iuran.trouble", "Troubles that stand, as health names them: 1 while one does.",
                List.of(Trouble.Kind.values()).stream()
                .map(kind -> Row.of(Tags.of("name", kind.word()), condition.is(kind) ? 0 : 1)).toList());
        return meters.scrape();
    }

    private void books() {
        Blth blth = balance.latest(new Blth(YearMonth.now(clock)));
        var rows = new ArrayList<Row<?>>();
        var rupiah = new ArrayList<Row<?>>();
        for (Balance.Sheet sheet : balance.sheets(blth)) {
            var tags = Tags.of("scheme", sheet.scheme(), "blth", blth.toString());
            sheet.rows().forEach((disposition, count) -> rows.add(Row.of(tags.and("disposition", disposition), count)));
            sheet.rupiah()
                    .forEach((disposition, sum) -> rupiah.add(Row.of(tags.and("disposition", disposition), sum)));
        }
        set("iuran.rows", "Rows of the month being worked on, by what has become of them.", rows);
        set("iuran.rupiah", "Rupiah of the month being worked on, by what has become of them.", rupiah);
    }

    private void backlog() {
        var backlog = database.sql("console/backlog").query().singleRow();
        Map.of("files", "Files in the books.", "acks", "Files whose answer is due.",
                "rechecks", "Months that wait to be judged again.", "under_way", "Batches queued or sent.",
                "stuck", "Batches that are stuck.").forEach((name, meaning) -> set("iuran." + name, meaning,
                List.of(Row.of(Tags.empty(), (Number) backlog.get(name)))));
    }

    /** How long the oldest of what waits has waited; what nobody waits for is not told. */
    private void ages() {
        var ages = new ArrayList<Row<?>>();
        database.sql("console/oldest").query((row, number) -> age(row, number)).list().stream()
                .filter(age -> age.since() != null)
                .forEach(age -> ages.add(Row.of(Tags.of("what", age.what()), seconds(age.since()))));
        set("iuran.oldest.seconds", "Since the oldest of what waits waits: dead letters, batches, unpaid bills.", ages);
    }

    private record Age(String what, OffsetDateTime since) { }

    private static Age age(ResultSet row, int number) throws SQLException {
        return new Age(row.getString("what"), row.getObject("since", OffsetDateTime.class));
    }

    private void lastRuns() {
        var runs = new ArrayList<Row<?>>();
        database.sql("console/latestRuns").query((row, number) -> Row.of(Tags.of("scheme", row.getString("scheme"),
                "state", row.getString("state")), seconds(row.getObject("started_at", OffsetDateTime.class)))).list()
                .forEach(runs::add);
        set("iuran.last.run.seconds", "Since the latest run of a scheme began, and what it is: running, done.", runs);
        set("iuran.term", "The term of the hub that leads on this database.",
                List.of(Row.of(Tags.empty(), database.sql("console/settings/leader")
                        .query((row, number) -> row.getLong("term")).list().stream().findFirst().orElse(0L))));
    }

    private double seconds(OffsetDateTime since) {
        return (clock.millis() - since.toInstant().toEpochMilli()) / MILLIS;
    }

    private void set(String name, String meaning, List<? extends Row<?>> rows) {
        gauges.computeIfAbsent(name, made -> MultiGauge.builder(made).description(meaning).register(meters))
                .register(List.copyOf(rows), true);
    }
}
