package id.iuranhub.model;

/**
 * What one programme costs for one participant and month, in whole rupiah.
 *
 * @param employer the employer's side
 * @param worker   the worker's side; the sponsor's, where a sponsor pays
 */
public record Share(Programme programme, long employer, long worker) {

    public Share {
        if (employer < 0 || worker < 0) {
            throw new IllegalArgumentException("a share is never negative: " + programme + " " + employer + " + "
                    + worker);
        }
    }

    public long total() {
        return Math.addExact(employer, worker);
    }
}
