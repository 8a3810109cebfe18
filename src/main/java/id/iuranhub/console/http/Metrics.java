package id.iuranhub.console.http;

import id.iuranhub.ledger.Balance;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figures for Prometheus, in its text format: read from the books when they are asked for, so they are those of every
 * other page.
 */
public final class Metrics {

    private final Database database;
    private final Balance balance;
    private final Condition condition;
    private final Clock clock;

    public Metrics(Database database, Balance balance, Condition condition, Clock clock) {
        this.database = database;
        this.balance = balance;
        this.condition = condition;
        this.clock = clock;
    }

    String text() {
        var text = new StringBuilder();
        Blth blth = balance.latest(new Blth(YearMonth.now(clock)));
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, Long> rupiah = new LinkedHashMap<>();
        for (Balance.Sheet sheet : balance.sheets(blth)) {
            String scheme = "{scheme=\"" + sheet.scheme() + "\",blth=\"" + blth + "\",disposition=\"";
            sheet.rows().forEach((disposition, count) -> rows.put(scheme + disposition + "\"}", count));
            sheet.rupiah().forEach((disposition, sum) -> rupiah.put(scheme + disposition + "\"}", sum));
        }
        gauge(text, "iuran_rows", "Rows of the month being worked on, by what has become of them.", rows);
        gauge(text, "iuran_rupiah", "Rupiah of the month being worked on, by what has become of them.", rupiah);
        var backlog = database.sql("console/backlog").query().singleRow();
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("files", "Files in the books.");
        meanings.put("acks", "Files whose answer is due.");
        meanings.put("rechecks", "Months that wait to be judged again.");
        meanings.put("under_way", "Batches queued or sent.");
        meanings.put("stuck", "Batches that are stuck.");
        meanings.forEach((name, meaning) -> gauge(text, "iuran_" + name, meaning,
                Map.of("", ((Number) backlog.get(name)).longValue())));
        Map<String, Long> troubles = new LinkedHashMap<>();
        for (Trouble.Kind kind : Trouble.Kind.values()) {
            troubles.put("{name=\"" + kind.word() + "\"}", condition.is(kind) ? 0L : 1L);
        }
        gauge(text, "iuran_trouble", "Troubles that stand, as health names them.", troubles);
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        gauge(text, "jvm_memory_used_bytes", "Heap in use.", Map.of("", memory.getUsed()));
        gauge(text, "jvm_memory_max_bytes", "Heap at most.", Map.of("", memory.getMax()));
        gauge(text, "process_uptime_seconds", "Since the hub was started.",
                Map.of("", ManagementFactory.getRuntimeMXBean().getUptime() / 1000));
        return text.toString();
    }

    private static void gauge(StringBuilder text, String name, String meaning, Map<String, Long> values) {
        text.append("# HELP ").append(name).append(' ').append(meaning).append("\n# TYPE ").append(name)
                .append(" gauge\n");
        values.forEach((labels, value) -> text.append(name).append(labels).append(' ').append(value).append('\n'));
    }
}
