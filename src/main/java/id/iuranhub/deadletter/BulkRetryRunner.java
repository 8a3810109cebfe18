package id.iuranhub.deadletter;

import id.iuranhub.assess.Chunk;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.batch.EarlyBatches;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.State;
import id.iuranhub.outbox.delivery.Outbox;
import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Drives bulk retries wave by wave; what a route has to do between its steps is told by the database alone, so that it
 * goes on wherever it was when the hub died.
 */
public final class BulkRetryRunner {

    private static final int MOST_ROWS = 100_000;

    /** @param first rows in the first wave; each is twice the one before, up to the most */
    public record Sizes(int first, int most) {

        public static Sizes of(Settings settings) {
            return new Sizes(settings.number("dead.bulk-first", 1, MOST_ROWS),
                    settings.number("dead.bulk-most", 1, MOST_ROWS));
        }

        /** Not more than a minute's worth, so that the rate is kept in small steps. */
        int of(int grown, int rate) {
            long doubled = (long) first << Math.min(grown, 20);
            return (int) Math.min(Math.min(doubled, most), Math.max(rate, 1));
        }
    }

    private record Item(int number, RowKey key, boolean tried, RetryOutcome ended, String endedCode,
            RetryOutcome asItIs, BatchState batch, String code, String scheme) {

        private static Item of(ResultSet row) throws SQLException {
            String ended = row.getString("ended");
            var batch = State.orNone(BatchState.class, row.getString("batch_state"));
            return new Item(row.getInt("number"), new RowKey(row.getLong("file_id"), row.getInt("line")),
                    row.getBoolean("tried"), ended == null ? null : RetryOutcome.of(ended),
                    row.getString("ended_code"),
                    RetryOutcome.of(Disposition.of(row.getString("disposition")), batch), batch,
                    row.getString("code"), row.getString("scheme"));
        }

        private RetryOutcome outcome() {
            return ended != null ? ended : asItIs;
        }

        /** Why it came to nothing; empty where it did not. */
        private String why() {
            return !outcome().isRefusal() ? "" : ended == null ? code : endedCode;
        }

        private boolean isOnItsWay() {
            return ended == null && (asItIs == RetryOutcome.SENT
                    || asItIs == RetryOutcome.PENDING && batch != BatchState.OPEN);
        }
    }

    private final Database database;
    private final DeadLetters letters;
    private final Retries retries;
    private final EarlyBatches earlyBatches;
    private final Schemes schemes;
    private final Journal journal;
    private final Sizes sizes;
    private final Clock clock;

    public BulkRetryRunner(Database database, DeadLetters letters, Retries retries, EarlyBatches earlyBatches,
            Schemes schemes, Journal journal,
                 Sizes sizes, Clock clock) {
        this.database = database;
        this.letters = letters;
        this.retries = retries;
        this.earlyBatches = earlyBatches;
        this.schemes = schemes;
        this.journal = journal;
        this.sizes = sizes;
        this.clock = clock;
    }

    /** The jobs whose next wave may begin, or whose wave has not ended. */
    public List<BulkRetries.Job> due() {
        return database.sql("deadletter/jobsDue").param("now", now()).query((row, number) -> BulkRetries.job(row))
                .list();
    }

    /** The wave that is under way, else the next one; none where somebody paused the job a moment ago. */
    public List<BulkRetries.Job> begin(BulkRetries.Job job) {
        if (!items(job).isEmpty()) {
            return List.of(job);
        }
        int wave = job.wave() + 1;
        int last = one("deadletter/jobMarked", job.id()) + sizes.of(wave - 1 - job.smallFrom(), job.rate());
        return database.inTransaction(() -> {
            if (database.sql("deadletter/jobNextWave").param("job", job.id()).param("wave", wave)
                    .param("now", now()).update() == 0) {
                return List.of();
            }
            database.sql("deadletter/jobMark").param("job", job.id()).param("wave", wave).param("last", last).update();
            return List.of(new BulkRetries.Job(job.id(), job.blth(), job.scheme(), job.code(), job.state(), job.who(),
                    job.reason(),
                    job.rate(), job.limit(), wave, job.smallFrom(), job.nextAt(), job.startedAt(), job.changedAt()));
        });
    }

    private List<Item> items(BulkRetries.Job job) {
        return database.sql("deadletter/waveItems").param("job", job.id()).param("wave", job.wave())
                .query((row, number) -> Item.of(row)).list();
    }

