package id.iuranhub.ledger.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Puts the rows of one file into batches by OPD, each filled up to the insurer's batch size before the next is begun.
 */
public final class BatchAssembler {

    /**
     * A file with more OPD than this is packed without regard to them, so that a hostile file cannot make endless
     * batches.
     */
    private static final int MOST_OPDS = 5_000;
    /** Fewer lines of others between two rows of a batch cost less to pass over than another run would. */
    private static final int PASSED_OVER = 8;

    /** Lines of a file between which rows of one batch lie. */
    record Run(long batch, int from, int to) { }

    /** A batch being filled. */
    static final class Pack {
        final long id;
        final String opd;
        final boolean isNew;
        int records;
        int added;
        long rupiahAdded;
        private int[] lines = new int[16];

        Pack(long id, String opd, boolean isNew, int records) {
            this.id = id;
            this.opd = opd;
            this.isNew = isNew;
            this.records = records;
        }

        private void add(int line, long rupiah) {
            if (added == lines.length) {
                lines = Arrays.copyOf(lines, 2 * added);
            }
            lines[added++] = line;
            records++;
            rupiahAdded = Math.addExact(rupiahAdded, rupiah);
        }

        /** The lines that were added, ascending. */
        int[] lines() {
            int[] ascending = Arrays.copyOf(lines, added);
            Arrays.sort(ascending);
            return ascending;
        }

        /** Where those lie: hardly more than one run in a file that is sorted by OPD, at most one for each row. */
        List<Run> runs() {
            var runs = new ArrayList<Run>();
            int[] ascending = lines();
            for (int from = 0, at = 1; at <= added; at++) {
                if (at == added || ascending[at] - ascending[at - 1] > PASSED_OVER) {
                    runs.add(new Run(id, ascending[from], ascending[at - 1]));
                    from = at;
                }
            }
            return runs;
        }
    }

    private final LongSupplier ids;
    private final int size;
    private final Map<String, Pack> filling = new HashMap<>();
    private final List<Pack> packs = new ArrayList<>();

    BatchAssembler(LongSupplier ids, int size) {
        this.ids = ids;
        this.size = size;
    }

    /** Goes on filling a batch that exists already. */
    void reopen(long id, String opd, int records) {
        var pack = new Pack(id, opd, false, records);
        packs.add(pack);
        filling.put(opd, pack);
    }

    /** The batch a row goes into. */
    public long place(String opd, int line, long rupiah) {
        String key = filling.containsKey(opd) || filling.size() < MOST_OPDS ? opd : "";
        Pack pack = filling.get(key);
        if (pack == null || pack.records >= size) {
            pack = new Pack(ids.getAsLong(), key, true, 0);
            packs.add(pack);
            filling.put(key, pack);
        }
        pack.add(line, rupiah);
        return pack.id;
    }

    List<Pack> packs() {
        return packs;
    }
}
