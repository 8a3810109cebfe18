package id.iuranhub.simulator.books;

/** A batch the insurer has taken in, and what it answers about it. Guarded by {@link Batches}. */
final class TakenBatch {

    private final String scheme;
    private final long content;
    /** Null once judged: the records are then in the ledger. */
    private Batch unjudged;
    private int asksUntilJudged;
    private Receipt receipt;

    TakenBatch(Batch batch, int asksUntilJudged) {
        this.scheme = batch.scheme();
        this.content = batch.content();
        this.unjudged = batch;
        this.asksUntilJudged = asksUntilJudged;
        this.receipt = Receipt.processing(batch);
    }

    String scheme() {
        return scheme;
    }

    boolean holds(Batch batch) {
        return content == batch.content();
    }

    /** Someone asks: the time of judgement comes nearer, or has come. */
    boolean dueAfterAsking() {
        return unjudged != null && asksUntilJudged-- <= 0;
    }

    Batch unjudged() {
        return unjudged;
    }

    void judged(Receipt result) {
        unjudged = null;
        receipt = result;
    }

    Receipt receipt() {
        return receipt;
    }
}
