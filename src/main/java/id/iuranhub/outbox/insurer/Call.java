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
    PAGE,
    /** Whether a bill is paid. */
    BILL,
    /** A bill that expired unpaid is to be issued anew. */
    REISSUE,
    /** A page of what stands accepted for an employer and month. */
    STANDING
}
