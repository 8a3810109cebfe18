package id.iuranhub.ledger.row;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import id.iuranhub.assess.Verdict;
import id.iuranhub.ledger.file.FileState;
import id.iuranhub.model.Blth;
import id.iuranhub.model.State;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Reading;
import id.iuranhub.payroll.Source;
import id.iuranhub.store.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom the rows of each file are about, as far as a filter can tell, so that the database is asked only about people of
 * whom the answer may be yes. Derived from the ledger: a filter that is missing, or of a file whose rows have been
 * changed by somebody else, is made anew.
 */
public final class PeopleIndex {

    /** Months whose filters are kept: those that are asked about in turn. */
    private static final int MOST_MONTHS = 3;
    private static final int PAGE = 10_000;

    private static final class Known {
        private final BloomFilter filter;
        private int revised;

        private Known(long people) {
            filter = new BloomFilter(people);
        }
    }

    private record InMonth(long file, String source, String scheme, FileState state, int revised) { }

    /** What a file on its way in has to know of the others of its month. */
    public static final class Others {
        private final Source source;
        private final BloomFilter own;
        private final List<BloomFilter> ofSource;
        private final List<BloomFilter> ofOtherSchemes;

        private Others(Source source, BloomFilter own, List<BloomFilter> ofSource, List<BloomFilter> ofOtherSchemes) {
            this.source = source;
            this.own = own;
            this.ofSource = ofSource;
            this.ofOtherSchemes = ofOtherSchemes;
        }

        /** Rule 3: whether somebody may stand in this source and month already. */
        boolean mayStand(String key) {
            long hash = BloomFilter.hash(key);
            return own.mayHold(hash) || anyMayHold(ofSource, hash);
        }

        /** Takes in new rows. @return who may be owed for under another scheme too */
        Set<String> add(Chunk chunk) {
            var shared = new TreeSet<String>();
            for (int i = 0; i < chunk.entries().size(); i++) {
                Reading reading = chunk.entries().get(i).reading();
                PeopleIndex.add(own, source, reading);
                if (!ofOtherSchemes.isEmpty() && chunk.verdicts().get(i) instanceof Verdict.Owes
                        && anyMayHold(ofOtherSchemes, BloomFilter.hash(reading.nik()))) {
                    shared.add(reading.nik());
                }
            }
            return shared;
        }

        private static boolean anyMayHold(List<BloomFilter> filters, long hash) {
            for (BloomFilter filter : filters) {
                if (filter.mayHold(hash)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Database database;
    private final Map<Integer, Map<Long, Known>> months = new LinkedHashMap<>(16, 0.75f, true);

    public PeopleIndex(Database database) {
        this.database = database;
    }

    /**
     * For a file that has been opened, and has no rows yet.
     *
     * @param replaced the files that will no longer count
     * @param people   how many it may be about
     */
    public synchronized Others others(long file, Source source, Blth blth, List<Long> replaced, long people) {
        Map<Long, Known> known = month(blth);
        var own = new Known(people);
        known.put(file, own);
        var ofSource = new ArrayList<BloomFilter>();
        var ofOtherSchemes = new ArrayList<BloomFilter>();
        for (InMonth other : files(blth)) {
            if (other.file == file) {
                continue;
            }
            if (!other.scheme.equals(source.scheme())) {
                ofOtherSchemes.add(filter(known, other));
            } else if (other.source.equals(source.name()) && other.state == FileState.TAKEN
                    && !replaced.contains(other.file)) {
                ofSource.add(filter(known, other));
            }
        }
        return new Others(source, own.filter, ofSource, ofOtherSchemes);
    }

    private Map<Long, Known> month(Blth blth) {
        Map<Long, Known> known = months.computeIfAbsent(blth.number(), number -> new HashMap<>());
        if (months.size() > MOST_MONTHS) {
            months.remove(months.keySet().iterator().next());
        }
        return known;
    }

    private List<InMonth> files(Blth blth) {
        return database.sql("ledger/row/filesWithRows").param("blth", blth.number())
                .query((row, number) -> new InMonth(row.getLong("file_id"),
                row.getString("source"), row.getString("scheme"), State.of(FileState.class, row.getString("state")),
                row.getInt("revised")))
                .list();
    }

    private BloomFilter filter(Map<Long, Known> known, InMonth file) {
        Known found = known.get(file.file);
        if (found == null || found.revised != file.revised) {
            found = read(file);
            known.put(file.file, found);
        }
        return found.filter;
    }

    private Known read(InMonth file) {
        int last = database.sql("ledger/lastLine").param("file", file.file).query(Integer.class).single();
        var known = new Known(last);
        known.revised = file.revised;
        for (int from = 0; from <= last; from += PAGE) {
            database.sql("ledger/people").param("file", file.file).param("from", from).param("to", from + PAGE - 1)
                    .query(row -> {
                        add(known.filter, row.getString("nik"));
                        add(known.filter, row.getString("nip"));
                    });
        }
        return known;
    }

    /** Rows of a file were changed, and perhaps whom they are about; to be called once that is committed. */
    synchronized void revised(long file, Source source, Blth blth, List<Entry> entries) {
        Known known = months.getOrDefault(blth.number(), Map.of()).get(file);
        if (known != null) {
            entries.forEach(entry -> add(known.filter, source, entry.reading()));
            known.revised++;
        }
    }

    public synchronized void forget(long file) {
        months.values().forEach(month -> month.remove(file));
    }

    private static void add(BloomFilter filter, Source source, Reading reading) {
        add(filter, reading.nik());
        if (source.oncePer() == Kind.NIP) {
            add(filter, reading.nip());
        }
    }

    private static void add(BloomFilter filter, String key) {
        if (key != null) {
            filter.add(BloomFilter.hash(key));
        }
    }
}
