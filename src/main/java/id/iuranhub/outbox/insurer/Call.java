package id.iuranhub.outbox.insurer;

/** What the insurer is asked or told; each has its own words for an answer. */
public enum Call {
    /** A batch is handed in. */
    HAND_IN,
    /** What became of a batch. */
    ASK,
    /** Workers are to be enrolled. */
    ENROL,
    /** A page of those who are enrolled. */
    PAGE
}
