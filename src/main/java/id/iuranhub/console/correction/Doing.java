package id.iuranhub.console.correction;

import id.iuranhub.ledger.review.Proposals.Proposal;
import java.util.function.Function;

/** What became of a deed that may take a second person. */
public sealed interface Doing<T> {

    record Done<T>(T value) implements Doing<T> { }

    /** It waits for another person. */
    record Waits<T>(Proposal proposal) implements Doing<T> { }

    /** As the API answers. */
    static <T> Object document(Doing<T> doing, Function<T, Object> done) {
        return doing instanceof Waits<T> waits ? ProposalJson.document(waits.proposal)
                : done.apply(((Done<T>) doing).value);
    }
}
