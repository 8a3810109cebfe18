package id.iuranhub.notify;

import id.iuranhub.model.Trouble;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import id.iuranhub.words.Words;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells that a trouble began and that it ended, once each. Of which troubles people know stands in the database: after
 * a restart nobody hears again of one that stands still, and everybody hears of the end of one that does not.
 */
public final class TroubleNotices {

    private static final String PAGE = "/kesehatan";

    private final Database database;
    private final Notices notices;
    private final NotifySettings settings;
    private final Condition condition;
    private final Clock clock;

    TroubleNotices(Database database, Notices notices, NotifySettings settings, Condition condition, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.settings = settings;
        this.condition = condition;
        this.clock = clock;
    }

    /** In the transaction that notes in the journal what came or went. */
    void note(Condition.Change change) {
        if (settings.tellsAnybody()) {
            Kind.of(change.trouble().kind()).ifPresent(kind -> {
                if (change.came()) {
                    began(kind, change.trouble());
                } else {
                    ended(kind, change.trouble().kind());
                }
            });
        }
    }

    private void began(Kind kind, Trouble trouble) {
        String word = trouble.kind().word();
        if (told().containsKey(word)) {
            return;
        }
        var now = OffsetDateTime.now(clock);
        String event = "trouble " + word + " " + now.toInstant().toEpochMilli();
        database.sql("notify/tellTrouble").param("kind", word).param("event", event).param("now", now).update();
        notices.write(new Notice(event, kind, PAGE,
                words -> words.text("notify.trouble.began", Map.of("trouble", words.title(trouble.kind()))),
                words -> words.sentence(trouble)), notices.toldBesides(kind, waysInTrouble(trouble)));
    }

    /** That a way is in trouble is told by the others; by itself it could only come too late. */
    private static Set<String> waysInTrouble(Trouble trouble) {
        return trouble.kind() == Trouble.Kind.NOTIFY
                ? Set.of(trouble.values().getOrDefault("way", "").split(" ")) : Set.of();
    }

    private void ended(Kind kind, Trouble.Kind trouble) {
        String event = told().get(trouble.word());
        if (event == null) {
            return;
        }
        database.sql("notify/endTrouble").param("kind", trouble.word()).update();
        // Of what stopped the hub nothing could be written while it lasted: its beginning and end are told together.
        if (!trouble.stopsWork()) {
            notices.unsay(event);
        }
        List<Recipient> know = notices.toldOf(event);
        notices.write(new Notice(event + " end", kind, PAGE,
                words -> words.text("notify.trouble.ended", Map.of("trouble", words.title(trouble))),
                words -> words.text("notify.trouble.over", Map.of("trouble", words.title(trouble)))), know);
    }

    /**
     * After a look at everything: what people know of and what does not stand any more, ended while the hub was down.
     */
    public void reconcile() {
        if (settings.tellsAnybody()) {
            database.inTransaction(() -> told().keySet().forEach(word -> Stream.of(Trouble.Kind.values())
                    .filter(kind -> kind.word().equals(word) && condition.is(kind)).findFirst()
                    .ifPresent(over -> Kind.of(over).ifPresent(kind -> ended(kind, over)))));
        }
    }

    private Map<String, String> told() {
        var told = new TreeMap<String, String>();
        database.sql("notify/toldTroubles").query(row -> {
            told.put(row.getString("kind"), row.getString("event"));
        });
        return told;
    }

    /** What stands now, for the digest. */
    List<String> standing(Words words) {
        return condition.troubles().stream().map(trouble -> words.title(trouble.kind())).sorted().toList();
    }
}
