package id.iuranhub.notify;

import id.iuranhub.store.Database;
import id.iuranhub.words.Words;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes what people are to be told, in the transaction of whoever knows it; each of them once an event. */
final class Notices {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 4000;
    /** From 11 digits on, a number is one of a person, in the name of a file too. */
    private static final Pattern PERSONAL = Pattern.compile("[0-9]{11,}");

    private final Database database;
    private final NotifySettings settings;
    private final Clock clock;

    Notices(Database database, NotifySettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    void write(Notice notice) {
        write(notice, settings.told(notice.kind()));
    }

    void write(Notice notice, List<Recipient> recipients) {
        var now = OffsetDateTime.now(clock);
        var due = settings.despiteQuiet().contains(notice.kind()) ? now : settings.quiet().after(now);
        for (Recipient recipient : recipients) {
            if (isUnwritten(notice.event(), recipient)) {
                Words words = recipient.words();
                database.sql("notify/write").param("event", notice.event()).param("kind", notice.kind().word())
                        .param("way", recipient.way().word()).param("recipient", recipient.address())
                        .param("language", recipient.language())
                        .param("title", line(notice.title().apply(words), LONGEST_TITLE))
                        .param("text", line(notice.text().apply(words), LONGEST_TEXT)).param("page", notice.page())
                        .param("due", due).param("now", now).update();
            }
        }
    }

    private boolean isUnwritten(String event, Recipient recipient) {
        return database.sql("notify/isWritten").param("event", event).param("way", recipient.way().word())
                .param("recipient", recipient.address()).query(Integer.class).single() == 0;
    }

    /** Takes back what nobody was told yet. */
    void unsay(String event) {
        database.sql("notify/unsay").param("event", event).update();
    }

    /** Who was told of an event, or is about to be. */
    List<Recipient> toldOf(String event) {
        return database.sql("notify/toldOf").param("event", event).query((row, number) ->
                new Recipient(Way.of(row.getString("way")), row.getString("recipient"), row.getString("language")))
                .list();
    }

    /** Those who are told of a kind, but not by ways that are in trouble themselves. */
    List<Recipient> toldBesides(Kind kind, Set<String> ways) {
        return settings.told(kind).stream().filter(one -> !ways.contains(one.way().word())).toList();
    }

    /** One line without control characters, and without numbers of people. */
    private static String line(String text, int longest) {
        String line = PERSONAL.matcher(text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip())
                .replaceAll("***");
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "\u2026";
    }
}
