package id.iuranhub.simulator.books;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.simulator.faults.Occasion;
import id.iuranhub.simulator.http.Problem;
import id.iuranhub.simulator.http.Refused;
import id.iuranhub.simulator.http.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Every batch by its key. Taking one is a single act under one lock: of eight senders with the same key, one commits
 * and seven get its receipt.
 */
public final class Batches {

    private final Map<String, TakenBatch> byId = new HashMap<>();
    private final Ledger ledger;
    private final Billing billing;
    private final Settings settings;
    private final AtomicReference<Faults> faults;

    public Batches(Ledger ledger, Billing billing, Settings settings, AtomicReference<Faults> faults) {
        this.billing = billing;
        this.ledger = ledger;
        this.settings = settings;
        this.faults = faults;
    }

    /** The scheme of a batch that was taken in. */
    public synchronized Optional<String> scheme(String batchId) {
        return Optional.ofNullable(byId.get(batchId)).map(TakenBatch::scheme);
    }

    /**
     * Takes a batch in and judges it, or gives the receipt of the time it was taken in.
     *
     * @param asks how many askings are answered PROCESSING before it is judged; empty to judge it at once
     * @throws Refused 409 for a used key, 422 where the batch as a whole cannot be taken; such a batch was never taken
     * in
     */
    public synchronized Reply take(Batch batch, OptionalInt asks) {
        TakenBatch known = byId.get(batch.batchId());
        if (known != null) {
            return again(known, batch);
        }
        check(batch);
        var takenBatch = new TakenBatch(batch, asks.orElse(0));
        byId.put(batch.batchId(), takenBatch);
        if (asks.isEmpty()) {
            judge(takenBatch);
        }
        return answer(takenBatch, 201);
    }

    /** @throws Refused 404 where the batch was never taken in */
    public synchronized Reply ask(String batchId) {
        TakenBatch takenBatch = byId.get(batchId);
        if (takenBatch == null) {
            throw new Problem(404, "BATCH_UNKNOWN", "no batch " + batchId + " was ever taken in").refused();
        }
        if (takenBatch.dueAfterAsking()) {
            judge(takenBatch);
        }
        return Reply.of(200, takenBatch.receipt());
    }

    private static Reply again(TakenBatch known, Batch batch) {
        if (!known.holds(batch)) {
            throw new Problem(409, "KEY_REUSED", "the key " + batch.batchId() + " was used before with other content")
                    .refused();
        }
        return answer(known, 200);
    }

    private static Reply answer(TakenBatch takenBatch, int statusWhenJudged) {
        return Reply.of(takenBatch.unjudged() == null ? statusWhenJudged : 202, takenBatch.receipt());
    }

    private void check(Batch batch) {
        batch.checkControl();
        if (!settings.knows(batch.npp())) {
            throw new Problem(422, "NPP_UNKNOWN", "npp: no employer " + batch.npp()).refused();
        }
        if (settings.closedBlths().contains(batch.blth())) {
            throw new Problem(422, "BLTH_CLOSED", "blth: " + batch.blth() + " is closed").refused();
        }
    }

    private void judge(TakenBatch takenBatch) {
        Batch batch = takenBatch.unjudged();
        var judge = new Judge(batch.kind(), faults.get().refusing(Occasion.of(batch)));
        var posted = ledger.post(batch, judge);
        if (posted.receipt().kodeIuran() != null) {
            billing.issue(posted.receipt().kodeIuran(), posted.toPay(), posted.receipt().payBy());
        }
        takenBatch.judged(posted.receipt());
    }
}
