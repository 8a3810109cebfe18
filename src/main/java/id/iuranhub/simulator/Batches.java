package id.iuranhub.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Every batch by its key. Taking one is a single act under one lock: of eight senders with the same key, one commits and
 * seven get its receipt.
 */
final class Batches {

    private final Map<String, Taken> byId = new HashMap<>();
    private final Ledger ledger;
    private final Billing billing;
    private final Settings settings;
    private final AtomicReference<Faults> faults;

    Batches(Ledger ledger, Billing billing, Settings settings, AtomicReference<Faults> faults) {
        this.billing = billing;
        this.ledger = ledger;
        this.settings = settings;
        this.faults = faults;
    }

    /** The scheme of a batch that was taken in. */
    synchronized Optional<String> scheme(String batchId) {
        return Optional.ofNullable(byId.get(batchId)).map(Taken::scheme);
    }

    /**
     * Takes a batch in and judges it, or gives the receipt of the time it was taken in.
     *
     * @param asks how many askings are answered PROCESSING before it is judged; empty to judge it at once
     * @throws Refused 409 for a used key, 422 where the batch as a whole cannot be taken; such a batch was never taken in
     */
    synchronized Reply take(Batch batch, OptionalInt asks) {
        Taken known = byId.get(batch.batchId());
        if (known != null) {
            return again(known, batch);
        }
        check(batch);
        var taken = new Taken(batch, asks.orElse(0));
        byId.put(batch.batchId(), taken);
        if (asks.isEmpty()) {
            judge(taken);
        }
        return answer(taken, 201);
    }

    /** @throws Refused 404 where the batch was never taken in */
    synchronized Reply ask(String batchId) {
        Taken taken = byId.get(batchId);
        if (taken == null) {
            throw new Problem(404, "BATCH_UNKNOWN", "no batch " + batchId + " was ever taken in").refused();
        }
        if (taken.dueAfterAsking()) {
            judge(taken);
        }
        return Reply.of(200, taken.receipt());
    }

    private static Reply again(Taken known, Batch batch) {
        if (!known.holds(batch)) {
            throw new Problem(409, "KEY_REUSED", "the key " + batch.batchId() + " was used before with other content")
                    .refused();
        }
        return answer(known, 200);
    }

    private static Reply answer(Taken taken, int statusWhenJudged) {
        return Reply.of(taken.unjudged() == null ? statusWhenJudged : 202, taken.receipt());
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

    private void judge(Taken taken) {
        Batch batch = taken.unjudged();
        var judge = new Judge(batch.kind(), faults.get().refusing(Occasion.of(batch)));
        var posted = ledger.post(batch, judge);
        if (posted.receipt().kodeIuran() != null) {
            billing.issue(posted.receipt().kodeIuran(), posted.toPay(), posted.receipt().payBy());
        }
        taken.judged(posted.receipt());
    }
}
