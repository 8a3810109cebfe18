package id.iuranhub.deadletter;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Finding;
import id.iuranhub.model.RowKey;
import java.util.List;

/**
 * A row that a person has to look at.
 *
 * @param state    null for a row that never was dead
 * @param attempts how often it has been tried again
 * @param amount   rupiah, 0 where what is owed is not known
 * @param nik      whole; null where it does not read
 * @param cause    the insurer's own code, empty where it was not the insurer
 * @param owner    who is at work on it, empty for nobody
 */
public record DeadLetter(RowKey key, Blth blth, String scheme, String source, String file, String nik,
        List<Finding> findings,
                   DeadLetterState state, int attempts, long amount, String cause, String owner) {

    public Finding first() {
        return findings.get(0);
    }

    /** Whether somebody else is at work on it. */
    public boolean isHeldBut(String who) {
        return !owner.isEmpty() && !owner.equals(who);
    }
}
