package id.iuranhub.deadletter;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Finding;
import id.iuranhub.model.RowKey;
import java.util.List;

/**
 * A row that a person has to look at.
 *
 * @param state    new, fixed, discarded; parked where its whole batch is stuck
 * @param attempts how often it has been tried again
 * @param amount   rupiah, 0 where what is owed is not known
 * @param nik      whole; null where it does not read
 */
public record Dead(RowKey key, Blth blth, String scheme, String source, String file, String nik, List<Finding> findings,
                   String state, int attempts, long amount) {

    public Finding first() {
        return findings.get(0);
    }
}
