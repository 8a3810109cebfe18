package id.iuranhub.notify;

import id.iuranhub.model.Trouble;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * What goes out, from {@code waiting} to {@code sent} or {@code given-up}. An attempt is counted before it is made, and
 * what it came to is noted after: a hub that is killed in between makes it again after a pause, under the same ID.
 */
public final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    /** So many go to one person at once; what comes then within the gap goes together, at its end. */
    private static final int AT_ONCE = 3;
    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final NotifySettings settings;
    private final Condition condition;
    private final Clock clock;

    Messages(Database database, NotifySettings settings, Condition condition, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.condition = condition;
        this.clock = clock;
    }

    /** Puts together what is to be told; nothing for somebody whose last message is still on its way. */
    public void bundle() {
        var now = OffsetDateTime.now(clock);
        var open = new LinkedHashMap<Recipient, List<Long>>();
        database.sql("notify/toBundle").param("now", now).query(row -> {
            open.computeIfAbsent(new Recipient(Way.of(row.getString("way")), row.getString("recipient"),
                    row.getString("language")), first -> new ArrayList<>()).add(row.getLong("notice_id"));
        });
        open.forEach((recipient, notices) -> database.inTransaction(() -> {
            if (mayGetOne(recipient, now)) {
                var key = new GeneratedKeyHolder();
                database.sql("notify/openMessage").param("way", recipient.way().word())
                        .param("recipient", recipient.address()).param("language", recipient.language())
                        .param("now", now).update(key, "message_id");
                database.sql("notify/join").param("message", key.getKeyAs(Number.class).longValue())
                        .param("notices", notices).update();
            }
        }));
    }

    private boolean mayGetOne(Recipient recipient, OffsetDateTime now) {
        return database.sql("notify/underWay").param("way", recipient.way().word())
                .param("recipient", recipient.address()).param("since", now.minus(settings.gap()))
                .query((row, number) -> row.getInt("waiting") == 0 && row.getInt("lately") < AT_ONCE).single();
    }

    /** Those whose time has come. */
    public List<OutgoingMessage> due() {
        return database.sql("notify/due").param("now", OffsetDateTime.now(clock)).query((row, number) ->
                new OutgoingMessage(row.getLong("message_id"), new Recipient(Way.of(row.getString("way")),
                row.getString("recipient"), row.getString("language")), row.getInt("attempts"),
                row.getObject("written_at", OffsetDateTime.class), List.of())).list().stream()
                .map(this::whole).toList();
    }

    private OutgoingMessage whole(OutgoingMessage message) {
        return new OutgoingMessage(message.id(), message.recipient(), message.attempts(), message.writtenAt(),
                database.sql("notify/notices").param("message", message.id()).query((row, number) ->
                new OutgoingMessage.Part(row.getString("event"), row.getString("kind"), row.getString("title"),
                row.getString("text"), row.getString("page"))).list());
    }

    /** Counts an attempt before it is made: what would bring the hub down is not tried for ever either. */
    void begin(OutgoingMessage message) {
        var next = OffsetDateTime.now(clock).plus(settings.retries().pause(message.attempts() + 1));
        database.inTransaction(() -> database.sql("notify/attempt").param("message", message.id()).param("due", next)
                .update());
    }

    void sent(OutgoingMessage message) {
        database.inTransaction(() -> database.sql("notify/sent").param("message", message.id())
                .param("now", OffsetDateTime.now(clock)).update());
        if (!condition.is(Trouble.Kind.NOTIFY)) {
            tell();
        }
    }

    /** Another attempt comes after the pause, unless its time is over. */
    void failed(OutgoingMessage message, String reason) {
        boolean over = !settings.knows(message.recipient().way()) || OffsetDateTime.now(clock)
                .isAfter(message.writtenAt().plus(settings.retries().giveUpAfter()));
        database.inTransaction(() -> database.sql("notify/failed").param("message", message.id())
                .param("state", (over ? MessageState.GIVEN_UP : MessageState.WAITING).word())
                .param("reason", shortened(reason)).update());
        if (over || message.attempts() == 0) {
            LOG.warn("Message {} to {} was not delivered{}: {}", message.id(), message.recipient().shown(),
                    over ? " and is given up" : "", shortened(reason));
        }
        tell();
    }

    private void tell() {
        undelivered().ifPresentOrElse(condition::trouble, () -> condition.well(Trouble.Kind.NOTIFY));
    }

    private record Undelivered(String way, int messages, String reason, int givenUp) { }

    /** What people have not been told that they should have been. */
    Optional<Trouble> undelivered() {
        var all = database.sql("notify/undelivered").query((row, number) -> new Undelivered(row.getString("way"),
                row.getInt("messages"), row.getString("reason"), row.getInt("given_up"))).list();
        if (all.isEmpty() || !settings.tellsAnybody()) {
            return Optional.empty();
        }
        boolean lost = all.stream().anyMatch(one -> one.givenUp > 0);
        return Optional.of((lost ? Trouble.of(Trouble.Kind.NOTIFY, "lost") : Trouble.of(Trouble.Kind.NOTIFY, "away"))
                .with("way", all.stream().map(Undelivered::way).collect(Collectors.joining(" ")))
                .with("count", all.stream().mapToInt(Undelivered::messages).sum())
                .with("reason", all.get(0).reason));
    }

    private static String shortened(String reason) {
        String line = reason.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }
}
