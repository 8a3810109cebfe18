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
import java.util.Optional;
import java.util.Set;

/** Sends dead rows through the same rules again; rows of a batch without a known outcome go again with all of it, under its key. */
public final class Retries {

    /** What is to be tried again, and by whom. @param job the bulk retry it is part of, 0 for none */
    public record Order(List<RowKey> keys, String who, long job) { }

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

    /** The rows to be judged again, but for those that somebody else is at work on. Stuck batches among them are set going whole. */
    public List<Chunk> chunks(Order order) {
        var dead = order.keys().stream().map(letters::find).flatMap(Optional::stream)
                .filter(detail -> detail.allows(State.Deed.RETRY) && !detail.dead().isHeldBut(order.who())).toList();
        var chunks = new ArrayList<Chunk>();
        Set<Long> revived = new HashSet<>();
        for (DeadLetters.Detail detail : dead) {
            RowKey key = detail.dead().key();
            if (detail.batch() != 0 && detail.dead().first().code() != Code.BATCH_REFUSED) {
                letters.retried(key, order.who(), order.job());
                if (revived.add(detail.batch())) {
                    outbox.revive(detail.batch());
                }
                continue;
            }
            if (detail.batch() != 0) {
                letters.leaveBatch(detail);
            }
            letters.retried(key, order.who(), order.job());
            again(detail).ifPresent(chunks::add);
        }
        return chunks;
    }

    /** A row that was tried already, and whose judgement got lost. */
    Optional<Chunk> again(DeadLetters.Detail detail) {
        var scheme = schemes.named(detail.dead().scheme());
        if (detail.source().role() != Role.PAYROLL) {
            files.askRecheck(scheme.id(), detail.dead().blth());
        }
        return rows.one(detail.dead().key(), detail.source(), scheme, detail.dead().blth());
    }
}
