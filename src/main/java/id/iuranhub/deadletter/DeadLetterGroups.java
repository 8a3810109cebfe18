package id.iuranhub.deadletter;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Dead letters by their cause: how many, how much, and whether it gets better or worse. */
public final class DeadLetterGroups {

    private static final int MONTHS = 6;
    private static final int DAYS = 14;

    private final Database database;
    private final Clock clock;

    public DeadLetterGroups(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What letters have in common. @param cause the insurer's own code, empty where it was not the insurer */
    public record Cause(String scheme, Code code, String field, String cause) { }

    /** How many, and rupiah. */
    public record Sum(long letters, long rupiah) {
        private Sum and(Sum other) {
            return new Sum(letters + other.letters, Math.addExact(rupiah, other.rupiah));
        }
    }

    /**
     * One cause.
     *
     * @param states those that wait now, and those given up
     * @param months letters ever opened, of the last six BLTH; a month without one is 0
     * @param days   letters ever opened, of the last fourteen days; a day without one is left out
     */
    public record Group(Cause cause, Sum sum, Map<DeadLetterState, Long> states, Map<Blth, Sum> months,
            Map<LocalDate, Long> days) { }

    /** @param filter its state is not looked at; @param last the month that the trend ends with */
    public List<Group> of(DeadLetters.Filter filter, Blth last) {
        var groups = new LinkedHashMap<Cause, Group>();
        about("deadletter/groups", filter).param("code", filter.code()).param("now", OffsetDateTime.now(clock))
                .query(row -> {
            var group = groups.computeIfAbsent(cause(row),
                    cause -> new Group(cause, new Sum(0, 0), new EnumMap<>(DeadLetterState.class),
                    months(last), new TreeMap<>()));
            group.states.merge(DeadLetterState.of(row.getString("state")), row.getLong("letters"), Long::sum);
            groups.put(group.cause, new Group(group.cause, group.sum.and(sum(row)), group.states, group.months,
                    group.days));
        });
        database.sql("deadletter/groupMonths").param("scheme", filter.scheme())
                .param("from", last.plusMonths(1 - MONTHS).number())
                .param("to", last.number()).query(row -> {
                    var group = groups.get(cause(row));
                    if (group != null) {
                        group.months.merge(Blth.of(row.getInt("blth")), sum(row), Sum::and);
                    }
                });
        about("deadletter/groupDays", filter)
                .param("since", LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(DAYS)).query(row -> {
            var group = groups.get(cause(row));
            if (group != null) {
                group.days.merge(row.getObject("opened_on", LocalDate.class), row.getLong("letters"), Long::sum);
            }
        });
        var found = new ArrayList<>(groups.values());
        found.sort(Comparator.comparing((Group group) -> group.sum.letters).reversed()
                .thenComparing(group -> group.cause.code)
                .thenComparing(group -> group.cause.scheme));
        return found;
    }

    private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec about(String statement,
            DeadLetters.Filter filter) {
        return database.sql(statement).param("blth", filter.blth()).param("scheme", filter.scheme());
    }

    private static Map<Blth, Sum> months(Blth last) {
        var months = new TreeMap<Blth, Sum>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            months.put(last.plusMonths(-back), new Sum(0, 0));
        }
        return months;
    }

    private static Cause cause(ResultSet row) throws SQLException {
        return new Cause(row.getString("scheme"), Code.valueOf(row.getString("code")), row.getString("field"),
                row.getString("cause"));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getLong("letters"), row.getLong("rupiah"));
    }
}
