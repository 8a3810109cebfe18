package id.iuranhub.simulator.books;

/**
 * What the insurer keeps in mind of one record while it judges it.
 *
 * @param key        stands for the id
 * @param nik        16 digits as a number
 * @param programmes a bit for each programme, by its ordinal
 * @param shares     the sum of its programmes, rupiah
 * @param total      what it says it comes to, rupiah
 * @param values     stands for all its values but the id
 */
public record IuranRecord(String recordId, RecordKey key, long nik, int programmes, long shares, long total,
        long values) {
}
