package id.iuranhub.outbox.insurer;

/** What an answer looks like, whatever its status. Only the first few can be the insurer's own. */
public enum AnswerForm {
    /** A receipt for the key that was asked about. */
    RECEIPT,
    /** The same, not judged yet. */
    PROCESSING,
    /** An enrolment request of this key was taken. */
    TAKEN,
    /** A page of enrolments. */
    PAGE,
    /** A bill. */
    BILL,
    /** A page of accepted records. */
    RECORDS,
    /** A Problem with a code that the interface has for its status. */
    PROBLEM,
    /** A Problem with another code. */
    OTHER_PROBLEM,
    /** A receipt for another key. */
    OTHER_KEY,
    /** JSON of somebody else's making. */
    FOREIGN,
    /** It begins as JSON and breaks off, or is none in the end. */
    BROKEN,
    /** A page for a browser. */
    MARKUP,
    /** Other text. */
    TEXT,
    /** Nothing at all. */
    EMPTY,
    /** More than any answer of the insurer's. */
    TOO_LONG
}
