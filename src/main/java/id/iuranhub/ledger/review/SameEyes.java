package id.iuranhub.ledger.review;

/** Who wants to let a deed through does not count as another person than the one whose deed it is. */
public final class SameEyes extends RuntimeException {

    SameEyes(String message) {
        super(message);
    }
}
