package id.iuranhub.ledger.batch;

/** What a batch asks of the insurer; the names are those of its interface. */
public enum BatchKind {
    /** What it does not have yet. */
    ORIGINAL,
    /** Full values in place of what it has. */
    AMENDMENT,
    /** To take back what it has. */
    VOID;

    /** Of a column that may be empty: null then. */
    public static BatchKind orNone(String nameOrNull) {
        return nameOrNull == null ? null : valueOf(nameOrNull);
    }
}
