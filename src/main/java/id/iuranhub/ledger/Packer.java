package id.iuranhub.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Puts the rows of one file into batches by OPD, each filled up to the insurer's batch size before the next is begun. */
public final class Packer {

    /** A file with more OPD than this is packed without regard to them, so that a hostile file cannot make endless batches. */
    private static final int MOST_OPDS = 5_000;

    /** A batch being filled. */
    static final class Pack {
        final long id;
        final String opd;
        final boolean isNew;
        int records;
        int added;
        long rupiahAdded;

        Pack(long id, String opd, boolean isNew, int records) {
            this.id = id;
            this.opd = opd;
            this.isNew = isNew;
            this.records = records;
        }
    }

    private final LongSupplier ids;
    private final int size;
    private final Map<String, Pack> filling = new HashMap<>();
    private final List<Pack> packs = new ArrayList<>();

    Packer(LongSupplier ids, int size) {
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
    long place(String opd, long rupiah) {
        String key = filling.containsKey(opd) || filling.size() < MOST_OPDS ? opd : "";
        Pack pack = filling.get(key);
        if (pack == null || pack.records >= size) {
            pack = new Pack(ids.getAsLong(), key, true, 0);
            packs.add(pack);
            filling.put(key, pack);
        }
        pack.records++;
        pack.added++;
        pack.rupiahAdded = Math.addExact(pack.rupiahAdded, rupiah);
        return pack.id;
    }

    List<Pack> packs() {
        return packs;
    }
}
