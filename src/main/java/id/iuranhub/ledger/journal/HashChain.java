package id.iuranhub.ledger.journal;

import id.iuranhub.store.Database;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The chain of hashes over the journal. Entries are linked a moment after they were written, so that no deed waits for
 * it, in the order of their numbers; the proof reads both and names the first entry that is not what was linked. Of an
 * entry that was removed by rule the link stands for it, and another entry has to say that it was.
 */
public final class HashChain {

    /**
     * A transaction that wrote an entry and has not ended after this long never will: the server ends an idle one after
     * a minute.
     */
    public static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(90);
    private static final String NOTHING_BEFORE = "0".repeat(64);

    private final Database database;
    /**
     * A number is missing: the last one before it, and since when (of a clock that nobody sets) it has been waited for.
     */
    private long gapAfter = -1;
    private long gapSeen;

    public HashChain(Database database) {
        this.database = database;
    }

    /**
     * The last link. @param place counted from 1; @param entry of the journal; @param hash over it and all before it
     */
    public record Head(long place, long entry, String hash) { }

    private record Entry(long id, Instant at, List<String> texts) {

        /** Nothing is left of it but who did what to what. */
        private boolean isEmpty() {
            return texts.get(3).isEmpty() && texts.subList(4, texts.size()).stream().allMatch(text -> text == null);
        }
    }

    private record Link(long place, long linked, String hash, Entry entry, boolean removed) { }

    /** @param head its hash, to be kept elsewhere; @param faults in words, empty where the chain holds */
    public record Proof(long entries, long linked, String head, List<String> faults) { }

    /**
     * Links what was committed. The one method of this name: a route that could choose would choose the one with a
     * parameter.
     */
    public void link() {
        catchUp(LONGEST_TRANSACTION);
    }

    /** @param patience how long a missing number is waited for before it counts as never written */
    public synchronized void catchUp(Duration patience) {
        int linked;
        do {
            linked = database.inTransaction(() -> linkSome(patience));
        } while (linked > 0);
    }

    private int linkSome(Duration patience) {
        Head head = last();
        var places = new ArrayList<Object[]>();
        long last = head.entry;
        String hash = head.hash;
        for (Entry entry : database.sql("ledger/journal/entriesAfter").param("entry", head.entry)
                .query((row, number) -> entry(row)).list()) {
            if (entry.id != last + 1 && mayStillCome(last, patience)) {
                break;
            }
            hash = hash(hash, entry);
            last = entry.id;
            places.add(new Object[] {head.place + places.size() + 1, entry.id, hash});
        }
        if (!places.isEmpty()) {
            database.plain().batchUpdate(database.text("ledger/journal/link"), places);
        }
        return places.size();
    }

    private boolean mayStillCome(long after, Duration patience) {
        if (gapAfter != after) {
            gapAfter = after;
            gapSeen = System.nanoTime();
        }
        return System.nanoTime() - gapSeen < patience.toNanos();
    }

    private Head last() {
        return head().orElse(new Head(0, 0, NOTHING_BEFORE));
    }

    /** Empty as long as nothing is linked. */
    public Optional<Head> head() {
        return database.sql("ledger/journal/chainHead")
                .query((row, number) -> new Head(row.getLong("place"), row.getLong("entry_id"), row.getString("hash")))
                .optional();
    }

    /** Whether a link that was noted elsewhere is there still. */
    public boolean holds(long place, String hash) {
        return database.sql("ledger/journal/isLinkedAt").param("place", place).param("hash", hash)
                .query(Integer.class).single() > 0;
    }

    /** @param notedHead of an earlier proof, which has to be in the chain still; empty for none */
    public Proof prove(String notedHead) {
        var faults = new ArrayList<String>();
        Head sound = new Head(0, 0, NOTHING_BEFORE);
        List<Link> page;
        do {
            page = database.sql("ledger/journal/chained").param("place", sound.place)
                    .query((row, number) -> new Link(row.getLong("place"),
                    row.getLong("linked"), row.getString("hash"), row.getObject("entry_id") == null ? null
                    : entry(row), row.getObject("removed") != null)).list();
            for (Link link : page) {
                String fault = fault(sound, link);
                if (!fault.isEmpty()) {
                    faults.add(fault);
                    return proof(faults, notedHead);
                }
                sound = new Head(link.place, link.linked, link.hash);
            }
        } while (!page.isEmpty());
        return proof(faults, notedHead);
    }

    private static String fault(Head before, Link link) {
        if (link.place != before.place + 1) {
            return "journal: links " + (before.place + 1) + " to " + (link.place - 1) + " are gone, after entry "
                    + before.entry;
        }
        if (link.removed && (link.entry == null || link.entry.isEmpty())) {
            return "";
        }
        if (link.entry == null) {
            return "journal: entry " + link.linked + " is gone (link " + link.place + ")";
        }
        if (link.linked <= before.entry) {
            return "journal: entry " + link.linked + " stands after entry " + before.entry + " (link " + link.place
                    + ")";
        }
        return hash(before.hash, link.entry).equals(link.hash) ? ""
                : "journal: entry " + link.linked + " is not what was linked (link " + link.place + ")";
    }

    private Proof proof(List<String> faults, String notedHead) {
        Head head = last();
        database.sql("ledger/journal/passedOver").param("last", head.entry).query(Long.class).list()
                .forEach(entry ->
                faults.add("journal: entry " + entry + " was put in after the chain had gone past it"));
        faults.addAll(new RemovedEntries(database).unnamed());
        if (!notedHead.isEmpty() && database.sql("ledger/journal/isInChain").param("hash", notedHead)
                .query(Integer.class).single() == 0) {
            faults.add("journal: the noted head " + notedHead
                    + " is not in the chain: its end was cut off after entry " + head.entry
                    + ", or it was written anew");
        }
        return new Proof(database.sql("ledger/journal/countEntries").query(Long.class).single(), head.place, head.place
                == 0 ? "" : head.hash, faults);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var texts = new ArrayList<String>();
        for (String column : List.of("who", "action", "subject", "detail", "before_value", "after_value", "reason")) {
            texts.add(row.getString(column));
        }
        return new Entry(row.getLong("entry_id"), row.getObject("at_time", OffsetDateTime.class).toInstant(), texts);
    }

    /** Every text with its length before it, so that none can flow into the next; -1 where there is none. */
    private static String hash(String before, Entry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(before));
            digest.update(ByteBuffer.allocate(20).putLong(entry.id).putLong(entry.at.getEpochSecond())
                    .putInt(entry.at.getNano()).array());
            for (String text : entry.texts) {
                byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
