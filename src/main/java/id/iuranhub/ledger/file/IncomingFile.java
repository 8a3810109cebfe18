package id.iuranhub.ledger.file;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.StandingRow;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.batch.BatchAssembler;
import id.iuranhub.ledger.batch.Tariffs;
import id.iuranhub.ledger.row.PeopleIndex;
import id.iuranhub.ledger.row.RowPipeline;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Tally;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file on its way into the ledger. Its rows are there already, but count for nothing until {@link PayrollFiles#take}
 * says so.
 *
 * @param tariff   by which all its rows are judged
 * @param replaced the files now in force for the same source, OPD and BLTH: several where their units are one by now
 */
public record IncomingFile(long file, Source source, Scheme scheme, Blth blth, String opd, String name,
        List<Long> replaced,
                       Tally tally, BatchAssembler packer, PeopleIndex.Others others, Counts counts,
                       Tariffs.Kept tariff) {

    /** The file now in force that it takes the place of, the first of several; 0 if there is none. */
    public long replaces() {
        return replaced.isEmpty() ? 0 : replaced.get(0);
    }

    /** What the rows came to, while they are loaded. */
    public static final class Counts {
        private int rows;
        private int skipped;
        private final Deque<Chunk> latest = new ArrayDeque<>();
        private Map<String, StandingRow> lately = Map.of();

        public void add(boolean skips) {
            rows++;
            skipped += skips ? 1 : 0;
        }

        /** Rows that may not be in the ledger yet, because they are being written. */
        public void lately(Chunk chunk) {
            if (latest.size() == RowPipeline.MOST_LANES) {
                latest.remove();
            }
            latest.add(chunk);
            lately = null;
        }

        /** Who stands in those; hardly anybody is ever asked about. */
        public StandingRow lately(String key) {
            if (lately == null) {
                lately = new HashMap<>();
                latest.forEach(chunk -> chunk.standingFirst().forEach(lately::putIfAbsent));
            }
            return lately.get(key);
        }

        public int rows() {
            return rows;
        }

        int skipped() {
            return skipped;
        }
    }
}
