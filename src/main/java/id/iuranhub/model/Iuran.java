package id.iuranhub.model;

import java.util.List;

/**
 * The contribution owed for one participant for one BLTH, in whole rupiah.
 *
 * @param base   the wage before any ceiling; the band's base for a BPU; 0 for a flat amount
 * @param shares one for each programme that owes something, in the order of {@link Programme}
 */
public record Iuran(long base, List<Share> shares) {

    public Iuran {
        shares = List.copyOf(shares);
    }

    public long total() {
        long sum = 0;
        for (Share share : shares) {
            sum = Math.addExact(sum, share.total());
        }
        return sum;
    }

    /** What is cut from the worker, or from the sponsor for this worker. */
    public long workerShare() {
        long sum = 0;
        for (Share share : shares) {
            sum = Math.addExact(sum, share.worker());
        }
        return sum;
    }

    /** How many programmes have a worker's share: each may differ by one rupiah of rounding from what payroll cut. */
    public int programmesCut() {
        int programmes = 0;
        for (Share share : shares) {
            if (share.worker() > 0) {
                programmes++;
            }
        }
        return programmes;
    }
}
