package id.iuranhub.simulator.faults;

import id.iuranhub.simulator.books.Batch;
import id.iuranhub.simulator.books.IuranRecord;
import id.iuranhub.simulator.http.Call;
import java.util.List;

/**
 * What a fault rule is held against.
 *
 * @param scheme  empty where the call is of no scheme
 * @param key     the batch's or the enrolment request's id, the NPP of a page
 * @param records of a batch that is handed in
 */
public record Occasion(Call call, String scheme, String key, List<IuranRecord> records) {

    public static Occasion of(Batch batch) {
        return new Occasion(Call.BATCH, batch.scheme(), batch.batchId(), batch.records());
    }

    public static Occasion of(Call call, String scheme, String key) {
        return new Occasion(call, scheme, key, List.of());
    }
}
