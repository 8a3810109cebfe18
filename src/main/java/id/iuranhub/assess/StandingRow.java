package id.iuranhub.assess;

import id.iuranhub.model.OtherRow;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.Value;

/**
 * Rule 3: the row that stands for a person in a source and BLTH.
 *
 * @param file the name of its file, needed only where it is another than the one that asks
 * @param opd  under which it counts
 */
public record StandingRow(RowKey key, String file, String opd) {

    /** Where it is, for whoever sent the other row. */
    public Value seenFrom(RowKey other) {
        return key.file() == other.file() ? new Value.Line(key.line())
                : new Value.Elsewhere(new OtherRow(key.line(), file, opd));
    }
}
