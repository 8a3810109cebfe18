package id.iuranhub.notify;

import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells of what the journal tells. Whatever happens is written there in the transaction of the deed; here it is read
 * in the order of its chain, and how far is noted in the transaction that writes the notices: whenever the hub is
 * killed, nothing is left out and nothing is told twice.
 */
public final class EventNotices {

    private static final long OFF = -1;

    /** The actions of the journal that are told. */
    private static final Map<String, Kind> TOLD = told();

    private final Database database;
    private final Notices notices;
    private final NotifySettings settings;
    private final OpdAddresses opds;
    private final Clock clock;

    private record Entry(long place, long number, String action, String subject, String detail) { }

    EventNotices(Database database, Notices notices, NotifySettings settings, OpdAddresses opds,
            Clock clock) {
        this.opds = opds;
        this.database = database;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    private static Map<String, Kind> told() {
        var told = new HashMap<String, Kind>();
        told.put("run done", Kind.DONE);
        told.put("file refused", Kind.FILE);
        for (String held : new String[] {"run held", "run released", "run cancelled", "file held", "file released",
            "file rejected", "file lapsed", "snapshot held", "snapshot released", "snapshot rejected",
            "snapshot lapsed"}) {
            told.put(held, Kind.HELD);
        }
        return Map.copyOf(told);
    }

    /** Whether anybody is to be told of anything. */
    public boolean isOn() {
        return settings.tellsAnybody();
    }

    /** Nobody is told of what was before somebody was named; at the start. */
    void begin() {
        boolean on = settings.tellsAnybody();
        if (on == (place() == OFF)) {
            database.inTransaction(() -> database.sql("notify/startCursor")
                    .param("place", on ? database.sql("notify/chainEnd").query(Long.class).single() : OFF)
                    .param("today", LocalDate.now(clock.withZone(settings.quiet().zone()))).update());
        }
    }

    private long place() {
        return database.sql("notify/cursor").query((row, number) -> row.getLong("place")).single();
    }

    /** Goes on reading the journal; a clock asks for it. */
    public void read() {
        boolean more = true;
        while (more) {
            more = database.inTransaction(this::readSome);
        }
    }

    private boolean readSome() {
        var entries = database.sql("notify/happened").param("place", place()).query((row, number) ->
                new Entry(row.getLong("place"), row.getLong("entry_id"), row.getString("action"),
                row.getString("subject"), row.getString("detail"))).list();
        if (entries.isEmpty()) {
            return false;
        }
        entries.forEach(entry -> Optional.ofNullable(TOLD.get(entry.action))
                .ifPresent(kind -> tell(notice(kind, entry), entry)));
        database.sql("notify/moveCursor").param("place", entries.get(entries.size() - 1).place).update();
        return true;
    }

    /** Besides those whom the settings name, the unit whose file it is; not where no mail goes out at all. */
    private void tell(Notice notice, Entry entry) {
        notices.write(notice);
        if (settings.knows(Way.MAIL)) {
            notices.write(notice, opds.of(entry.action, entry.subject));
        }
    }

    private Notice notice(Kind kind, Entry entry) {
        var values = kind == Kind.DONE ? figures(entry) : Map.of("what", what(entry), "detail", text(entry.detail));
        String key = "notify." + entry.action.replace(' ', '-');
        return new Notice("journal " + entry.number, kind, page(entry.action), words -> words.text(key, values),
                words -> {
                    var said = new HashMap<>(values);
                    said.computeIfPresent("rupiah", (name, sum) -> words.rupiah(Long.parseLong(sum)));
                    return words.text(key + ".text", said);
                });
    }

    /** A decision's subject is a number that nobody but the hub knows. */
    private static String what(Entry entry) {
        return entry.subject.startsWith("held ") ? text(entry.detail).replaceFirst(": .*", "") : entry.subject;
    }

    private static String text(String orNull) {
        return orNull == null ? "" : orNull;
    }

    private static String page(String action) {
        return action.equals("file refused") ? "/bulan" : "/jalan";
    }

    /** What the month of a run has come to. */
    private Map<String, String> figures(Entry entry) {
        int cut = entry.subject.lastIndexOf(' ');
        var figures = new HashMap<>(Map.of("what", entry.subject, "missing",
                text(entry.detail).replaceFirst("\\D.*", ""), "accepted", "0", "rupiah", "0", "pending", "0",
                "stuck", "0", "refused", "0"));
        Blth.parse(entry.subject.substring(cut + 1)).ifPresent(blth -> database.sql("notify/figures")
                .param("scheme", entry.subject.substring(0, Math.max(cut, 0))).param("blth", blth.number())
                .query(row -> {
                    figures.put(row.getString("outcome"), row.getString("records"));
                    figures.merge("refused", row.getString("refused"), EventNotices::sum);
                    if (row.getString("outcome").equals("accepted")) {
                        figures.put("rupiah", row.getString("rupiah"));
                    }
                }));
        return figures;
    }

    private static String sum(String one, String other) {
        return Long.toString(Long.parseLong(one) + Long.parseLong(other));
    }
}
