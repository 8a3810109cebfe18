package id.iuranhub.payroll;

/** Counts the data rows of a file and sums its controlled column, to be held against its control file. */
public final class Tally {

    private long rows;
    private long rupiah;

    public void add(Reading reading) {
        rows++;
        rupiah = sum(rupiah, reading.controlAmount());
    }

    /** A sum past what a long holds stays there: it is no control file's figure, and no reason to fall over. */
    private static long sum(long one, long other) {
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
