package id.iuranhub.model;

/**
 * One fault, as data; the words for it are made from it where it is shown, in the reader's language.
 *
 * @param code     what is wrong
 * @param field    the column as the contract names it (for a file: the missing columns, the sheet), may be empty
 * @param expected what should have been there, where that is a value of its own (an amount, a format), else empty
 * @param found    what was there, as it stood in the file
 */
public record Finding(Code code, String field, String expected, String found) {

    public static Finding of(Code code, String field, String found) {
        return new Finding(code, field, "", found);
    }
}
