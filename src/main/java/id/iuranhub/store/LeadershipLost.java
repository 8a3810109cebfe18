package id.iuranhub.store;

/** Another hub leads on this database by now: what this one was about to do is left to that one. */
public final class LeadershipLost extends RuntimeException {

    LeadershipLost(long term) {
        super("another hub leads on this database; the term of this one, " + term + ", is over");
    }
}
