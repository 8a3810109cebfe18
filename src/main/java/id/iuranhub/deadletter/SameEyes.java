package id.iuranhub.deadletter;

/** Whoever proposed something may not put it in force. */
public final class SameEyes extends RuntimeException {

    SameEyes(String what, String proposedBy) {
        super(what + " was proposed by " + proposedBy + "; another person has to review it");
    }
}
