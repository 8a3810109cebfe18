package id.iuranhub.ledger.journal;

import id.iuranhub.store.Database;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Entries of the journal that were emptied (who did what to what stays, what was said does not) or taken away, by a
 * rule of retention or for a person's sake. The links of the chain stay as they are; which entries went stands in
 * entries of their own, which never go, so that none can go without a word.
 */
public final class RemovedEntries {

    private static final int LONGEST = 3800;
    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    private final Database database;

    public RemovedEntries(Database database) {
        this.database = database;
    }

    /** Empties entries, in a transaction of the caller's. @param why the rule, or the reason that was given */
    public void empty(Journal journal, List<Long> entries, String who, String why) {
        remove(entries, "ledger/journal/emptyEntry");
        name(journal, entries, "journal emptied", who, why);
    }

    /** Takes linked entries away, in a transaction of the caller's. */
    public void delete(Journal journal, List<Long> entries, String who, String why) {
        remove(entries, "ledger/journal/deleteEntry");
        name(journal, entries, "journal removed", who, why);
    }

    /** The first linked entries of before a time that are there still, oldest first; a page of them. */
    public List<Long> before(OffsetDateTime time, long last) {
        return database.sql("ledger/journal/entriesBefore").param("before", time).param("last", last)
                .query(Long.class).list();
    }

    public long countBefore(OffsetDateTime time) {
        return database.sql("ledger/journal/countEntriesBefore").param("before", time).query(Long.class).single();
    }

    private void remove(List<Long> entries, String how) {
        var each = entries.stream().map(entry -> new Object[] {entry}).toList();
        database.plain().batchUpdate(database.text("ledger/journal/removeEntry"), each);
        database.plain().batchUpdate(database.text(how), each);
    }

    private static void name(Journal journal, List<Long> entries, String action, String who, String why) {
        var text = new StringBuilder();
        for (String range : ranges(entries)) {
            if (text.length() > LONGEST) {
                journal.write(who, action, "journal", text.toString(), null, null, why);
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : " ").append(range);
        }
        if (!text.isEmpty()) {
            journal.write(who, action, "journal", text.toString(), null, null, why);
        }
    }

    /** {@code 5 9-12} */
    private static List<String> ranges(List<Long> entries) {
        var ranges = new ArrayList<String>();
        var sorted = entries.stream().sorted().toList();
        for (int from = 0; from < sorted.size();) {
            int to = from;
            while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
                to++;
            }
            ranges.add(from == to ? sorted.get(from).toString() : sorted.get(from) + "-" + sorted.get(to));
            from = to + 1;
        }
        return ranges;
    }

    /** Which of those that are gone no entry names, in words. */
    List<String> unnamed() {
        NavigableMap<Long, Long> named = new TreeMap<>();
        database.sql("ledger/journal/removalsNamed").query(String.class).list()
                .forEach(detail -> RANGE.matcher(detail).results().forEach(range -> {
            long from = Long.parseLong(range.group(1));
            named.merge(from, range.group(2) == null ? from : Long.parseLong(range.group(2)), Math::max);
        }));
        var faults = new ArrayList<String>();
        for (long entry : database.sql("ledger/journal/removedEntries").query(Long.class).list()) {
            Map.Entry<Long, Long> range = named.floorEntry(entry);
            if (range == null || range.getValue() < entry) {
                faults.add("journal: entry " + entry + " was removed, and no entry says by which rule");
                if (faults.size() == 10) {
                    break;
                }
            }
        }
        return faults;
    }
}