    /**
     * The rows of the wave to be judged. Each is tried once: one that was tried before the hub died is judged only if
     * that got lost, and one the insurer has refused since is not tried again.
     */
    public List<Chunk> chunks(BulkRetries.Job wave) {
        var first = new ArrayList<RowKey>();
        var chunks = new ArrayList<Chunk>();
        for (Item item : items(wave)) {
            var detail = letters.find(item.key);
            if (schemes.find(item.scheme).isEmpty()) {
                leaveOut(wave, item, RetryOutcome.GONE);
            } else if (item.tried) {
                detail.filter(row -> item.outcome() == RetryOutcome.DEAD && item.ended == null).flatMap(retries::again)
                        .ifPresent(chunks::add);
            } else if (detail.filter(row -> row.allows(DeadLetterState.Deed.RETRY) && !row.dead().state().isGivenUp())
                    .isEmpty()) {
                leaveOut(wave, item, RetryOutcome.GONE);
            } else if (detail.get().dead().isHeldBut(wave.who())) {
                leaveOut(wave, item, RetryOutcome.HELD);
            } else {
                first.add(item.key);
            }
        }
        chunks.addAll(retries.chunks(new Retries.Order(first, wave.who(), wave.id())));
        return chunks;
    }

    private void leaveOut(BulkRetries.Job wave, Item item, RetryOutcome why) {
        database.plain().update(database.text("deadletter/waveOutcome"), why.word(), "", wave.id(), item.number);
    }

    /** The months of the wave that were run already, and so do not wait for a run. */
    public List<Rechecks.Month> months(BulkRetries.Job wave) {
        return items(wave).stream().map(Item::scheme).distinct().flatMap(scheme -> schemes.find(scheme).stream())
                .filter(scheme -> database.sql("deadletter/runBefore").param("scheme", scheme.id())
                .param("blth", wave.blth().number())
                        .query(Integer.class).single() > 0)
                .map(scheme -> new Rechecks.Month(scheme, wave.blth(), true)).toList();
    }

    /** Puts the rows of the wave that owe by now on their way, where their month was run already. */
    public void sendAhead(BulkRetries.Job wave) {
        for (Rechecks.Month month : months(wave)) {
            var waiting = database.sql("deadletter/departing").param("job", wave.id()).param("wave", wave.wave())
                    .param("scheme", month.scheme().id()).query((row, number) -> new EarlyBatches.Waiting(
                            new RowKey(row.getLong("file_id"), row.getInt("line")), row.getLong("batch_id"),
                            row.getLong("total"),
                            row.getString("opd"), BatchKind.valueOf(row.getString("kind")))).list();
            earlyBatches.depart(month.scheme(), month.blth(), waiting);
        }
    }

    /** What has to be pushed before the wave has ended. */
    public List<Outbox.Scope> scopes(BulkRetries.Job wave) {
        return items(wave).stream().filter(Item::isOnItsWay).map(Item::scheme).distinct()
                .map(scheme -> new Outbox.Scope(scheme, wave.blth().number(), Duration.ZERO)).toList();
    }

    /**
     * Writes down how the wave ended and when the next may begin, or that this was the last. One still on its way is
     * left.
     */
    public void recordWave(BulkRetries.Job wave) {
        var items = items(wave);
        if (items.stream().anyMatch(Item::isOnItsWay)) {
            return;
        }
        database.inTransaction(() -> {
            items.forEach(item -> database.plain().update(database.text("deadletter/waveOutcome"),
                    item.outcome().word(),
                    item.why(), wave.id(), item.number));
            long refused = items.stream().filter(item -> item.outcome().isRefusal()).count();
            var state = isTooMuch(wave, refused, items.size()) ? BulkRetries.Progress.STOPPED
                    : one("deadletter/jobUnmarked", wave.id()) == 0 ? BulkRetries.Progress.DONE
                    : BulkRetries.Progress.RUNNING;
            database.sql("deadletter/jobSettle").param("job", wave.id()).param("state", state.word())
                    .param("now", now())
                    .param("next", now().plus(Duration.ofMinutes(items.size()).dividedBy(wave.rate()))).update();
            journal.write("hub", "bulk retry wave", "bulk retry " + wave.id(), "wave " + wave.wave() + ": "
                    + items.size() + " tried, "
                    + refused + " refused, then " + state.word());
        });
    }

    private boolean isTooMuch(BulkRetries.Job wave, long refused, int tried) {
        if (wave.limit().inPercent()) {
            return refused * 100 > (long) wave.limit().most() * tried;
        }
        return database.sql("deadletter/jobRefusals").param("job", wave.id()).param("smallFrom", wave.smallFrom())
                .query(Integer.class).single() > wave.limit().most();
    }

    private int one(String statement, long job) {
        return database.sql(statement).param("job", job).query(Integer.class).single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
