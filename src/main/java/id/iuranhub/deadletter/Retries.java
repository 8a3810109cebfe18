package id.iuranhub.deadletter;

import id.iuranhub.assess.Chunk;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.Files;
import id.iuranhub.ledger.Rows;
import id.iuranhub.model.Code;
import id.iuranhub.model.RowKey;
import id.iuranhub.outbox.Outbox;
import id.iuranhub.payroll.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sends dead rows through the same rules again; rows of a batch without a known outcome go again with all of it, under its key. */
public final class Retries {

    /** What is to be tried again, and by whom. */
    public record Order(List<RowKey> keys, String who) { }

    private final DeadLetters letters;
    private final Rows rows;
    private final Files files;
    private final Outbox outbox;
    private final Schemes schemes;

    public Retries(DeadLetters letters, Rows rows, Files files, Outbox outbox, Schemes schemes) {
        this.letters = letters;
        this.rows = rows;
        this.files = files;
        this.outbox = outbox;
        this.schemes = schemes;
    }

    /** The rows to be judged again. Stuck batches among them are set going whole. */
    public List<Chunk> chunks(Order order) {
        var chunks = new ArrayList<Chunk>();
        Set<Long> revived = new HashSet<>();
        for (RowKey key : order.keys()) {
            letters.find(key).filter(DeadLetters.Detail::isOpen).ifPresent(detail -> {
                if (detail.batch() != 0 && detail.dead().first().code() != Code.BATCH_REFUSED) {
                    if (revived.add(detail.batch())) {
                        outbox.revive(detail.batch());
                    }
                    letters.retried(key, order.who());
                    return;
                }
                if (detail.batch() != 0) {
                    letters.release(detail);
                }
                letters.retried(key, order.who());
                var scheme = schemes.named(detail.dead().scheme());
                rows.one(key, detail.source(), scheme, detail.dead().blth()).ifPresent(chunks::add);
                if (detail.source().role() != Role.PAYROLL) {
                    files.askRecheck(scheme.id(), detail.dead().blth());
                }
            });
        }
        return chunks;
    }
}
