package id.iuranhub.simulator.books;

import id.iuranhub.model.Blth;
import id.iuranhub.simulator.http.Problem;
import id.iuranhub.simulator.http.Refused;
import java.util.List;

/**
 * A batch that satisfies the schema; whether it is true is not yet known.
 *
 * @param control what its sender says it holds
 */
public record Batch(String batchId, String npp, String division, Blth blth, String scheme, Kind kind, Sum control,
        List<IuranRecord> records) {

    /** Stands for the content, whatever the order of JSON fields, white space and compression. */
    long content() {
        var content = new Fingerprint(7).add(npp).add(division).add(blth.number()).add(scheme).add(kind.ordinal())
                .add(control.records()).add(control.rupiah());
        for (IuranRecord record : records) {
            content.add(record.key().high()).add(record.values());
        }
        return content.bits();
    }

    /** @throws Refused CONTROL_MISMATCH where the sums stated are not those of the records */
    void checkControl() {
        var found = Sum.NOTHING;
        for (IuranRecord record : records) {
            if (record.total() != record.shares()) {
                throw mismatch("total of record " + record.recordId(), record.shares(), record.total());
            }
            found = found.plus(record.total());
        }
        if (found.records() != control.records()) {
            throw mismatch("control.records", found.records(), control.records());
        }
        if (found.rupiah() != control.rupiah()) {
            throw mismatch("control.rupiah", found.rupiah(), control.rupiah());
        }
    }

    private static Refused mismatch(String field, long expected, long found) {
        return new Problem(422, "CONTROL_MISMATCH", field + ": expected " + expected + ", found " + found).refused();
    }
}
