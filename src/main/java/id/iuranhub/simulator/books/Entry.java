package id.iuranhub.simulator.books;

/**
 * What a record of the same id that stands already looks like to the judge.
 *
 * @param values      stands for all its values
 * @param sameAccount whether it is of the scheme and month of the batch being judged
 */
record Entry(long nik, long total, long values, boolean sameAccount) {
}
