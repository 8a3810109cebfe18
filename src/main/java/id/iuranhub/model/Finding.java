package id.iuranhub.model;

/**
 * One fault, as data; the words for it are made from it where it is shown, in the reader's language.
 *
 * @param code     what is wrong
 * @param field    the column as the contract names it (for a file: the missing columns, the sheet), may be empty
 * @param expected what should have been there, where that is a value of its own (an amount, a format), else nothing
 * @param found    what was there
 * @param hint     what it looks like
 * @param line     on which, of a file that is refused as a whole for one of them; else 0
 */
public record Finding(Code code, String field, Value expected, Value found, Hint hint, long line) {

    /** A finding stored before there were hints has none. */
    public Finding {
        hint = hint == null ? Hint.NONE : hint;
    }

    public Finding(Code code, String field, Value expected, Value found, Hint hint) {
        this(code, field, expected, found, hint, 0);
    }

    public Finding(Code code, String field, Value expected, Value found) {
        this(code, field, expected, found, Hint.NONE);
    }

    /** Of texts as they were stored, or stand in a file: what they are follows from the code. */
    public Finding(Code code, String field, String expected, String found, Hint hint) {
        this(code, PlainValue.column(field), PlainValue.expected(code, expected, hint),
                PlainValue.found(code, field, expected, found, hint), hint, PlainValue.line(field));
    }

    public Finding(Code code, String field, String expected, String found) {
        this(code, field, expected, found, Hint.NONE);
    }

    public static Finding of(Code code, String field, String found) {
        return new Finding(code, field, "", found);
    }

    public static Finding of(Code code, String field, Value found) {
        return new Finding(code, field, Value.NOTHING, found);
    }

    /** The same fault with other values: masked, shortened. */
    public Finding showing(Value otherExpected, Value otherFound) {
        return new Finding(code, field, otherExpected, otherFound, hint, line);
    }

    public Finding with(Hint other) {
        return new Finding(code, field, expected, found, other, line);
    }

    /** The column, with its line where that belongs to it: as programs are told, and as it is stored. */
    public String place() {
        return line == 0 ? field : PlainValue.place(line, field);
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
