package id.iuranhub.deadletter;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.State;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Retries of many rows as stored jobs: what is asked for, how far each is, and what people do with one. */
public final class BulkRetries {

    private static final int TOGETHER = 500;
    private static final int LONGEST_REASON = 1000;

    private final Database database;
    private final DeadLetters letters;
    private final Journal journal;
    private final Clock clock;

    public BulkRetries(Database database, DeadLetters letters, Journal journal, Clock clock) {
        this.database = database;
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Where a job is. */
    public enum Progress implements State<Progress> {
        RUNNING, PAUSED,
        /** By itself, since more was refused than its limit allows. */
        STOPPED,
        CANCELLED, DONE;

        @Override
        public Set<Progress> next() {
            return switch (this) {
                case RUNNING -> EnumSet.of(PAUSED, STOPPED, CANCELLED, DONE);
                case PAUSED, STOPPED -> EnumSet.of(RUNNING, CANCELLED);
                case CANCELLED, DONE -> EnumSet.noneOf(Progress.class);
            };
        }
    }

    /** How many refusals are too many. @param inPercent of one wave; else a number since it last began small */
    public record Limit(int most, boolean inPercent) {

        /** {@code 20%} or {@code 3}. */
        public static Optional<Limit> parse(String text) {
            return text.matches("\\d{1,6}%?")
                    ? Optional.of(new Limit(Integer.parseInt(text.replace("%", "")), text.endsWith("%")))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return most + (inPercent ? "%" : "");
        }
    }

    /** What is asked for. @param confirmed how many rows the caller saw; @param rate rows a minute */
    public record Order(DeadLetters.Filter filter, int confirmed, String reason, int rate, Limit limit, String who) { }

    /** @param wave the one under way, or the last; @param smallFrom waves grow from here on */
    public record Job(long id, Blth blth, String scheme, String code, Progress state, String who, String reason,
            int rate, Limit limit,
                      int wave, int smallFrom, OffsetDateTime nextAt, OffsetDateTime startedAt,
                      OffsetDateTime changedAt) { }

    /** What a person has to know before it can begin. */
    public static final class NotAsConfirmed extends RuntimeException {
        NotAsConfirmed(String message) {
            super(message);
        }
    }

    /**
     * Begins a job with the rows that the filter finds now; what is found later is not part of it.
     *
     * @throws NotAsConfirmed they are not as many as the caller saw, or another job has some of them
     */
    public Job start(Order order) {
        List<RowKey> rows = letters.list(order.filter).stream().filter(dead -> !dead.state().isGivenUp())
                .map(DeadLetter::key).toList();
        if (rows.size() != order.confirmed || rows.isEmpty()) {
            throw new NotAsConfirmed(rows.size() + " rows are meant by now, " + order.confirmed
                    + " were confirmed; look again and confirm that number");
        }
        var taken = new HashMap<RowKey, Long>();
        database.sql("deadletter/jobItemsOpen").param("blth", order.filter.blth()).query(row -> {
            taken.put(new RowKey(row.getLong("file_id"), row.getInt("line")), row.getLong("job_id"));
        });
        rows.stream().filter(taken::containsKey).findFirst().ifPresent(row -> {
            throw new NotAsConfirmed("row " + row + " is in bulk retry " + taken.get(row)
                    + ", which has not ended; wait for it or cancel it");
        });
        return find(database.inTransaction(() -> stored(order, rows))).orElseThrow();
    }

    private long stored(Order order, List<RowKey> rows) {
        var key = new GeneratedKeyHolder();
        database.sql("deadletter/jobStart").param("blth", order.filter.blth()).param("scheme", order.filter.scheme())
                .param("code", order.filter.code()).param("who", order.who)
                .param("reason", order.reason.length() <= LONGEST_REASON ? order.reason
                : order.reason.substring(0, LONGEST_REASON))
                .param("rate", order.rate).param("most", order.limit.most).param("inPercent", order.limit.inPercent)
                .param("now", now()).update(key, "job_id");
        long job = key.getKeyAs(Number.class).longValue();
        var number = new int[1];
        database.plain().batchUpdate(database.text("deadletter/jobAddItem"), rows, TOGETHER, (insert, row) -> {
            insert.setLong(1, job);
            insert.setInt(2, ++number[0]);
            insert.setLong(3, row.file());
            insert.setInt(4, row.line());
        });
        journal.write(order.who, "bulk retry started", "bulk retry " + job, rows.size() + " rows: " + order.reason,
                null, Progress.RUNNING.word() + ", " + rows.size() + " rows", order.reason);
        return job;
    }

    public Optional<Job> find(long id) {
        return database.sql("deadletter/jobs").param("blth", 0).param("job", id)
                .query((row, number) -> job(row)).optional();
    }

    /** The latest first. @param blth 0 for all */
    public List<Job> list(int blth) {
        return database.sql("deadletter/jobs").param("blth", blth).param("job", 0)
                .query((row, number) -> job(row)).list();
    }

    static Job job(ResultSet row) throws SQLException {
        return new Job(row.getLong("job_id"), Blth.of(row.getInt("blth")), row.getString("scheme"),
                row.getString("code"),
                State.of(Progress.class, row.getString("state")), row.getString("by_whom"),
                row.getString("reason"),
                row.getInt("per_minute"), new Limit(row.getInt("most"), row.getBoolean("in_percent")),
                row.getInt("wave"),
                row.getInt("small_from"), row.getObject("next_at", OffsetDateTime.class),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("changed_at", OffsetDateTime.class));
    }

    /**
     * How many items of each wave came to what; wave 0 are those whose turn has not come, an empty outcome is under
     * way.
     */
    public Map<Integer, Map<String, Long>> waves(long job) {
        var waves = new TreeMap<Integer, Map<String, Long>>();
        database.sql("deadletter/jobCounts").param("job", job).query(row -> {
            String outcome = row.getString("outcome");
            waves.computeIfAbsent(row.getInt("wave"), wave -> new TreeMap<>()).put(outcome == null ? ""
                    : outcome, row.getLong("items"));
        });
        return waves;
    }

    /** A row that stayed behind. @param outcome dead, refused or parked; held or gone for one that was left out */
    public record Left(RowKey key, int wave, String outcome, String code) { }

    public List<Left> left(long job) {
        return database.sql("deadletter/jobLeftBehind").param("job", job).query((row, number) -> new Left(
                new RowKey(row.getLong("file_id"), row.getInt("line")), row.getInt("wave"), row.getString("outcome"),
                row.getString("code"))).list();
    }

    /** What people do with a job. */
    public enum Verb {
        PAUSE(Progress.PAUSED),
        /** One that stopped by itself begins small again. */
        RESUME(Progress.RUNNING),
        CANCEL(Progress.CANCELLED);

        private final Progress to;

        Verb(Progress to) {
            this.to = to;
        }
    }

    /** Holds between waves: one that has begun ends. @return false where the job is not in a state for it */
    public boolean move(long job, Verb verb, String who) {
        return database.inTransaction(() -> {
            String before = find(job).map(found -> found.state.word()).orElse(null);
            boolean moved = database.sql("deadletter/jobMove").param("job", job).param("state", verb.to.word())
                    .param("from", State.before(verb.to)).param("now", now()).update() == 1;
            if (moved) {
                journal.write(who, "bulk retry " + verb.to.word(), "bulk retry " + job, "", before, verb.to.word(),
                        null);
            }
            return moved;
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
