package id.iuranhub.outbox.insurer;

/** What an answer means for what was asked. */
public enum Outcome {
    /** The insurer has judged: the receipt says how. */
    JUDGED,
    /** It has it and has not judged yet. */
    PROCESSING,
    /** It has taken what it was told, or says what it was asked. */
    DONE,
    /** It has never taken this key in; it may be handed in again under it. */
    NOT_THERE,
    /** It will not take this. */
    REFUSED,
    /** It has something under this key: what, it is asked. */
    KEY_USED,
    /** Nothing was done; later. */
    LATER,
    /** Nothing was done: it does not know who asks, or not that they do now. */
    NOT_ADMITTED,
    /** Nothing was done: the request came otherwise than it was sent. */
    ALTERED,
    /** The insurer has not spoken: what may have arrived stays unknown. */
    NO_ANSWER
}
