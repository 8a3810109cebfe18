package id.iuranhub.payroll;

import id.iuranhub.model.Remark;
import java.util.List;

/**
 * Counts the data rows of a file and sums its controlled column, to be held against its control file; keeps its
 * remarks.
 */
public final class Tally {

    private long rows;
    private long rupiah;
    private List<Remark> remarks = List.of();

    public void add(Reading reading) {
        rows++;
        rupiah = sum(rupiah, reading.controlAmount());
    }

    /** Once all rows have been read. */
    public void note(List<Remark> ofFile) {
        remarks = ofFile;
    }

    /** What the sender should know of the file. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** A sum past what a long holds stays there: it is no control file's figure, and no reason to fall over. */
    static long sum(long one, long other) {
        long sum = one + other;
        return ((one ^ sum) & (other ^ sum)) < 0 ? Long.MAX_VALUE : sum;
    }

    public long rows() {
        return rows;
    }

    /** In rupiah; a cell that does not read counts 0. */
    public long rupiah() {
        return rupiah;
    }
}
