package id.iuranhub.model;

/**
 * Why a row or a whole file could not go on. The order is that of the rules: the first fault of a row in this
 * order is the code the row carries.
 */
public enum Code {
    NIK_INVALID, NIP_INVALID, KPJ_INVALID,
    IDENTIFIER_DAMAGED,
    MONEY_INVALID, FORMULA_STALE,
    DATE_INVALID,
    FIELD_MISSING,
    IDENTITY_CONFLICT,
    DUPLICATE_ROW,
    LAW_MISSING,
    NOT_ENROLLED,
    ENROLMENT_INACTIVE,
    IDENTITY_MISMATCH,
    PROGRAMME_NOT_ENROLLED,
    DEDUCTION_MISSING, DEDUCTION_MISMATCH, DEDUCTION_SHORT,
    ALREADY_CONTRIBUTED,
    INSURER_REFUSED, BATCH_REFUSED, INSURER_UNREACHABLE, OUTCOME_UNKNOWN,

    FILE_NO_PERIOD, FILE_LAYOUT, FILE_UNREADABLE, FILE_EMPTY, FILE_DUPLICATE,
    FILE_TOO_LARGE, FILE_ENCODING, CONTROL_MISMATCH, SOURCE_UNKNOWN, FILE_OPD;

    /** A fault of the whole file rather than of one row. */
    public boolean ofFile() {
        return compareTo(FILE_NO_PERIOD) >= 0;
    }

    /** Stopped by rules 1-3 or for want of law: what the row owes is not known and counts 0 rupiah. */
    public boolean owesUnknown() {
        return compareTo(LAW_MISSING) <= 0;
    }
}
