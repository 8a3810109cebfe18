package id.iuranhub.ledger.journal;

import id.iuranhub.model.Trouble;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import java.util.function.Consumer;
import java.util.function.Function;

/** What went wrong around the hub, and that it passed, in the journal: once each. */
public final class TroubleEntries {

    private final Condition condition;
    private final Database database;
    private final Journal journal;
    private final Function<Trouble, String> words;
    private final Consumer<Condition.Change> also;

    /**
     * @param words what the journal says of a trouble
     * @param also  what else is done about it in the same transaction
     */
    public TroubleEntries(Condition condition, Database database, Journal journal, Function<Trouble, String> words,
            Consumer<Condition.Change> also) {
        this.also = also;
        this.condition = condition;
        this.database = database;
        this.journal = journal;
        this.words = words;
    }

    /** Writes what came and went since the last time. */
    public void write() {
        condition.tell(change -> database.inTransaction(() -> {
            journal.write("hub", change.came() ? "trouble came" : "trouble passed",
                    "trouble " + change.trouble().kind().word(), words.apply(change.trouble()));
            also.accept(change);
        }));
    }
}
