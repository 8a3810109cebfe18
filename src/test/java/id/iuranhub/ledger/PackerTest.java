package id.iuranhub.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PackerTest {

    private final AtomicLong ids = new AtomicLong();

    private Packer packer(int size) {
        return new Packer(ids::incrementAndGet, size);
    }

    @Test
    void aFileSortedByOpdHasOneRunABatch() {
        var packer = packer(100);
        for (int line = 2; line < 252; line++) {
            packer.place("DINAS", line, 1);
        }
        assertEquals(List.of(new Packer.Run(1, 2, 101), new Packer.Run(2, 102, 201), new Packer.Run(3, 202, 251)),
                packer.packs().stream().flatMap(pack -> pack.runs().stream()).toList());
    }

    @Test
    void fewRowsOfOthersDoNotBreakARunAndManyDo() {
        var packer = packer(100);
        for (int line : new int[] {2, 10, 19}) {
            packer.place("DINAS", line, 1);
        }
        assertEquals(List.of(new Packer.Run(1, 2, 10), new Packer.Run(1, 19, 19)), packer.packs().get(0).runs());
    }

    @Test
    void everyRowLiesInExactlyOneRunOfItsBatchInWhateverOrderTheyCome() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var packer = packer(50);
        var placed = new TreeMap<Long, TreeSet<Integer>>();
        random.ints(2, 5000).distinct().limit(2000).forEach(line -> {
            long batch = packer.place("OPD " + random.nextInt(7), line, 1);
            placed.computeIfAbsent(batch, none -> new TreeSet<>()).add(line);
        });
        packer.packs().forEach(pack -> placed.get(pack.id).forEach(line -> assertEquals(1, pack.runs().stream()
                .filter(run -> run.batch() == pack.id && run.from() <= line && line <= run.to()).count(), "seed " + seed + ", line " + line)));
    }
}
