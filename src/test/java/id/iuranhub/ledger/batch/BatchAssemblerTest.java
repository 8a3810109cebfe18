package id.iuranhub.ledger.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import id.iuranhub.testing.Seeds;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@Fast
class BatchAssemblerTest {

    private final AtomicLong ids = new AtomicLong();

    private BatchAssembler packer(int size) {
        return new BatchAssembler(ids::incrementAndGet, size);
    }

    @Test
    void aFileSortedByOpdHasOneRunABatch() {
        var batchAssembler = packer(100);
        for (int line = 2; line < 252; line++) {
            batchAssembler.place("DINAS", line, 1);
        }
        assertEquals(List.of(new BatchAssembler.Run(1, 2, 101), new BatchAssembler.Run(2, 102, 201),
                new BatchAssembler.Run(3, 202, 251)),
                batchAssembler.packs().stream().flatMap(pack -> pack.runs().stream()).toList());
    }

    @Test
    void fewRowsOfOthersDoNotBreakARunAndManyDo() {
        var batchAssembler = packer(100);
        for (int line : new int[] {2, 10, 19}) {
            batchAssembler.place("DINAS", line, 1);
        }
        assertEquals(List.of(new BatchAssembler.Run(1, 2, 10), new BatchAssembler.Run(1, 19, 19)),
                batchAssembler.packs().get(0).runs());
    }

    @Test
    void everyRowLiesInExactlyOneRunOfItsBatchInWhateverOrderTheyCome() {
        long seed = Seeds.one("seed");
        var random = new Random(seed);
        var batchAssembler = packer(50);
        var placed = new TreeMap<Long, TreeSet<Integer>>();
        random.ints(2, 5000).distinct().limit(2000).forEach(line -> {
            long batch = batchAssembler.place("OPD " + random.nextInt(7), line, 1);
            placed.computeIfAbsent(batch, none -> new TreeSet<>()).add(line);
        });
        batchAssembler.packs().forEach(pack -> placed.get(pack.id).forEach(line -> assertEquals(1, pack.runs().stream()
                .filter(run -> run.batch() == pack.id && run.from() <= line && line <= run.to()).count(),
                "seed " + seed + ", line " + line)));
    }
}
