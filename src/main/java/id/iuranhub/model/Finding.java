package id.iuranhub.model;

/**
 * One fault, as data; the words for it are made from it where it is shown, in the reader's language.
 *
 * @param code     what is wrong
 * @param field    the column as the contract names it (for a file: the missing columns, the sheet), may be empty
 * @param expected what should have been there, where that is a value of its own (an amount, a format), else empty
 * @param found    what was there, as it stood in the file
 * @param hint     what it looks like
 */
public record Finding(Code code, String field, String expected, String found, Hint hint) {

    /** A finding stored before there were hints has none. */
    public Finding {
        hint = hint == null ? Hint.NONE : hint;
    }

    public Finding(Code code, String field, String expected, String found) {
        this(code, field, expected, found, Hint.NONE);
    }

    public static Finding of(Code code, String field, String found) {
        return new Finding(code, field, "", found);
    }

    /** The same fault with other values: masked, shortened. */
    public Finding showing(String otherExpected, String otherFound) {
        return new Finding(code, field, otherExpected, otherFound, hint);
    }

    public Finding with(Hint other) {
        return new Finding(code, field, expected, found, other);
    }

    /** Whether the cell can be mended, and from what. */
    public Mending mending() {
        return switch (code) {
            case NIK_INVALID, NIP_INVALID, KPJ_INVALID, MONEY_INVALID, DATE_INVALID ->
                    hint == Hint.NONE ? Mending.LOOK_UP : Mending.REWRITE;
            case IDENTITY_CONFLICT -> hint == Hint.SWAPPED ? Mending.REWRITE : Mending.LOOK_UP;
            case IDENTIFIER_DAMAGED, FORMULA_STALE, FIELD_MISSING, IDENTITY_MISMATCH -> Mending.LOOK_UP;
            default -> Mending.ELSEWHERE;
        };
    }
}
